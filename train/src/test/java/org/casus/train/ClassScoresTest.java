package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassScoresTest {
  @Test
  void countsRightAndWrong() {
    ClassScores.Builder builder = new ClassScores.Builder();
    builder.add("A", "A");
    builder.add("A", "A");
    builder.add("A", "B");
    builder.add("B", "B");
    builder.add("B", "C");
    ClassScores scores = builder.build();
    assertThat(scores.support("A")).isEqualTo(3);
    assertThat(scores.precision("A")).isEqualTo(1);
    assertThat(scores.recall("A")).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(scores.f1("A")).isCloseTo(0.8, within(1e-9));
    assertThat(scores.f1("B")).isCloseTo(0.5, within(1e-9));
    assertThat(scores.f1("C")).isZero();
    assertThat(scores.macroF1()).as("C is in no gold").isCloseTo(0.65, within(1e-9));
    assertThat(scores.accuracy()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void anyOfSeveralAnswersIsRight() {
    ClassScores.Builder builder = new ClassScores.Builder();
    builder.add(Set.of("B", "A"), "B");
    builder.add(Set.of("B", "A"), "C");
    ClassScores scores = builder.build();
    assertThat(scores.recall("B")).isEqualTo(1);
    assertThat(scores.support("A")).isEqualTo(1);
    assertThat(scores.accuracy()).isEqualTo(0.5);
  }

  @Test
  void nothingIsZero() {
    ClassScores scores = new ClassScores.Builder().build();
    assertThat(scores.macroF1()).isZero();
    assertThat(scores.accuracy()).isZero();
  }
}
