package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.casus.document.Span;
import org.casus.event.EventEntry;
import org.casus.event.PairOpinion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LexiconExamplesTest {
  private static EventEntry entry(String type, boolean reciprocal, String... modes) {
    return new EventEntry(
        "events/test.yaml",
        "test",
        type,
        List.of(modes),
        0.8,
        reciprocal,
        List.of(),
        new EventEntry.Proof(List.of(), List.of()));
  }

  /** A pair as text: source, target, type, and the weight if it is none of 1. */
  private static List<String> pairs(EventEntry entry, String example) {
    return LexiconExamples.pairs(entry, example).stream()
        .map(
            p ->
                words(p.pair().sentence(), p.pair().source())
                    + ">"
                    + words(p.pair().sentence(), p.pair().target())
                    + " "
                    + String.join(",", p.answers().getOrDefault(PairOpinion.EVENT, Set.of()))
                    + (p.weight() == 1 ? "" : " " + p.weight()))
        .toList();
  }

  private static String words(String sentence, @Nullable Span span) {
    return span == null ? "-" : span.of(sentence);
  }

  @Test
  void everyActorActsOnEveryRecipient() {
    assertThat(pairs(entry("AID", false), "[A Oslo] and [A Rome] *fed* [R Malta], said [Bern]."))
        .containsExactlyInAnyOrder(
            "Oslo>Malta AID",
            "Rome>Malta AID",
            "Oslo>Rome NO_EVENT 0.5",
            "Rome>Oslo NO_EVENT 0.5",
            "Malta>Oslo NO_EVENT 0.5",
            "Malta>Rome NO_EVENT 0.5",
            "Bern>Oslo NO_EVENT 0.5",
            "Bern>Rome NO_EVENT 0.5",
            "Bern>Malta NO_EVENT 0.5",
            "Oslo>Bern NO_EVENT 0.5",
            "Rome>Bern NO_EVENT 0.5",
            "Malta>Bern NO_EVENT 0.5");
  }

  @Test
  void anEndThatIsNotMarkedIsNotNamed() {
    assertThat(pairs(entry("PROTEST", false), "[A Miners] *marched*."))
        .containsExactly("Miners>- PROTEST");
    assertThat(pairs(entry("ASSAULT", false), "[R A bridge] was *bombed*."))
        .containsExactly("->A bridge ASSAULT");
  }

  @Test
  void whatPartiesShareGoesBothWays() {
    assertThat(pairs(entry("CONSULT", true), "[A Peru] *met* [R Chile]."))
        .containsExactlyInAnyOrder("Peru>Chile CONSULT", "Chile>Peru CONSULT");
    assertThat(pairs(entry("CONSULT", true), "[A The rivals] *met*."))
        .containsExactly("The rivals>- CONSULT");
  }

  @Test
  void asksForModesOnlyWhereTheEntryNamesSome() {
    TrainingPair aerial =
        LexiconExamples.pairs(entry("ASSAULT", false, "aerial"), "[A Jets] *hit* [R Bern].").get(0);
    assertThat(aerial.answers())
        .containsEntry(PairOpinion.MODE, Set.of("ASSAULT:aerial"))
        .doesNotContainKey(PairOpinion.AUXILIARY);
    TrainingPair plain =
        LexiconExamples.pairs(entry("ASSAULT", false), "[A Troops] *hit* [R Bern].").get(0);
    assertThat(plain.answers()).doesNotContainKey(PairOpinion.MODE);
  }

  @Test
  void cameoNamesSanctionsAndUndertakingsOtherwise() {
    assertThat(LexiconExamples.cameoType("SANCTION", "Peru lifted no embargo."))
        .isEqualTo("COERCE");
    assertThat(LexiconExamples.cameoType("SANCTION", "Peru expelled an envoy."))
        .isEqualTo("SANCTION");
    assertThat(LexiconExamples.cameoType("CONCEDE", "Rebels agreed to leave.")).isEqualTo("AGREE");
    assertThat(LexiconExamples.cameoType("CONCEDE", "The rebels are willing to leave."))
        .isEqualTo("AGREE");
    assertThat(LexiconExamples.cameoType("CONCEDE", "Goodwill moved Peru to apologise."))
        .isEqualTo("CONCEDE");
    assertThat(LexiconExamples.cameoType("AID", "Peru will send rice.")).isEqualTo("AID");
  }
}
