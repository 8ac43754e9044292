package org.casus.bench.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casus.bench.panel.LogisticRegression.Example;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  /** A share of right answers at a feature's value. */
  private static List<Example> examples(double feature, int right, int wrong) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      examples.add(new Example(List.of(feature), i < right));
    }
    return examples;
  }

  @Test
  void findsTheLogOddsOfTwoGroups() {
    List<Example> examples = examples(0, 20, 80);
    examples.addAll(examples(1, 75, 25));
    List<Double> weights = LogisticRegression.fit(examples, List.of(0.0, 0.0), 1e-9);
    assertThat(weights.get(0)).isCloseTo(Math.log(20.0 / 80), within(1e-4));
    assertThat(weights.get(1)).isCloseTo(Math.log(3) + Math.log(4), within(1e-4));
  }

  @Test
  void findsWhatMadeRandomAnswers() {
    Random random = new Random(7);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      double p = 1 / (1 + Math.exp(-(0.5 + 2 * x - y)));
      examples.add(new Example(List.of(x, y), random.nextDouble() < p));
    }
    List<Double> weights = LogisticRegression.fit(examples, List.of(0.0, 0.0, 0.0), 1);
    assertThat(weights.get(0)).isCloseTo(0.5, within(0.1));
    assertThat(weights.get(1)).isCloseTo(2, within(0.1));
    assertThat(weights.get(2)).isCloseTo(-1, within(0.1));
  }

  @Test
  void thePenaltyKeepsWeightsFiniteWhereExamplesCanBeSeparated() {
    List<Example> examples = examples(-5, 0, 10);
    examples.addAll(examples(5, 10, 0));
    List<Double> prior = List.of(0.0, 0.0);
    double loose = LogisticRegression.fit(examples, prior, 0.01).get(1);
    double tight = LogisticRegression.fit(examples, prior, 1).get(1);
    assertThat(loose).isBetween(tight, 10.0);
    assertThat(tight).isBetween(0.1, 1.0);
  }

  @Test
  void fewExamplesStayNearThePrior() {
    assertThat(LogisticRegression.fit(List.of(), List.of(-1.0, 2.0), 1)).containsExactly(-1.0, 2.0);
    List<Double> one = LogisticRegression.fit(examples(1, 1, 0), List.of(0.0, 1.0), 1);
    assertThat(one.get(0)).isBetween(0.5, 1.5);
    assertThat(one.get(1)).isBetween(1.0, 1.2);
  }
}
