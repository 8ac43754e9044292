package org.casus.nlp.words;

import org.casus.nlp.words.WordBuffer.Kind;
import org.jspecify.annotations.Nullable;

/** Tells abbreviations from words that merely stand before a full stop. */
final class Abbreviations {
  /** Longest word that is looked at behind a stop, and longest row of letters with stops. */
  private static final int REACH = 24;

  private final Window window;
  private final WordLists lists;
  private final WordBuffer words;

  Abbreviations(Window window, WordLists lists, WordBuffer words) {
    this.window = window;
    this.lists = lists;
    this.words = words;
  }

  /** The kind of abbreviation that a word with a stop behind it is, or null. */
  @Nullable Kind find(int start, int end) {
    Kind initial = initial(start, end);
    WordClass listed = lists.findAbbreviation(window.text(), start, end);
    if (listed != null && initial == null) {
      return switch (listed) {
        case TITLE -> Kind.TITLE;
        case LINK -> Kind.LINK;
        case NUMBERED -> Chars.isDigit(nextSign(end + 1)) ? Kind.NUMBERED : null;
        case CAUTIOUS -> goesOn(end + 1) ? Kind.CAUTIOUS : null;
        case TIME -> dotted(start, end) || afterNumber(start) ? Kind.TIME : null;
        case ACRONYM -> Kind.ACRONYM;
        default -> Kind.USUAL;
      };
    }
    if (dotted(start, end)) {
      return Kind.ACRONYM;
    }
    if (end == start + 1 && "([".indexOf(window.at(start - 1)) >= 0) {
      return Kind.LINK;
    }
    return initial;
  }

  private @Nullable Kind initial(int start, int end) {
    return end == start + 1 && Chars.isUpper(window.at(start)) ? Kind.INITIAL : null;
  }

  private char nextSign(int from) {
    return window.at(window.skipBlanks(from));
  }

  /** Whether the sentence surely goes on: no capital follows, or the name of a month or day. */
  private boolean goesOn(int from) {
    int next = window.skipBlanks(from);
    int end = window.lettersEnd(next, REACH);
    return next < window.end()
        && (!Chars.isUpper(window.at(next))
            || lists.has(WordClass.AFTER_TIME, window.text(), next, end));
  }

  private boolean afterNumber(int start) {
    return words.size() > 0
        && words.kind(words.size() - 1) == Kind.NUMBER
        && words.end(words.size() - 1) >= start - 1;
  }

  /** Whether single letters alternate with stops. */
  private boolean dotted(int start, int end) {
    if ((end - start) % 2 == 0 || end - start < 3 || end - start > REACH) {
      return false;
    }
    for (int i = start; i < end; i++) {
      boolean letter = (i - start) % 2 == 0;
      if (letter ? !Chars.isLetter(window.at(i)) : window.at(i) != '.') {
        return false;
      }
    }
    return true;
  }
}
