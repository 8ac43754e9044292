package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.casus.event.Event;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static List<Event.Alternative> labels(double a) {
    return List.of(new Event.Alternative("A", a), new Event.Alternative("B", 1 - a));
  }

  @Test
  void findsHowMuchTooSureAModelIs() {
    Calibration calibration = new Calibration();
    // Sure of A with odds of 9 to 1, but right with odds of 3 to 1: the square root of its odds.
    for (int i = 0; i < 40; i++) {
      calibration.add(labels(0.9), Set.of(i % 4 == 0 ? "B" : "A"));
    }
    assertThat(calibration.temperature()).isCloseTo(2, within(0.01));
    assertThat(Calibration.at(2, labels(0.9)).get(0).probability()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void anyOfSeveralAnswersIsRight() {
    Calibration calibration = new Calibration();
    calibration.add(labels(0.6), Set.of("A", "B"));
    assertThat(calibration.temperature()).isBetween(0.3, 5.0);
    assertThat(new Calibration().temperature()).isEqualTo(1);
  }
}
