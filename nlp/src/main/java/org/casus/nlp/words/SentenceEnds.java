package org.casus.nlp.words;

import java.util.ArrayList;
import java.util.List;
import org.casus.document.Span;
import org.casus.nlp.words.WordBuffer.Kind;

/**
 * Groups words into sentences. Every stop is judged by what stands before it and by the word that
 * follows; closing quotes and brackets stay with the sentence that they close.
 */
final class SentenceEnds {
  /** Longest note of numbers in brackets. */
  private static final int NOTE_REACH = 8;

  /** How many words a verb of saying may be away from a quotation. */
  private static final int SAYING_REACH = 6;

  private final Window window;
  private final WordLists lists;
  private final WordBuffer words;
  private final List<List<Span>> sentences = new ArrayList<>();

  /** First word of the sentence being read. */
  private int first;

  /** Straight quotes of the sentence being read. */
  private int quotes;

  SentenceEnds(Window window, WordLists lists, WordBuffer words) {
    this.window = window;
    this.lists = lists;
    this.words = words;
  }

  List<List<Span>> find() {
    for (int i = 0; i < words.size(); i++) {
      Kind kind = words.kind(i);
      if (isQuote(i)) {
        quotes++;
      }
      if (mayEnd(kind)) {
        int last = i;
        for (int next = closed(last + 1); next > last + 1; next = closed(last + 1)) {
          last = next - 1;
        }
        if (last + 1 < words.size() && ends(i, last)) {
          finish(i, last);
        }
        i = last;
      }
    }
    if (first < words.size()) {
      finish(lastStop(), words.size() - 1);
    }
    return sentences;
  }

  /** Apostrophes are not counted: too many of them are no quotes. */
  private boolean isQuote(int i) {
    return words.kind(i) == Kind.QUOTE && window.at(words.start(i)) == '"';
  }

  private static boolean mayEnd(Kind kind) {
    return switch (kind) {
      case INITIAL, ACRONYM, USUAL, TIME, TITLE, LINK, NUMBERED, CAUTIOUS, STOP, CRY, ELLIPSIS ->
          true;
      default -> false;
    };
  }

  /** Where words go on behind what closes the sentence that a stop has ended. */
  private int closed(int i) {
    return switch (words.kind(i)) {
      case CLOSE, EMOTICON, CRY -> i + 1;
      case STOP, ELLIPSIS -> words.glued(i) ? i + 1 : i;
      case QUOTE -> closesQuote(i);
      case OPEN -> noteEnd(i);
      case OTHER -> words.glued(i) && window.at(words.start(i)) == '*' ? i + 1 : i;
      default -> i;
    };
  }

  private int closesQuote(int i) {
    boolean before = words.glued(i) && !(words.glued(i + 1) && isWord(i + 1));
    if (!before && quotes % 2 == 0) {
      return i;
    }
    quotes += isQuote(i) ? 1 : 0;
    return i + 1;
  }

  private boolean isWord(int i) {
    return switch (words.kind(i)) {
      case STOP, CRY, ELLIPSIS, PAUSE, OPEN, CLOSE, QUOTE -> false;
      default -> true;
    };
  }

  /** The end of a note such as "[12]", or the place itself. */
  private int noteEnd(int i) {
    if (window.at(words.start(i)) != '[') {
      return i;
    }
    int end = i + 1;
    while (end - i < NOTE_REACH
        && (words.kind(end) == Kind.NUMBER || words.kind(end) == Kind.PAUSE)) {
      end++;
    }
    return end > i + 1 && words.kind(end) == Kind.CLOSE ? end + 1 : i;
  }

  private boolean ends(int stop, int last) {
    int next = last + 1;
    int word = next;
    while (word < words.size() - 1 && word - next < 3 && opens(words.kind(word))) {
      word++;
    }
    char sign = window.at(words.start(word));
    boolean glued = words.glued(next);
    return switch (words.kind(stop)) {
      case STOP -> stopEnds(stop, next, sign);
      case CRY ->
          !pauses(next)
              && (Chars.isLower(sign) ? plain(stop, last) : !goesOnSaying(stop, last, word));
      case ELLIPSIS -> Chars.isUpper(sign);
      case INITIAL -> !glued && opener(word) && !beginsList(stop);
      case ACRONYM, USUAL -> opener(word);
      case TIME ->
          Chars.isUpper(sign)
              && words.kind(word) != Kind.ACRONYM
              && !is(WordClass.AFTER_TIME, word);
      default -> false;
    };
  }

  private boolean stopEnds(int stop, int next, char sign) {
    if (pauses(next) || beginsList(stop - 1) && words.glued(stop)) {
      return false;
    }
    if (words.glued(next)) {
      return Chars.isUpper(sign) || words.kind(next) == Kind.OPEN;
    }
    if (words.kind(next) == Kind.STOP || words.kind(next) == Kind.ELLIPSIS) {
      return false;
    }
    return !Chars.isLower(sign) || plain(stop, next - 1);
  }

  /**
   * Whether a stop without quotes or brackets behind it follows neither a name nor a letter, which
   * may be abbreviations: what comes next opens a sentence even without a capital.
   */
  private boolean plain(int stop, int last) {
    if (stop != last || stop <= first || words.kind(stop - 1) == Kind.STOP) {
      return false;
    }
    int start = words.start(stop - 1);
    return !Chars.isUpper(window.at(start))
        && !(words.end(stop - 1) == start + 1 && Chars.isLetter(window.at(start)));
  }

  private static boolean opens(Kind kind) {
    return kind == Kind.OPEN || kind == Kind.QUOTE;
  }

  private boolean pauses(int i) {
    return words.kind(i) == Kind.PAUSE;
  }

  /** A number or letter that opens the sentence: "1. Preamble". */
  private boolean beginsList(int i) {
    return i >= first
        && (i == first || window.at(words.start(i - 1)) == ':')
        && words.end(i) - words.start(i) <= 3
        && (words.kind(i) == Kind.NUMBER || words.kind(i) == Kind.INITIAL);
  }

  private boolean opener(int word) {
    return Chars.isUpper(window.at(words.start(word))) && is(WordClass.OPENER, word);
  }

  private boolean is(WordClass kind, int word) {
    return lists.has(kind, window.text(), words.start(word), words.end(word));
  }

  /** Whether a quotation has just closed and a verb of saying follows. */
  private boolean goesOnSaying(int stop, int last, int word) {
    if (stop == last) {
      return false;
    }
    for (int i = word; i < words.size() && i - word < SAYING_REACH; i++) {
      if (is(WordClass.SAYING, i)) {
        return true;
      }
      if (words.kind(i) != Kind.WORD && words.kind(i) != Kind.TITLE) {
        return false;
      }
    }
    return false;
  }

  /** The stop that closes the text, or -1. */
  private int lastStop() {
    int i = words.size() - 1;
    while (i > first && (words.kind(i) == Kind.CLOSE || words.kind(i) == Kind.QUOTE)) {
      i--;
    }
    return i;
  }

  private void finish(int stop, int last) {
    List<Span> spans = new ArrayList<>(last - first + 2);
    for (int i = first; i <= last; i++) {
      if (i == stop && partsStop(words.kind(i))) {
        spans.add(new Span(words.start(i), words.end(i) - 1));
        spans.add(new Span(words.end(i) - 1, words.end(i)));
      } else {
        spans.add(new Span(words.start(i), words.end(i)));
      }
    }
    sentences.add(List.copyOf(spans));
    first = last + 1;
    quotes = 0;
  }

  /** Whether the stop of an abbreviation that ends a sentence is a word of its own. */
  private static boolean partsStop(Kind kind) {
    return switch (kind) {
      case INITIAL, USUAL, TIME, TITLE, LINK, CAUTIOUS -> true;
      default -> false;
    };
  }
}
