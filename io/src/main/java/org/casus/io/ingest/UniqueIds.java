package org.casus.io.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes ids unique within a run. Keeps eight bytes of each id and not the id, so that a run over
 * many millions of reports fits; two different ids that share a hash (one in millions of runs of a
 * million) only give a suffix too many. Not thread-safe.
 */
final class UniqueIds {
  private long[] table = new long[1024];
  private int size;
  private final Map<String, Integer> lastSuffix = new HashMap<>();

  /** The id itself if it is new, else with the first free suffix {@code #2}, {@code #3} … */
  String unique(String id) {
    if (add(hash(id))) {
      return id;
    }
    int number = lastSuffix.getOrDefault(id, 1);
    String candidate;
    do {
      number++;
      candidate = id + "#" + number;
    } while (!add(hash(candidate)));
    lastSuffix.put(id, number);
    return candidate;
  }

  /** FNV-1a over UTF-16 code units with a final mix; never 0, which marks a free slot. */
  private static long hash(String id) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      h = (h ^ id.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 32)) * 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    return h == 0 ? 1 : h;
  }

  private boolean add(long hash) {
    if (2 * size >= table.length) {
      long[] old = table;
      table = new long[2 * old.length];
      Arrays.stream(old).filter(h -> h != 0).forEach(h -> table[slot(h)] = h);
    }
    int slot = slot(hash);
    if (table[slot] == hash) {
      return false;
    }
    table[slot] = hash;
    size++;
    return true;
  }

  private int slot(long hash) {
    int slot = (int) (hash & (table.length - 1));
    while (table[slot] != 0 && table[slot] != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
