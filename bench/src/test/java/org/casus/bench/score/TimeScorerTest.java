package org.casus.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.bench.score.TimeScorer.Expression;
import org.casus.bench.score.TimeScorer.Hits;
import org.junit.jupiter.api.Test;

class TimeScorerTest {
  private static Expression date(int start, int end, String value) {
    return new Expression(start, end, "DATE", value, "words");
  }

  @Test
  void someWordsInCommonAreRelaxed() {
    TimeScorer scorer =
        TimeScorer.score(
            "d",
            List.of(date(0, 5, "2020"), date(10, 20, "2019"), date(30, 35, "P1D")),
            List.of(
                date(0, 5, "2020"),
                new Expression(8, 12, "TIME", "2018", "words"),
                date(50, 55, "2017")));
    assertThat(scorer.hits()).isEqualTo(new Hits(1, 2, 1, 1));
    assertThat(scorer.prf(scorer.hits().relaxed())).isEqualTo(Prf.of(2, 1, 1));
    assertThat(scorer.remarks())
        .containsExactly(
            "VALUE    d: words 2019, not 2018", "MISSED   d: words P1D", "SPURIOUS d: words 2017");
  }

  @Test
  void anExpressionServesOnce() {
    TimeScorer scorer =
        TimeScorer.score(
            "d", List.of(date(0, 5, "2020"), date(6, 9, "2019")), List.of(date(0, 9, "2020")));
    assertThat(scorer.hits().relaxed()).isEqualTo(1);
    assertThat(scorer.plus(scorer).gold()).isEqualTo(4);
  }
}
