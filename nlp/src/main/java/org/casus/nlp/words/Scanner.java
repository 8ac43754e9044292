package org.casus.nlp.words;

import org.casus.nlp.words.WordBuffer.Kind;

/** Cuts a stretch of text into words and marks, in one walk from left to right. */
final class Scanner {
  private final Window window;
  private final WordLists lists;
  private final WordBuffer words = new WordBuffer();
  private final Addresses addresses;
  private final WordScanner wordScanner;

  Scanner(Window window, WordLists lists) {
    this.window = window;
    this.lists = lists;
    this.addresses = new Addresses(window);
    this.wordScanner = new WordScanner(window, lists, addresses, words);
  }

  /** All words of the window in order. They cover everything but blanks. */
  WordBuffer scan() {
    int i = window.skipBlanks(window.start());
    while (i < window.end()) {
      int stop = i;
      boolean address = false;
      while (!window.blankAt(stop)) {
        char c = window.at(stop);
        address |= c == '@' || c == ':' || c == '.';
        stop++;
      }
      while (i < stop) {
        i = scanOne(i, address);
      }
      i = window.skipBlanks(i);
    }
    return words;
  }

  private int scanOne(int i, boolean addressAhead) {
    if (window.wordAt(i) > 0) {
      if (addressAhead && !follows(i)) {
        int end = addresses.end(i);
        if (end > i) {
          words.add(i, end, Kind.WORD);
          return end;
        }
      }
      return wordScanner.scan(i);
    }
    return scanMark(i, window.at(i));
  }

  /** Whether a word stands directly before a place. */
  private boolean follows(int i) {
    return i > window.start() && Chars.isAlphanumeric(window.at(i - 1));
  }

  private int scanMark(int i, char c) {
    return switch (c) {
      case '.' -> stops(i);
      case '\u2026' -> dots(i);
      case '!', '?', '\u203D' -> cries(i);
      case ':', ';', '=', '<', '^' -> face(i, c);
      case ',' -> add(i, i + 1, Kind.PAUSE);
      case '-', '\u2014', '\u2013', '*', '_', '~', '>', '|' -> add(i, window.runEnd(i), Kind.OTHER);
      case '#', '@' -> tag(i);
      case '+' -> plus(i);
      case '"' -> add(i, i + 1, Kind.QUOTE);
      case '\'', '\u2019', '\u2018', '`' -> apostrophe(i, c);
      case '(', '[', '{', '\u201C', '\u00AB', '\u201E' -> add(i, i + 1, Kind.OPEN);
      case ')', ']', '}', '\u201D', '\u00BB' -> add(i, i + 1, Kind.CLOSE);
      default -> symbol(i);
    };
  }

  private int dots(int i) {
    int end = window.runEnd(i);
    return add(i, window.at(end) == '.' ? window.runEnd(end) : end, Kind.ELLIPSIS);
  }

  private int face(int i, char c) {
    int end = emoticonEnd(i);
    if (end > i) {
      return add(i, end, Kind.EMOTICON);
    }
    return c == ':' || c == ';' ? add(i, i + 1, Kind.PAUSE) : add(i, window.runEnd(i), Kind.OTHER);
  }

  private int add(int start, int end, Kind kind) {
    words.add(start, end, kind);
    return end;
  }

  private int stops(int i) {
    int end = window.runEnd(i);
    if (end > i + 1) {
      return add(i, end, Kind.ELLIPSIS);
    }
    if (Chars.isDigit(window.at(i + 1)) && window.blankAt(i - 1)) {
      return add(i, window.digitsEnd(i + 1, 20), Kind.NUMBER);
    }
    return add(i, end, Kind.STOP);
  }

  private int cries(int i) {
    int end = i + 1;
    while (window.at(end) == '!' || window.at(end) == '?') {
      end++;
    }
    return add(i, end, Kind.CRY);
  }

  private int emoticonEnd(int i) {
    int longest = lists.longest(WordClass.EMOTICON);
    for (int end = Math.min(window.end(), i + longest); end > i + 1; end--) {
      if (lists.has(WordClass.EMOTICON, window.text(), i, end)
          && !Chars.isAlphanumeric(window.at(end))
          && !Chars.isDigit(window.at(i - 1))) {
        return end;
      }
    }
    return -1;
  }

  private int tag(int i) {
    int end = i + 1;
    if (!follows(i) && Chars.isLetter(window.at(end))) {
      while (window.wordAt(end) > 0) {
        end += window.wordAt(end);
      }
      return add(i, end, Kind.WORD);
    }
    return add(i, window.at(i) == '#' ? window.runEnd(i) : end, Kind.OTHER);
  }

  /** "+44". */
  private int plus(int i) {
    int end = window.digitsEnd(i + 1, 20);
    return end > i + 1 && window.blankAt(i - 1)
        ? add(i, end, Kind.NUMBER)
        : add(i, window.runEnd(i), Kind.OTHER);
  }

  private int apostrophe(int i, char c) {
    boolean attached = !window.blankAt(i - 1) && i > window.start();
    if ("([{\"\u201C".indexOf(window.at(i - 1)) < 0) {
      int clitic = wordScanner.cliticStart(i, i);
      if (clitic >= 0) {
        return wordScanner.addClitic(i);
      }
    }
    if (!attached || !follows(i)) {
      int end = shortened(i);
      if (end > i) {
        return add(i, end, Kind.WORD);
      }
    }
    if (window.at(i + 1) == c || c == '\u2018' && window.at(i + 1) == '\u2019') {
      boolean opens = c == '\u2018' || c == '`';
      return add(i, i + 2, opens ? Kind.OPEN : c == '\u2019' ? Kind.CLOSE : Kind.QUOTE);
    }
    return add(i, i + 1, c == '\'' ? Kind.QUOTE : c == '\u2019' ? Kind.CLOSE : Kind.OPEN);
  }

  /** End of "'em" or "'60s", or -1. */
  private int shortened(int i) {
    int digits = window.digitsEnd(i + 1, 3);
    if (digits == i + 3) {
      int end = window.at(digits) == 's' ? digits + 1 : digits;
      return window.wordAt(end) == 0 ? end : -1;
    }
    int end = window.lettersEnd(i + 1, lists.longest(WordClass.WHOLE));
    return window.wordAt(end) == 0 && lists.has(WordClass.WHOLE, window.text(), i, end) ? end : -1;
  }

  /** A character of any other sort, with the marks and joined pictures that hang on it. */
  private int symbol(int i) {
    int end = i + Character.charCount(codePoint(i));
    while (end < window.end()) {
      int next = codePoint(end);
      boolean joined = window.at(end - 1) == '\u200D' && next > 0x2000;
      boolean tone = next >= 0x1F3FB && next <= 0x1F3FF;
      if (!joined && !tone && !Chars.isExtension(window.at(end))) {
        break;
      }
      end += Character.charCount(next);
    }
    return add(i, end, Kind.OTHER);
  }

  private int codePoint(int i) {
    char high = window.at(i);
    char low = window.at(i + 1);
    return Character.isHighSurrogate(high) && Character.isLowSurrogate(low)
        ? Character.toCodePoint(high, low)
        : high;
  }
}
