package org.casus.nlp.syntax;

import java.util.Locale;

/**
 * How a lemma is made from a form, as a class that many words share (Chrupała 2006; Straka 2018,
 * "UDPipe 2.0 Prototype"): the form's case is changed, then its beginning and its end are replaced.
 * Where the two have little in common, the script is the lemma itself.
 *
 * @param casing what happens to the form first
 * @param cutBefore code units that go at the beginning
 * @param before what comes in their place
 * @param cutBehind code units that go at the end
 * @param behind what comes in their place
 */
public record EditScript(
    Casing casing, int cutBefore, String before, int cutBehind, String behind) {
  private static final String SEPARATOR = "\t";

  /** Ways to change case; those that come first are tried first. */
  public enum Casing {
    LOWER,
    KEEP,
    TITLE,
    UPPER,
    /** The lemma is {@code before}, whatever the form. */
    REPLACE;

    String of(String form) {
      return switch (this) {
        case LOWER -> form.toLowerCase(Locale.ROOT);
        case KEEP, REPLACE -> form;
        case TITLE -> title(form);
        case UPPER -> form.toUpperCase(Locale.ROOT);
      };
    }

    private static String title(String form) {
      int first = form.isEmpty() ? 0 : form.offsetByCodePoints(0, 1);
      return form.substring(0, first).toUpperCase(Locale.ROOT)
          + form.substring(first).toLowerCase(Locale.ROOT);
    }
  }

  /** The script that makes a lemma from a form; {@link #apply} undoes it for any two texts. */
  public static EditScript of(String form, String lemma) {
    EditScript best = new EditScript(Casing.REPLACE, 0, lemma, 0, "");
    int common = 0;
    for (Casing casing : Casing.values()) {
      String base = casing.of(form);
      int[] same = longestCommon(base, lemma);
      // What is common must be most of the lemma, or the script says nothing about other words.
      if (casing != Casing.REPLACE && same[2] > common && 2 * same[2] >= lemma.length()) {
        common = same[2];
        best =
            new EditScript(
                casing,
                same[0],
                lemma.substring(0, same[1]),
                base.length() - same[0] - same[2],
                lemma.substring(same[1] + same[2]));
      }
    }
    return best;
  }

  /** Beginning in both and length of the first longest common part. */
  private static int[] longestCommon(String base, String lemma) {
    int[] best = new int[3];
    for (int b = 0; b < base.length(); b++) {
      for (int l = 0; l < lemma.length(); l++) {
        int length = 0;
        while (b + length < base.length()
            && l + length < lemma.length()
            && base.charAt(b + length) == lemma.charAt(l + length)) {
          length++;
        }
        if (length > best[2]) {
          best = new int[] {b, l, length};
        }
      }
    }
    return best;
  }

  /** The lemma of a form; a form that is too short for the script is only changed in case. */
  public String apply(String form) {
    if (casing == Casing.REPLACE) {
      return before;
    }
    String base = casing.of(form);
    if (base.length() < cutBefore + cutBehind) {
      return base;
    }
    String lemma = before + base.substring(cutBefore, base.length() - cutBehind) + behind;
    return lemma.isEmpty() ? base : lemma;
  }

  /** The script in one line, as it stands in a model's card. */
  public String text() {
    return String.join(
        SEPARATOR,
        casing.name().toLowerCase(Locale.ROOT),
        Integer.toString(cutBefore),
        before,
        Integer.toString(cutBehind),
        behind);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static EditScript parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("no edit script: " + text);
    }
    return new EditScript(
        Casing.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(parts[1]),
        parts[2],
        Integer.parseInt(parts[3]),
        parts[4]);
  }
}
