package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casus.event.JudgePanel;
import org.junit.jupiter.api.Test;

class AblationTest {
  private static Ablation.Row row(String suite, JudgePanel.Heard heard, double f1) {
    return new Ablation.Row(
        suite,
        heard,
        Map.of("strict.precision", 0.5, "strict.recall", 0.25, "strict.f1", f1, "placed.f1", 0.75));
  }

  @Test
  void rowsOfASuiteStandTogether() {
    assertThat(
            Ablation.table(
                List.of(
                    row("mission", JudgePanel.Heard.RULE, 0.9),
                    row("reports", JudgePanel.Heard.RULE, 0.5),
                    row("mission", JudgePanel.Heard.BOTH, 1),
                    row("reports", JudgePanel.Heard.BOTH, 0.625))))
        .isEqualTo(
            """
            suite    judge  strict.precision  strict.recall  strict.f1  placed.f1  relations.f1
            mission  rule   0.500             0.250          0.900      0.750      -
            mission  both   0.500             0.250          1.000      0.750      -
            reports  rule   0.500             0.250          0.500      0.750      -
            reports  both   0.500             0.250          0.625      0.750      -
            """);
  }
}
