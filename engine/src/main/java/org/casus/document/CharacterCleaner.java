package org.casus.document;

import java.util.Arrays;

/**
 * Replaces single characters by plain ones: typographic quotes, dashes and blanks, invisible and
 * broken characters, doubled quotes, character references. Never changes the length.
 */
final class CharacterCleaner {
  private static final char BROKEN = '\uFFFD';
  private static final char DASH = '\u2014';
  private static final int LONGEST_REFERENCE = 8;

  private CharacterCleaner() {}

  /** Cleans in place. */
  static void clean(char[] text) {
    for (int i = 0; i < text.length; i++) {
      text[i] = plain(text, i);
    }
    for (int i = 0; i < text.length; i++) {
      switch (text[i]) {
        case '"', '`' -> i = quotes(text, i);
        case '\'' -> i = apostrophes(text, i);
        case '&' -> reference(text, i);
        default -> {}
      }
    }
  }

  private static char plain(char[] text, int i) {
    char c = text[i];
    if (c >= ' ' && c < 0x7F) {
      return c;
    }
    return switch (c) {
      case '\n' -> '\n';
      case '\r' -> at(text, i + 1) == '\n' ? ' ' : '\n';
      case '\u000B', '\f', '\u2028', '\u2029' -> '\n';
      case '\u2018',
          '\u2019',
          '\u201A',
          '\u201B',
          '\u2032',
          '\u00B4',
          '\u02BC',
          '\u0091',
          '\u0092' ->
          '\'';
      case '\u201C',
          '\u201D',
          '\u201E',
          '\u201F',
          '\u2033',
          '\u00AB',
          '\u00BB',
          '\u0093',
          '\u0094' ->
          '"';
      case '\u2010', '\u2011', '\u2212' -> '-';
      case '\u2012', '\u2013', '\u0096' -> joins(text, i) ? '-' : DASH;
      case '\u2014', '\u2015', '\u0097' -> DASH;
      case BROKEN -> broken(text, i);
      default -> other(text, i);
    };
  }

  private static char other(char[] text, int i) {
    char c = text[i];
    if (Character.isSurrogate(c)) {
      boolean paired =
          Character.isHighSurrogate(c)
              ? Character.isLowSurrogate(at(text, i + 1))
              : i > 0 && Character.isHighSurrogate(text[i - 1]);
      return paired ? c : ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          ' ';
      default -> c;
    };
  }

  /** The replacement character mostly stands for a lost apostrophe or a lost dash. */
  private static char broken(char[] text, int i) {
    char before = at(text, i - 1);
    char after = at(text, i + 1);
    if (Character.isLetter(before) && after == 's' && !Character.isLetter(at(text, i + 2))) {
      return '\'';
    }
    return Character.isWhitespace(before) && Character.isWhitespace(after) ? DASH : ' ';
  }

  private static boolean joins(char[] text, int i) {
    return Character.isLetterOrDigit(at(text, i - 1)) && Character.isLetterOrDigit(at(text, i + 1));
  }

  /** Of a run of double quotes one stays: the last before a word, the first after one. */
  private static int quotes(char[] text, int from) {
    int end = from;
    while (end < text.length && text[end] == text[from]) {
      end++;
    }
    if (text[from] == '`' && end - from == 1) {
      text[from] = '\'';
      return from;
    }
    keepOne(text, from, end, '"');
    return end - 1;
  }

  /** Two single quotes are one double quote. */
  private static int apostrophes(char[] text, int from) {
    int end = from;
    while (end < text.length && text[end] == '\'') {
      end++;
    }
    if (end - from > 1) {
      keepOne(text, from, end, '"');
    }
    return end - 1;
  }

  private static void keepOne(char[] text, int from, int end, char kept) {
    boolean opens =
        !Character.isWhitespace(at(text, end)) && Character.isWhitespace(at(text, from - 1));
    Arrays.fill(text, from, end, ' ');
    text[opens ? end - 1 : from] = kept;
  }

  /**
   * A character entity such as {@literal &}quot; and its like become their character and blanks.
   */
  private static void reference(char[] text, int from) {
    int end = from + 1;
    while (end < text.length && end - from <= LONGEST_REFERENCE && text[end] != ';') {
      if (!Character.isLetterOrDigit(text[end]) && text[end] != '#') {
        return;
      }
      end++;
    }
    if (at(text, end) != ';') {
      return;
    }
    char meant = meant(new String(text, from + 1, end - from - 1));
    if (meant != 0) {
      Arrays.fill(text, from, end + 1, ' ');
      boolean closes = meant == '"' && !Character.isLetterOrDigit(at(text, end + 1));
      text[closes || meant == '&' ? from : end] = meant;
    }
  }

  private static char meant(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "quot", "ldquo", "rdquo", "#34", "#8220", "#8221" -> '"';
      case "apos", "lsquo", "rsquo", "#39", "#039", "#8216", "#8217" -> '\'';
      case "mdash", "ndash", "#8211", "#8212" -> DASH;
      case "nbsp", "#160", "lt", "gt", "shy", "zwnj", "#8203" -> ' ';
      default -> 0;
    };
  }

  private static char at(char[] text, int i) {
    return i >= 0 && i < text.length ? text[i] : '\n';
  }
}
