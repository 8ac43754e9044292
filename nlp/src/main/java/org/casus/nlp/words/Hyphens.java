package org.casus.nlp.words;

/**
 * Decides at which hyphens a word is parted: at all but those of prefixes, suffixes and numbers.
 */
final class Hyphens {
  /** Longest group of digits, and longest suffix. */
  private static final int REACH = 24;

  private final Window window;
  private final WordLists lists;

  Hyphens(Window window, WordLists lists) {
    this.window = window;
    this.lists = lists;
  }

  /**
   * Where a word goes on behind a hyphen, or -1 if it ends before it.
   *
   * @param start start of the word
   * @param i place of the hyphen
   * @param joined whether the word already holds a hyphen
   */
  int join(int start, int i, boolean joined) {
    char after = window.at(i + 1);
    int numbers = numbersEnd(start, i);
    if (numbers > i) {
      return numbers;
    }
    if (joined) {
      return -1;
    }
    boolean prefix = lists.has(WordClass.PREFIX, window.text(), start, i);
    if (!Chars.isAlphanumeric(after)) {
      return !prefix && isStutter(start, i) ? i + 1 : -1;
    }
    return prefix || isSuffix(i + 1) ? i + 1 : -1;
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
    boolean telephone =
        groups == 2
            && last == 4
            && (first == 3 || first == 5)
            && !(window.at(end - 1) == '0' && window.at(end - 2) == '0');
    return groups > 2 || telephone ? end : -1;
  }
}
