package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.casus.train.Temperature.Answered;
import org.junit.jupiter.api.Test;

class TemperatureTest {
  /** Three of four answers are right, so the log odds of a calibrated answer are log 3. */
  private static List<Answered> threeOfFour(double logOdds) {
    double[] scores = {logOdds, 0};
    return List.of(
        new Answered(scores, Set.of(0)),
        new Answered(scores, Set.of(0)),
        new Answered(scores, Set.of(0)),
        new Answered(scores, Set.of(1)));
  }

  @Test
  void makesProbabilitiesAsHighAsTheAnswersAreOftenRight() {
    double log3 = Math.log(3);
    assertThat(Temperature.fit(threeOfFour(2 * log3))).isCloseTo(2, within(1e-3));
    assertThat(Temperature.fit(threeOfFour(log3))).isCloseTo(1, within(1e-3));
    assertThat(Temperature.fit(threeOfFour(log3 / 2))).isCloseTo(0.5, within(1e-3));
  }

  @Test
  void constantsInTheScoresDoNotMatter() {
    List<Answered> shifted = new ArrayList<>();
    for (Answered pair : threeOfFour(3)) {
      double[] scores = Arrays.stream(pair.scores()).map(s -> s - 1000).toArray();
      shifted.add(new Answered(scores, pair.right()));
    }
    assertThat(Temperature.fit(shifted)).isCloseTo(Temperature.fit(threeOfFour(3)), within(1e-6));
  }

  @Test
  void staysWithinItsBounds() {
    double[] sure = {5, 0, 0};
    assertThat(Temperature.fit(List.of(new Answered(sure, Set.of(0)))))
        .isCloseTo(Temperature.LOWEST, within(0.01));
    assertThat(Temperature.fit(List.of(new Answered(sure, Set.of(1)))))
        .isCloseTo(Temperature.HIGHEST, within(0.01));
    assertThat(Temperature.fit(List.of())).isEqualTo(1);
  }

  @Test
  void allRightLabelsCountTogether() {
    double[] scores = {1, 1, 1, 1};
    assertThat(Temperature.loss(List.of(new Answered(scores, Set.of(0, 2))), 1))
        .isCloseTo(Math.log(2), within(1e-9));
  }
}
