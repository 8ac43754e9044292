package org.casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.Lexicons;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;

/** Weekdays in parsed sentences, where the governing verb tells past from future. */
class DirectionTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 7, 15);
  private static final TimeTagger TAGGER = TimeTagger.load(Lexicons.REAL);

  private final List<Token> tokens = new ArrayList<>();

  @Test
  void pastVerb() {
    word("Envoys", Upos.NOUN, 1, "nsubj");
    verb("met", VerbForm.FIN, Tense.PAST, -1, "root");
    word("Friday", Upos.PROPN, 1, "obl:tmod");
    assertThat(value()).isEqualTo("2020-07-10");
  }

  @Test
  void scheduledInThePresent() {
    word("Envoys", Upos.NOUN, 1, "nsubj");
    verb("meet", VerbForm.FIN, Tense.PRES, -1, "root");
    word("Friday", Upos.PROPN, 1, "obl:tmod");
    assertThat(value()).as("a heading").isEqualTo("2020-07-10");
    word(".", Upos.PUNCT, 1, "punct");
    assertThat(value()).as("a sentence").isEqualTo("2020-07-17");
  }

  @Test
  void futureAuxiliary() {
    word("Envoys", Upos.NOUN, 2, "nsubj");
    word("will", Upos.AUX, 2, "aux");
    verb("meet", VerbForm.INF, Tense.NONE, -1, "root");
    word("Friday", Upos.PROPN, 2, "obl:tmod");
    assertThat(value()).isEqualTo("2020-07-17");
  }

  @Test
  void plannedInThePast() {
    word("Envoys", Upos.NOUN, 1, "nsubj");
    verb("planned", VerbForm.FIN, Tense.PAST, -1, "root");
    word("to", Upos.PART, 3, "mark");
    verb("meet", VerbForm.INF, Tense.NONE, 1, "xcomp");
    word("Friday", Upos.PROPN, 3, "obl:tmod");
    assertThat(value()).isEqualTo("2020-07-17");
  }

  @Test
  void agreedInThePast() {
    word("Envoys", Upos.NOUN, 1, "nsubj");
    verb("agreed", VerbForm.FIN, Tense.PAST, -1, "root");
    word("Friday", Upos.PROPN, 1, "obl:tmod");
    word("to", Upos.PART, 4, "mark");
    verb("meet", VerbForm.INF, Tense.NONE, 1, "xcomp");
    assertThat(value()).isEqualTo("2020-07-10");
  }

  @Test
  void theNearestVerbCounts() {
    word("Envoys", Upos.NOUN, 2, "nsubj");
    word("will", Upos.AUX, 2, "aux");
    verb("condemn", VerbForm.INF, Tense.NONE, -1, "root");
    word("raids", Upos.NOUN, 2, "obj");
    verb("launched", VerbForm.PART, Tense.PAST, 3, "acl");
    word("Friday", Upos.PROPN, 4, "obl:tmod");
    assertThat(value()).isEqualTo("2020-07-10");
  }

  @Test
  void aNounFarFromTheVerbHasItsOwnTime() {
    word("Envoys", Upos.NOUN, 2, "nsubj");
    word("will", Upos.AUX, 2, "aux");
    verb("discuss", VerbForm.INF, Tense.NONE, -1, "root");
    word("reports", Upos.NOUN, 2, "obj");
    word("of", Upos.ADP, 5, "case");
    word("unrest", Upos.NOUN, 3, "nmod");
    word("Friday", Upos.PROPN, 5, "nmod:tmod");
    assertThat(value()).isEqualTo("2020-07-10");
  }

  @Test
  void numbersThatCountAreNoYears() {
    word("In", Upos.ADP, 3, "case");
    word("2011", Upos.NUM, 2, "nummod");
    number("villages", 3, "obl");
    verb("voted", VerbForm.FIN, Tense.PAST, -1, "root");
    assertThat(TAGGER.find("r", new Sentence(0, tokens), PUBLISHED).mentions()).isEmpty();
  }

  private String value() {
    return TAGGER.find("r", new Sentence(0, tokens), PUBLISHED).mentions().get(0).value();
  }

  private void word(String text, Upos upos, int head, String relation) {
    add(
        text,
        new Morphology(text, upos, VerbForm.NONE, Tense.NONE, GrammaticalNumber.NONE),
        head,
        relation);
  }

  private void number(String text, int head, String relation) {
    add(
        text,
        new Morphology(text, Upos.NOUN, VerbForm.NONE, Tense.NONE, GrammaticalNumber.PLUR),
        head,
        relation);
  }

  private void verb(String text, VerbForm form, Tense tense, int head, String relation) {
    String lemma =
        switch (text) {
          case "planned" -> "plan";
          case "agreed" -> "agree";
          default -> text;
        };
    add(
        text,
        new Morphology(lemma, Upos.VERB, form, tense, GrammaticalNumber.NONE),
        head,
        relation);
  }

  private void add(String text, Morphology morphology, int head, String relation) {
    int start = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().end() + 1;
    Span span = new Span(start, start + text.length());
    tokens.add(new Token(tokens.size(), span, text, morphology, EntityTag.NONE, head, relation));
  }
}
