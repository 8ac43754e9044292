package org.casus.nlp.words;

import org.casus.nlp.words.WordBuffer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Scans words that start with a letter or digit: decides which marks they hold, cuts off clitics
 * and units, and takes the stop of an abbreviation. Looks ahead by a bounded number of characters.
 */
final class WordScanner {
  /** No word is longer. */
  private static final int LONGEST = 1000;

  /** How far a mark inside a word looks ahead. */
  private static final int REACH = 24;

  private final Window window;
  private final WordLists lists;
  private final Addresses addresses;
  private final WordBuffer words;

  /** Set by the last join: the place of a hyphen behind which the next one parts. */
  private int joinedHyphen;

  WordScanner(Window window, WordLists lists, Addresses addresses, WordBuffer words) {
    this.window = window;
    this.lists = lists;
    this.addresses = addresses;
    this.words = words;
  }

  /** Adds what starts at a word character; returns where to go on. */
  int scan(int start) {
    joinedHyphen = -1;
    int i = start;
    while (i - start < LONGEST) {
      int step = window.wordAt(i);
      if (step > 0) {
        i += step;
        continue;
      }
      char mark = window.at(i);
      if (Chars.isBlank(mark)) {
        break;
      }
      if (Chars.isApostrophe(mark)) {
        int clitic = cliticStart(start, i);
        if (clitic > start) {
          addWord(start, clitic);
          return addClitic(clitic);
        }
      }
      int next = join(start, i, mark);
      if (next < 0) {
        break;
      }
      i = next;
    }
    return addWord(start, i);
  }

  /** Adds the clitic at a place; returns its end. */
  int addClitic(int start) {
    int apostrophe = Chars.isApostrophe(window.at(start)) ? start : start + 1;
    int end = window.lettersEnd(apostrophe + 1, REACH);
    words.add(start, end, Kind.WORD);
    return end;
  }

  /** Where the clitic around an apostrophe starts, or -1: "n" in "don't". */
  int cliticStart(int start, int apostrophe) {
    int longest = lists.longest(WordClass.CLITIC);
    int end = window.lettersEnd(apostrophe + 1, longest);
    if (end == apostrophe + 1 || window.wordAt(end) > 0) {
      return -1;
    }
    if (apostrophe - 1 > start && isClitic(apostrophe - 1, end)) {
      return apostrophe - 1;
    }
    return isClitic(apostrophe, end) && !isDecade(start, apostrophe, end) ? apostrophe : -1;
  }

  private boolean isClitic(int start, int end) {
    return lists.has(WordClass.CLITIC, window.text(), start, end);
  }

  /** "the 1990's". */
  private boolean isDecade(int start, int apostrophe, int end) {
    int digits = apostrophe - start;
    return end == apostrophe + 2
        && window.at(end - 1) == 's'
        && window.wordAt(end) == 0
        && window.at(apostrophe - 1) == '0'
        && (digits == 2 || digits == 4)
        && window.digitsEnd(start, 4) == apostrophe;
  }

  /** Where the word goes on behind the mark, or -1 if it ends before it. */
  private int join(int start, int i, char mark) {
    int whole = wholeEnd(start, i);
    if (whole > i) {
      return whole;
    }
    char before = window.at(i - 1);
    char after = window.at(i + 1);
    return switch (mark) {
      case '.' -> stop(start, i);
      case ',' -> isThousands(before, i) ? i + 1 : -1;
      case ':', '/' -> Chars.isDigit(before) && Chars.isDigit(after) ? i + 1 : -1;
      case '\'', '\u2019' ->
          isLetters(before, after) || isDecade(start, i, i + 2) ? i + 1 : -1;
      case '&' -> Chars.isUpper(before) && Chars.isUpper(after) ? i + 1 : -1;
      case '*' -> i - start <= 2 && isLetters(before, after) ? i + 1 : -1;
      case '@' -> Chars.isAlphanumeric(after) ? i + 1 : -1;
      case '-', '\u2010', '\u2011' -> hyphen(start, i);
      default -> -1;
    };
  }

  private static boolean isLetters(char before, char after) {
    return Chars.isLetter(before) && Chars.isLetter(after);
  }

  private boolean isThousands(char before, int comma) {
    return Chars.isDigit(before)
        && window.digitsEnd(comma + 1, 4) == comma + 4;
  }

  /** End of an entry kept in one piece that starts here and reaches beyond a mark, or -1. */
  private int wholeEnd(int start, int mark) {
    int longest = lists.longest(WordClass.WHOLE);
    for (int end = Math.min(window.end(), start + longest); end > mark; end--) {
      if (window.wordAt(end) == 0
          && lists.has(WordClass.WHOLE, window.text(), start, end)) {
        return end;
      }
    }
    return -1;
  }

  private int stop(int start, int i) {
    char before = window.at(i - 1);
    char after = window.at(i + 1);
    if (Chars.isDigit(before) && Chars.isDigit(after)) {
      return i + 1;
    }
    if (!Chars.isAlphanumeric(after)) {
      return -1;
    }
    if (Chars.isLetter(before)
        && !Chars.isLetter(window.at(i - 2))
        && Chars.isLetter(after)
        && window.wordAt(i + 2) == 0) {
      return i + 1;
    }
    int end = i + 1;
    while (end - i <= REACH && Chars.isAlphanumeric(window.at(end))) {
      end++;
    }
    if (lists.findAbbreviation(window.text(), start, end) == WordClass.ACRONYM) {
      return end;
    }
    if (lists.has(WordClass.DOMAIN, window.text(), i + 1, end)
        && (Chars.isLower(after) || !Chars.isLower(window.at(i + 2)))) {
      return window.at(end) == '/' ? addresses.linkEnd(end) : end;
    }
    return Chars.isLetter(before)
            && Chars.isLower(after)
            && !lists.has(WordClass.OPENER, window.text(), i + 1, end)
        ? end
        : -1;
  }

  private int hyphen(int start, int i) {
    char after = window.at(i + 1);
    int numbers = numbersEnd(start, i);
    if (numbers > i) {
      return numbers;
    }
    if (joinedHyphen >= 0) {
      return -1;
    }
    boolean prefix = lists.has(WordClass.PREFIX, window.text(), start, i);
    if (!Chars.isAlphanumeric(after)) {
      return !prefix && isStutter(start, i) ? i + 1 : -1;
    }
    if (prefix || isSuffix(i + 1)) {
      joinedHyphen = i;
      return i + 1;
    }
    return -1;
  }

  /** "th- the". */
  private boolean isStutter(int start, int hyphen) {
    return hyphen - start <= 2
        && window.lettersEnd(start, 3) == hyphen
        && (hyphen - start == 1 || !Chars.isUpper(window.at(hyphen - 1)))
        && window.blankAt(hyphen + 1);
  }

  private boolean isSuffix(int start) {
    int end = window.lettersEnd(start, REACH);
    return window.wordAt(end) == 0
        && !Chars.isHyphen(window.at(end))
        && lists.has(WordClass.SUFFIX, window.text(), start, end);
  }

  /** End of a telephone number or a date written with hyphens, or -1. */
  private int numbersEnd(int start, int hyphen) {
    if (window.digitsEnd(start, REACH) != hyphen) {
      return -1;
    }
    int groups = 1;
    int end = hyphen;
    int last = hyphen - start;
    while (end - start < 2 * REACH && Chars.isHyphen(window.at(end))) {
      int next = window.digitsEnd(end + 1, REACH);
      if (next == end + 1) {
        break;
      }
      last = next - end - 1;
      end = next;
      groups++;
    }
    if (window.wordAt(end) > 0 || groups < 2) {
      return -1;
    }
    int first = hyphen - start;
    boolean telephone = groups == 2 && last == 4 && (first == 3 || first == 5)
        && window.at(end - 1) + window.at(end - 2) != '0' + '0';
    return groups > 2 || telephone ? end : -1;
  }

  /** Adds a word in its parts, with its stop if it is an abbreviation; returns where to go on. */
  private int addWord(int start, int end) {
    int from = start;
    if (Chars.isDigit(window.at(start))) {
      int digits = amountEnd(start, end);
      if (digits < end && lists.has(WordClass.UNIT, window.text(), digits, end)) {
        words.add(start, digits, Kind.NUMBER);
        from = digits;
      }
    } else {
      int letters = window.lettersEnd(start, REACH);
      if (window.at(end) == '$' && lists.has(WordClass.CURRENCY, window.text(), start, end + 1)) {
        words.add(start, end + 1, Kind.OTHER);
        return end + 1;
      }
      if (letters < end && Chars.isDigit(window.at(letters))
          && lists.has(WordClass.CURRENCY, window.text(), start, letters)) {
        words.add(start, letters, Kind.WORD);
        from = letters;
      }
    }
    return addPlain(from, end);
  }

  private int amountEnd(int start, int end) {
    int i = start;
    while (i < end && (Chars.isDigit(window.at(i)) || ".,:".indexOf(window.at(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private int addPlain(int start, int end) {
    if (window.at(end) == '.' && window.at(end + 1) != '.') {
      Kind kind = abbreviation(start, end);
      if (kind != null) {
        words.add(start, end + 1, kind);
        return end + 1;
      }
    }
    int from = start;
    for (int length : lists.cuts(window.text(), start, end)) {
      words.add(from, from + length, Kind.WORD);
      from += length;
    }
    if (from < end) {
      Kind kind = Chars.isDigit(window.at(from)) ? Kind.NUMBER : Kind.WORD;
      words.add(from, end, kind);
    }
    return end;
  }

  /** The kind of abbreviation that a word with a stop behind it is, or null. */
  private @Nullable Kind abbreviation(int start, int end) {
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
    return words.size() > 0 && words.kind(words.size() - 1) == Kind.NUMBER
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
