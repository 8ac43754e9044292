package org.casus.actor;

import java.text.Normalizer;
import java.util.Locale;

/** Folds letters to plain ones without changing a text's length, so that offsets hold. */
public final class Folding {
  private Folding() {}

  /** Replaces each accented letter by its base letter and curly quotes by straight ones. */
  public static String fold(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = c < 128 ? c : plain(c);
      if (plain != c && folded == null) {
        folded = new StringBuilder(text);
      }
      if (folded != null) {
        folded.setCharAt(i, plain);
      }
    }
    return folded == null ? text : folded.toString();
  }

  /** Folded and lower-cased: a key under which spellings of one name meet. */
  public static String key(String text) {
    return fold(text).toLowerCase(Locale.ROOT);
  }

  private static char plain(char c) {
    switch (c) {
      case '\u2018', '\u2019', '\u02bc', '\u02bb', '`':
        return '\'';
      case '\u0131':
        return 'i';
      case '\u0142':
        return 'l';
      case '\u00f8':
        return 'o';
      case '\u0111':
        return 'd';
      case '\u00a0', '\n', '\r', '\t':
        return ' ';
      default:
        if (!Character.isLetter(c)) {
          return c;
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return base < 128 ? base : c;
    }
  }
}
