package org.casus.nlp.words;

import org.casus.nlp.words.WordBuffer.Kind;

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
  private final Hyphens hyphens;
  private final Abbreviations abbreviations;

  /** Whether the word being scanned holds a hyphen. */
  private boolean hyphenated;

  WordScanner(Window window, WordLists lists, Addresses addresses, WordBuffer words) {
    this.window = window;
    this.lists = lists;
    this.addresses = addresses;
    this.words = words;
    this.hyphens = new Hyphens(window, lists);
    this.abbreviations = new Abbreviations(window, lists, words);
  }

  /** Adds what starts at a word character; returns where to go on. */
  int scan(int start) {
    hyphenated = false;
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
      hyphenated |= Chars.isHyphen(mark);
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
      case '\'', '\u2019' -> isLetters(before, after) || isDecade(start, i, i + 2) ? i + 1 : -1;
      case '&' -> Chars.isUpper(before) && Chars.isUpper(after) ? i + 1 : -1;
      case '*' -> i - start <= 2 && isLetters(before, after) ? i + 1 : -1;
      case '@' -> Chars.isAlphanumeric(after) ? i + 1 : -1;
      case '-', '\u2010', '\u2011' -> hyphens.join(start, i, hyphenated);
      default -> -1;
    };
  }

  private static boolean isLetters(char before, char after) {
    return Chars.isLetter(before) && Chars.isLetter(after);
  }

  private boolean isThousands(char before, int comma) {
    return Chars.isDigit(before) && window.digitsEnd(comma + 1, 4) == comma + 4;
  }

  /** End of an entry kept in one piece that starts here and reaches beyond a mark, or -1. */
  private int wholeEnd(int start, int mark) {
    int longest = lists.longest(WordClass.WHOLE);
    for (int end = Math.min(window.end(), start + longest); end > mark; end--) {
      if (window.wordAt(end) == 0 && lists.has(WordClass.WHOLE, window.text(), start, end)) {
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
      if (letters < end
          && Chars.isDigit(window.at(letters))
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
      Kind kind = abbreviations.find(start, end);
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
}
