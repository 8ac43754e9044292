package org.casus.app.show;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.WCWidth;

/** Text layout by terminal columns: wide characters take two, combining marks none. */
public final class Lines {
  private Lines() {}

  /** Columns that a text takes on a terminal. */
  public static int columns(CharSequence text) {
    return text.codePoints().map(Lines::columns).sum();
  }

  private static int columns(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /**
   * One line of plain text: white space collapsed, control characters and bidirectional controls
   * replaced by blanks, so that no text can steer the terminal.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isBlank(c) ? ' ' : c)
        .filter(c -> c != ' ' || (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' '))
        .forEach(plain::appendCodePoint);
    return plain.toString().stripTrailing();
  }

  /** Whether a character is shown as a blank. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
  }

  /** The text, cut with an ellipsis where it takes more than {@code width} columns. */
  public static String cut(String text, int width) {
    return columns(text) <= width ? text : text.substring(0, fit(text, 0, width - 1)) + "…";
  }

  /** The text with blanks up to {@code width} columns. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - columns(text)));
  }

  /** Breaks at blanks into lines of at most {@code width} columns; longer words are split. */
  public static List<AttributedString> wrap(AttributedString text, int width) {
    List<AttributedString> lines = new ArrayList<>();
    int start = afterBlanks(text, 0);
    while (start < text.length()) {
      int end = lineEnd(text, start, Math.max(1, width));
      int trimmed = end;
      while (trimmed > start && text.charAt(trimmed - 1) == ' ') {
        trimmed--;
      }
      lines.add(text.subSequence(start, trimmed));
      start = afterBlanks(text, end);
    }
    return lines;
  }

  private static int lineEnd(CharSequence text, int start, int width) {
    int end = fit(text, start, width);
    if (end == text.length() || text.charAt(end) == ' ') {
      return end;
    }
    for (int i = end; i > start; i--) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    return end > start ? end : start + Character.charCount(Character.codePointAt(text, start));
  }

  /** The furthest end of a stretch from {@code start} that takes at most {@code width} columns. */
  private static int fit(CharSequence text, int start, int width) {
    int used = 0;
    int end = start;
    while (end < text.length()) {
      int codePoint = Character.codePointAt(text, end);
      used += columns(codePoint);
      if (used > width) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private static int afterBlanks(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
