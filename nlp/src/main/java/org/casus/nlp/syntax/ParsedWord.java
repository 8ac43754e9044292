package org.casus.nlp.syntax;

import java.util.Locale;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;

/**
 * A word as a model reads it.
 *
 * @param form the word as given
 * @param lemma dictionary form after UD's practice
 * @param upos part of speech
 * @param features morphological features, see {@link Features}
 * @param entity class of the name that the word is part of
 * @param head position of its head, -1 for the root
 * @param relation basic UD relation with its subtype
 */
public record ParsedWord(
    String form,
    String lemma,
    Upos upos,
    String features,
    EntityTag entity,
    int head,
    String relation) {

  /** Word class and inflection as the coder reads them. */
  public Morphology morphology() {
    return new Morphology(
        upos == Upos.PROPN ? lemma : lemma.toLowerCase(Locale.ROOT),
        upos,
        verbForm(),
        tense(),
        number());
  }

  /** The word in its sentence and report. */
  public Token token(int index, Span span) {
    return new Token(index, span, form, morphology(), entity, head, relation);
  }

  /** The same word elsewhere in its tree. */
  ParsedWord with(int newHead, String newRelation) {
    return new ParsedWord(form, lemma, upos, features, entity, newHead, newRelation);
  }

  /** The same word as part of a name, elsewhere in its tree. */
  ParsedWord asName(int newHead, String newRelation) {
    return new ParsedWord(form, form, Upos.PROPN, features, entity, newHead, newRelation);
  }

  private VerbForm verbForm() {
    return switch (Features.value(features, "VerbForm")) {
      case "Fin" -> VerbForm.FIN;
      case "Inf" -> VerbForm.INF;
      case "Part" -> VerbForm.PART;
      case "Ger" -> VerbForm.GER;
      default -> VerbForm.NONE;
    };
  }

  private Tense tense() {
    return switch (Features.value(features, "Tense")) {
      case "Past" -> Tense.PAST;
      case "Pres" -> Tense.PRES;
      default -> Tense.NONE;
    };
  }

  private GrammaticalNumber number() {
    return switch (Features.value(features, "Number")) {
      case "Sing" -> GrammaticalNumber.SING;
      // "Ptan": a word that has a plural only, such as "scissors".
      case "Plur", "Ptan" -> GrammaticalNumber.PLUR;
      default -> GrammaticalNumber.NONE;
    };
  }
}
