package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairSentencesTest {
  private static Map<String, TrainingPair> byEnds(String line) {
    return PairSentences.parse(line).stream()
        .collect(Collectors.toMap(pair -> ends(pair.pair()), pair -> pair));
  }

  private static String ends(SentencePair pair) {
    var source = pair.source();
    var target = pair.target();
    String text = pair.sentence();
    return (source == null ? "-" : text.substring(source.start(), source.end()))
        + ">"
        + (target == null ? "-" : text.substring(target.start(), target.end()));
  }

  @Test
  void marksAreTakenOutAndEveryOtherPairIsNothing() {
    Map<String, TrainingPair> pairs =
        byEnds(
            "[a Jets] bombed [b a base], which [c Oslo] condemned.\ta>b ASSAULT:aerial; c>a ACCUSE:disapprove");
    assertThat(pairs)
        .containsOnlyKeys(
            "Jets>a base",
            "Jets>Oslo",
            "a base>Jets",
            "a base>Oslo",
            "a base>-",
            "Oslo>Jets",
            "Oslo>a base",
            "->Oslo");
    assertThat(pairs.values())
        .allMatch(p -> p.pair().sentence().equals("Jets bombed a base, which Oslo condemned."));
    assertThat(pairs.get("Jets>a base").answers())
        .containsEntry(PairOpinion.EVENT, Set.of("ASSAULT"))
        .containsEntry(PairOpinion.MODE, Set.of("ASSAULT:aerial"))
        .containsEntry(PairOpinion.AUXILIARY, Set.of());
    assertThat(pairs.get("Oslo>a base").answers())
        .containsEntry(PairOpinion.EVENT, Set.of(PairOpinion.NO_EVENT));
    assertThat(pairs.get("Oslo>a base").weight()).isLessThan(pairs.get("Jets>a base").weight());
  }

  @Test
  void joinedMarksAndAbsentEnds() {
    Map<String, TrainingPair> pairs =
        byEnds("[a Ann] and [b Bo] marched past [c Cy].\tab>- PROTEST future");
    assertThat(pairs).containsKeys("Ann>-", "Bo>-", "Ann>Cy", "Cy>Bo", "Cy>-", "->Cy").hasSize(12);
    assertThat(pairs.get("Bo>-").answers()).containsEntry(PairOpinion.AUXILIARY, Set.of("future"));
  }

  @Test
  void theOtherConventionHasAHeadOfItsOwn() {
    TrainingPair pair =
        byEnds("[a Ann] will yield to [b Bo].\ta>b CONCEDE~AGREE; a>b CONSULT").get("Ann>Bo");
    assertThat(pair.answers())
        .containsEntry(PairOpinion.EVENT, Set.of("CONCEDE", "CONSULT"))
        .containsEntry(PairOpinion.CAMEO_EVENT, Set.of("AGREE", "CONSULT"));
  }

  @Test
  void noneMeansNothing() {
    List<TrainingPair> pairs = PairSentences.parse("[a Ann] and [b Bo].\tnone");
    assertThat(PairSentences.labels(pairs).get(PairOpinion.EVENT))
        .containsExactly(PairOpinion.NO_EVENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a Ann] met Bo. | a sentence, a tab",
        "[a Ann] met [a Bo].\\tnone | stands twice",
        "[a Ann] met [Bo].\\tnone | a bracket that is no mark",
        "[a Ann] met [b Bo].\\ta>c CONSULT | nothing is marked c",
        "[a Ann] met [b Bo].\\ta-b CONSULT | no coding",
      })
  void malformedLinesAreRefused(String line, String reason) {
    assertThatThrownBy(() -> PairSentences.parse(line.replace("\\t", "\t")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
