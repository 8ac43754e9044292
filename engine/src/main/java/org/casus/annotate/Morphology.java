package org.casus.annotate;

/**
 * Word class and the inflection that the coder uses (Universal Dependencies v2 features).
 *
 * @param lemma dictionary form, lower case except for proper nouns
 * @param upos universal part of speech
 * @param verbForm VerbForm, {@link VerbForm#NONE} for other words
 * @param tense Tense, {@link Tense#NONE} where unmarked
 * @param number Number, {@link GrammaticalNumber#NONE} where unmarked
 */
public record Morphology(
    String lemma, Upos upos, VerbForm verbForm, Tense tense, GrammaticalNumber number) {

  /** VerbForm. */
  public enum VerbForm {
    NONE,
    FIN,
    INF,
    PART,
    GER
  }

  /** Tense. */
  public enum Tense {
    NONE,
    PAST,
    PRES
  }

  /** Number. */
  public enum GrammaticalNumber {
    NONE,
    SING,
    PLUR
  }
}
