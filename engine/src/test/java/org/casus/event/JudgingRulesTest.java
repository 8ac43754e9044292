package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgingRulesTest {
  private static final JudgingRules RULES =
      new JudgingRules(
          List.of(0.0, 1.0),
          List.of(1.0, 0.0),
          List.of(0.5, 0.0, 1.0, -1.0),
          new JudgingRules.Thresholds(0.9, 0.7, 0.1));

  @Test
  void weighsTheLogOddsOfWhatWasSaid() {
    assertThat(RULES.confidence(Votes.ofRule(0.7))).isCloseTo(0.7, within(1e-9));
    assertThat(RULES.confidence(Votes.ofModel(0.2)))
        .isCloseTo(1 / (1 + Math.exp(-1)), within(1e-9));
    double sum = 0.5 + Math.log(0.6 / 0.4) - Math.log(0.1 / 0.9);
    assertThat(RULES.confidence(new Votes(Event.Judge.BOTH, 0.7, 0.6, 0.1)))
        .isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-9));
  }

  @Test
  void vetoesOnlyWhereTheLearnedJudgeSeesNothing() {
    assertThat(RULES.thresholds().veto(new Votes(Event.Judge.BOTH, 0.9, 0.05, 0.9))).isTrue();
    assertThat(RULES.thresholds().veto(new Votes(Event.Judge.BOTH, 0.9, 0.05, 0.2))).isFalse();
    assertThat(RULES.thresholds().veto(new Votes(Event.Judge.BOTH, 0.9, 0.1, 0.9))).isFalse();
    assertThat(RULES.thresholds().veto(Votes.ofRule(0.1))).isFalse();
  }

  @Test
  void whatIsCertainHasFiniteOdds() {
    assertThat(Votes.ofRule(1).logOdds()).containsExactly(Math.log(0.999 / (1 - 0.999)));
    assertThat(new Votes(Event.Judge.BOTH, 0.9, 0, 1).ofRuleAlone()).isEqualTo(Votes.ofRule(0.9));
  }
}
