package org.casus.io.record;

import java.util.Arrays;
import org.casus.document.Span;

/**
 * A report's text with its positions in Unicode code points. Built in one pass; a look-up is a
 * binary search among the text's characters beyond the basic plane, of which most texts have none.
 * Half a surrogate pair counts as one code point, as in Python. Immutable and thread-safe.
 */
final class CodePointIndex {
  private static final int[] NONE = {};

  private final String text;

  /** Ascending UTF-16 positions of the second halves of all surrogate pairs. */
  private final int[] lowHalves;

  private CodePointIndex(String text, int[] lowHalves) {
    this.text = text;
    this.lowHalves = lowHalves;
  }

  /** Indexes a text. */
  static CodePointIndex of(String text) {
    int[] found = NONE;
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, 2 * count));
        }
        found[count++] = i;
      }
    }
    return new CodePointIndex(text, Arrays.copyOf(found, count));
  }

  /**
   * Number of code points before a UTF-16 position; a position inside a surrogate pair counts as
   * behind the pair. Throws {@link IndexOutOfBoundsException} outside the text.
   */
  int codePoints(int utf16) {
    if (utf16 < 0 || utf16 > text.length()) {
      throw new IndexOutOfBoundsException(utf16 + " in a text of " + text.length());
    }
    int at = Arrays.binarySearch(lowHalves, utf16);
    int pairsBefore = at < 0 ? -at - 1 : at;
    return utf16 - pairsBefore;
  }

  /** First code point of a span. */
  int start(Span span) {
    return codePoints(span.start());
  }

  /** One past the last code point of a span. */
  int end(Span span) {
    return codePoints(span.end());
  }

  /** The words of a span. */
  String words(Span span) {
    return span.of(text);
  }
}
