package org.casus.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void weighsTheDistanceOfEachBinByItsCases() {
    Reliability reliability = new Reliability();
    // From 0.9: mean 0.95, two of four right; distance 0.45.
    reliability.add(0.92, true);
    reliability.add(0.98, true);
    reliability.add(0.90, false);
    reliability.add(1.00, false);
    // From 0.3: 0.35, none of one right.
    reliability.add(0.35, false);
    assertThat(reliability.expectedError()).isCloseTo((4 * 0.45 + 0.35) / 5, within(1e-9));
  }

  @Test
  void errorsOfOneBinCancelOut() {
    Reliability reliability = new Reliability();
    reliability.add(0.55, true);
    reliability.add(0.55, false);
    reliability.add(0.5, true);
    reliability.add(0.59, false);
    assertThat(reliability.expectedError()).isCloseTo(0.19 / 4, within(1e-9));
    assertThat(new Reliability().expectedError()).isZero();
  }
}
