package org.casus.io.ingest;

/** Cuts an overlong text where a paragraph ends. Pure functions. */
final class TextCut {
  private TextCut() {}

  /**
   * Where to cut: after the last blank line before the limit; if the second half of the allowed
   * part has none, after the last line end there, else after the last blank, else at the limit, but
   * never inside a surrogate pair.
   *
   * @return length of the part to keep, between 1 and {@code maxChars} for a text over the limit;
   *     the whole length for others
   */
  static int keep(CharSequence text, int maxChars) {
    if (text.length() <= maxChars) {
      return text.length();
    }
    int lineEnd = -1;
    int blank = -1;
    for (int i = maxChars; i > maxChars / 2; i--) {
      char c = text.charAt(i - 1);
      if (c == '\n') {
        if (endsBlankLine(text, i)) {
          return i;
        }
        lineEnd = Math.max(lineEnd, i);
      } else if (Character.isWhitespace(c)) {
        blank = Math.max(blank, i);
      }
    }
    if (lineEnd > 0) {
      return lineEnd;
    }
    if (blank > 0) {
      return blank;
    }
    boolean insidePair =
        maxChars > 1
            && Character.isHighSurrogate(text.charAt(maxChars - 1))
            && Character.isLowSurrogate(text.charAt(maxChars));
    return insidePair ? maxChars - 1 : maxChars;
  }

  /** Whether the line that ends at {@code end}, line end included, holds nothing but blanks. */
  private static boolean endsBlankLine(CharSequence text, int end) {
    int i = end - 2;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
      i--;
    }
    return i >= 0 && text.charAt(i) == '\n';
  }
}
