package org.casus.bench.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.event.Codebook;
import org.casus.event.Event;
import org.casus.io.lexicon.LexiconSources;
import org.junit.jupiter.api.Test;

class PairAnswerTest {
  private static List<Event.Alternative> labels(Object... labelsAndProbabilities) {
    List<Event.Alternative> labels = new ArrayList<>();
    for (int i = 0; i < labelsAndProbabilities.length; i += 2) {
      labels.add(
          new Event.Alternative(
              labelsAndProbabilities[i].toString(), (double) labelsAndProbabilities[i + 1]));
    }
    return labels;
  }

  @Test
  void nothingHappensOnlyIfThatIsLikelierThanAllElse() {
    assertThat(PairAnswer.of(labels("NO_EVENT", 0.5, "AID", 0.3, "ACCUSE", 0.2)))
        .isEqualTo(new PairAnswer("AID", 0.3));
    assertThat(PairAnswer.of(labels("NO_EVENT", 0.6, "AID", 0.4)))
        .isEqualTo(new PairAnswer("NO_EVENT", 0.6));
    assertThat(PairAnswer.of(labels("AID", 0.4, "NO_EVENT", 0.6)))
        .isEqualTo(new PairAnswer("NO_EVENT", 0.6));
  }

  @Test
  void concedingAndRetreatingAreBothYielding() {
    PairAnswer answer = PairAnswer.of(labels("AGREE", 0.4, "CONCEDE", 0.3, "RETREAT", 0.25));
    assertThat(answer.root()).isEqualTo("YIELD");
    assertThat(answer.probability()).isCloseTo(0.55, within(1e-9));
  }

  @Test
  void classesAreThoseOfTheCodebookButForYielding() {
    Codebook codebook =
        Codebook.load(LexiconSources.builtIn(Path.of(System.getProperty("casus.home", ".."))));
    Map<String, Integer> quads = Map.of("NO_EVENT", 0, "SUPPORT", 1, "YIELD", 2, "SANCTION", 4);
    quads.forEach(
        (root, quad) -> assertThat(new PairAnswer(root, 1).quad(codebook)).isEqualTo(quad));
  }
}
