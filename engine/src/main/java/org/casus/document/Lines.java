package org.casus.document;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into the lines that hold anything but blanks. */
final class Lines {
  private Lines() {}

  /**
   * A line without the blanks around it.
   *
   * @param start first code unit that is no blank
   * @param end one past the last one that is no blank
   * @param number 0-based number among all lines, blank ones counted
   */
  record Line(int start, int end, int number) {
    int length() {
      return end - start;
    }
  }

  /** All lines that are not blank, in order. */
  static List<Line> of(char[] text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (int at = 0; at < text.length; number++) {
      int end = at;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      Line line = trim(text, at, end, number);
      if (line.length() > 0) {
        lines.add(line);
      }
      at = end + 1;
    }
    return lines;
  }

  /** The range without the blanks around it; empty if it holds nothing else. */
  static Line trim(char[] text, int start, int end, int number) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(text[to - 1])) {
      to--;
    }
    return new Line(from, to, number);
  }
}
