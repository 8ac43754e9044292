package org.casus.nlp.words;

/** Finds addresses of the internet. */
final class Addresses {
  /** Longest name before the {@code @} of a mail address. */
  private static final int LONGEST_NAME = 64;

  private final Window window;

  Addresses(Window window) {
    this.window = window;
  }

  /** End of the address that starts at a place, or -1. */
  int end(int start) {
    if (isLink(start)) {
      return linkEnd(start);
    }
    int at = start;
    while (at - start < LONGEST_NAME && isNamePart(window.at(at))) {
      at++;
    }
    if (at == start || window.at(at) != '@' || !Chars.isAlphanumeric(window.at(at + 1))) {
      return -1;
    }
    int end = at + 1;
    while (isNamePart(window.at(end))) {
      end++;
    }
    return trimmed(start, end);
  }

  private boolean isLink(int start) {
    return switch (window.at(start)) {
      case 'h', 'H' -> window.startsWith(start, "http://") || window.startsWith(start, "https://");
      case 'w', 'W' -> window.startsWith(start, "www.");
      case 'f', 'F' -> window.startsWith(start, "ftp://");
      case 'm', 'M' -> window.startsWith(start, "mailto:");
      default -> false;
    };
  }

  /** End of a link of which {@code start} is known to be a part. */
  int linkEnd(int start) {
    int end = start;
    while (!window.blankAt(end) && "<>\"\u201C\u201D".indexOf(window.at(end)) < 0) {
      end++;
    }
    return trimmed(start, end);
  }

  /** Without the marks of the sentence around it. */
  private int trimmed(int start, int end) {
    int last = end;
    while (last > start + 1 && isTrailing(window.at(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean isTrailing(char c) {
    return ".,;:!?)]}'\u2019-_".indexOf(c) >= 0;
  }

  private static boolean isNamePart(char c) {
    return c < '\u007F' && Chars.isAlphanumeric(c)
        || c == '.'
        || c == '_'
        || c == '-'
        || c == '%'
        || c == '+';
  }
}
