package org.casus.bench.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.event.SentencePair;
import org.casus.train.TrainingPair;
import org.junit.jupiter.api.Test;

class FoldTest {
  private static final List<PairCase> CASES = cases();

  /** A hundred pairs; every third sentence has two. */
  private static List<PairCase> cases() {
    List<PairCase> cases = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      SentencePair pair = new SentencePair("Oslo met Rome " + i * 3 / 4 + ".", null, null);
      cases.add(new PairCase("x-" + i, new TrainingPair(pair, Map.of(), 1), "CONSULT", 1, null));
    }
    return cases;
  }

  private static Set<String> sentences(List<PairCase> cases) {
    return cases.stream().map(PairCase::sentence).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noSentenceIsOnTwoSides() {
    for (Fold fold : Fold.of(CASES)) {
      assertThat(sentences(fold.training()))
          .doesNotContainAnyElementsOf(sentences(fold.test()))
          .doesNotContainAnyElementsOf(sentences(fold.heldBack()));
      assertThat(sentences(fold.test())).doesNotContainAnyElementsOf(sentences(fold.heldBack()));
      assertThat(fold.training().size() + fold.heldBack().size() + fold.test().size())
          .isEqualTo(CASES.size());
      assertThat(sentences(fold.heldBack())).hasSize(6);
    }
  }

  @Test
  void eachPairIsAskedOnceAndAlwaysInTheSameFold() {
    List<Fold> folds = Fold.of(CASES);
    assertThat(folds).hasSize(5).isEqualTo(Fold.of(CASES));
    assertThat(folds.stream().flatMap(fold -> fold.test().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(CASES);
    assertThat(folds).allMatch(fold -> sentences(fold.test()).size() == 15);
  }
}
