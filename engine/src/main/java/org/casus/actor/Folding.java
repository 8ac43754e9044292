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
    return switch (c) {
      case '\u2018', '\u2019', '\u02bc', '\u02bb', '`' -> '\'';
      case '\u0131' -> 'i';
      case '\u0142' -> 'l';
      case '\u00f8' -> 'o';
      case '\u0111' -> 'd';
      case '\u00a0', '\n', '\r', '\t' -> ' ';
      default -> Character.isLetter(c) ? base(c) : c;
    };
  }

  private static char base(char c) {
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return base < 128 ? base : c;
  }
}
