package org.casus.nlp.words;

import java.util.Map;

/**
 * Looks up stretches of a text without cutting them out. Upper and lower case of ASCII letters and
 * all forms of the apostrophe count as the same. Immutable.
 */
final class FoldedTable<V> {
  private final String[] keys;
  private final Object[] values;
  private final int mask;
  private final int longest;

  FoldedTable(Map<String, V> entries) {
    int size = Integer.highestOneBit(Math.max(4, entries.size() * 4)) * 2;
    keys = new String[size];
    values = new Object[size];
    mask = size - 1;
    int length = 0;
    for (Map.Entry<String, V> entry : entries.entrySet()) {
      String key = entry.getKey();
      int slot = hash(key, 0, key.length()) & mask;
      while (keys[slot] != null
          && (keys[slot].length() != key.length() || !same(keys[slot], key, 0))) {
        slot = slot + 1 & mask;
      }
      keys[slot] = key;
      values[slot] = entry.getValue();
      length = Math.max(length, key.length());
    }
    longest = length;
  }

  /** The value of {@code text[from, to)}, or null. */
  @SuppressWarnings("unchecked")
  @org.jspecify.annotations.Nullable
  V find(String text, int from, int to) {
    int length = to - from;
    if (length > longest || length <= 0) {
      return null;
    }
    int slot = hash(text, from, to) & mask;
    for (String key = keys[slot]; key != null; key = keys[slot]) {
      if (key.length() == length && same(key, text, from)) {
        return (V) values[slot];
      }
      slot = slot + 1 & mask;
    }
    return null;
  }

  boolean contains(String text, int from, int to) {
    return find(text, from, to) != null;
  }

  /** Length of the longest entry. */
  int longest() {
    return longest;
  }

  private static boolean same(String key, String text, int from) {
    for (int i = 0; i < key.length(); i++) {
      if (fold(key.charAt(i)) != fold(text.charAt(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + fold(text.charAt(i));
    }
    return hash ^ hash >>> 15;
  }

  private static char fold(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + ' ');
    }
    return c == '\u2019' || c == '`' || c == '\u2018' ? '\'' : c;
  }
}
