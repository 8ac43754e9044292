package org.casus.bench.score;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names made comparable: no marks, no case, words joined by single blanks. */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    String lower = withoutMarks(text).toLowerCase(Locale.ROOT);
    for (int cp : lower.codePoints().toArray()) {
      if (!isWord(cp)) {
        gap = true;
        continue;
      }
      if (gap && !out.isEmpty()) {
        out.append(' ');
      }
      gap = false;
      out.appendCodePoint(cp);
    }
    return out.toString();
  }

  private static String withoutMarks(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(cp -> Character.getType(cp) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isWord(int cp) {
    return Character.isLetterOrDigit(cp)
        || Character.getType(cp) == Character.LETTER_NUMBER
        || Character.getType(cp) == Character.OTHER_NUMBER
        || cp == '_';
  }

  static List<String> words(String folded) {
    return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
  }

  /** The last word, or an empty text. */
  static String lastWord(String folded) {
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
