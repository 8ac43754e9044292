package org.casus.nlp.words;

/**
 * A stretch of a text. Everything outside counts as blank, so that nobody need look out for
 * borders.
 *
 * @param text the whole text
 * @param start first code unit
 * @param end one past the last
 */
record Window(String text, int start, int end) {
  char at(int i) {
    return i >= start && i < end ? text.charAt(i) : ' ';
  }

  boolean blankAt(int i) {
    return i < start || i >= end || Chars.isBlank(text.charAt(i));
  }

  /** Number of code units of the word character at a place, 0 if there is none. */
  int wordAt(int i) {
    char c = at(i);
    if (Character.isHighSurrogate(c) && Character.isLowSurrogate(at(i + 1))) {
      return Character.isLetterOrDigit(Character.toCodePoint(c, at(i + 1))) ? 2 : 0;
    }
    return Chars.isWord(c) ? 1 : 0;
  }

  /** End of the run of letters from a place on, looking no further than some characters. */
  int lettersEnd(int from, int reach) {
    int i = from;
    while (i - from < reach && Chars.isLetter(at(i))) {
      i++;
    }
    return i;
  }

  int digitsEnd(int from, int reach) {
    int i = from;
    while (i - from < reach && Chars.isDigit(at(i))) {
      i++;
    }
    return i;
  }

  /** The next place that is not blank, or the end. */
  int skipBlanks(int from) {
    int i = from;
    while (i < end && Chars.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** End of the run of one character that starts at a place. */
  int runEnd(int from) {
    char c = at(from);
    int i = from + 1;
    while (i < end && text.charAt(i) == c) {
      i++;
    }
    return i;
  }

  boolean startsWith(int at, String prefix) {
    return at + prefix.length() <= end && text.regionMatches(true, at, prefix, 0, prefix.length());
  }
}
