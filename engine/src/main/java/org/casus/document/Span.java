package org.casus.document;

/**
 * A half-open range {@code [start, end)} of a report's text, counted in UTF-16 code units. Exports
 * convert to Unicode code points; inside the program only this unit is used.
 *
 * @param start first code unit, {@code >= 0}
 * @param end one past the last code unit, {@code >= start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  /** Refuses negative and reversed ranges with {@link IllegalArgumentException}. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("bad span [" + start + ", " + end + ")");
    }
  }

  /** Number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether the two ranges share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether {@code other} lies wholly inside this range. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest range that covers both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words of this range. Throws {@link IndexOutOfBoundsException} outside the text. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
