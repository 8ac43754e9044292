package org.casus.document;

import java.util.Locale;

/**
 * Tells English by its function words: about a quarter of running English, and hardly any of
 * another language, is on the list; headings alone keep above a twentieth.
 */
final class LanguageCheck {
  private static final int FEWEST_WORDS = 20;
  private static final double LOWEST_SHARE = 0.06;
  private static final int MOST_WORDS = 5_000;

  private LanguageCheck() {}

  /** False only where there is enough text to tell. */
  static boolean isEnglish(CharSequence text) {
    int words = 0;
    int known = 0;
    int i = 0;
    while (i < text.length() && words < MOST_WORDS) {
      int start = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        // Scripts without blanks between words run on; each ten letters count as a word.
        words += 1 + (i - start) / 20;
        if (i - start < 6
            && CleaningWords.FUNCTION_WORDS.contains(
                text.subSequence(start, i).toString().toLowerCase(Locale.ROOT))) {
          known++;
        }
      } else {
        i++;
      }
    }
    return words < FEWEST_WORDS || known >= words * LOWEST_SHARE;
  }
}
