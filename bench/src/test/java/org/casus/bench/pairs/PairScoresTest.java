package org.casus.bench.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.bench.pairs.CrossValidation.Judged;
import org.casus.event.Codebook;
import org.casus.event.SentencePair;
import org.casus.io.lexicon.LexiconSources;
import org.casus.train.TrainingPair;
import org.junit.jupiter.api.Test;

class PairScoresTest {
  private static Judged judged(String root, int quad, String answered, double probability) {
    TrainingPair pair = new TrainingPair(new SentencePair("Oslo.", null, null), Map.of(), 1);
    return new Judged(
        new PairCase("x", pair, root, quad, new PairCase.Answer(root, quad)),
        new PairAnswer(answered, 1),
        new PairAnswer(answered, probability));
  }

  private static final PairScores SCORES =
      new PairScores(
          new CrossValidation.Result(
              List.of(
                  List.of(judged("AID", 2, "AID", 0.75), judged("AID", 2, "YIELD", 0.75)),
                  List.of(judged("ACCUSE", 3, "NO_EVENT", 0.75), judged("AID", 2, "AID", 0.75))),
              Map.of("event", 1.5)),
          Codebook.load(LexiconSources.builtIn(Path.of(System.getProperty("casus.home", "..")))));

  @Test
  void scoresFromTheFinestToTheCoarsestLevel() {
    Map<String, Double> scores = SCORES.pooled();
    assertThat(scores).containsEntry("root.accuracy", 0.5).containsEntry("quad.accuracy", 0.75);
    // AID: precision 1, recall 2/3, so 0.8; ACCUSE: 0.
    assertThat(scores.get("root.f1")).isCloseTo(0.4, within(1e-9));
    assertThat(scores.get("quad.f1")).isCloseTo(0.5, within(1e-9));
    assertThat(scores.get("binary.f1")).isCloseTo(0.5, within(1e-9));
    assertThat(scores.get("ece")).isCloseTo(0.25, within(1e-9));
    assertThat(scores.get("ece.raw")).isCloseTo(0.5, within(1e-9));
    assertThat(scores).containsEntry("temperature.event", 1.5);
  }

  @Test
  void tellsFoldsTypesAndConfusions() {
    assertThat(SCORES.lines())
        .contains(
            "pairs 4 in 2 of 5 folds",
            "quad    macro-F1 by fold 0.750 ± 0.354, accuracy 0.750 ± 0.354",
            "the published model on these pairs: macro-F1 root 1.000 quad 1.000 binary 1.000",
            "AID            1.000     0.667     0.800     3",
            "answered   ACCU  AID NO_E YIEL",
            "AID           .    2    .    1");
    assertThat(SCORES.mistakes())
        .containsExactly(
            "WRONG    x: AID answered YIELD 0.750", "WRONG    x: ACCUSE answered NO_EVENT 0.750");
  }
}
