package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static TrainingPair pair(String sentence, int end, String label) {
    return new TrainingPair(
        new SentencePair(sentence, new Span(0, end), null), Map.of("event", Set.of(label)), 1);
  }

  private static List<TrainingPair> pairs() {
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      pairs.add(pair("sentence " + i, 3, i < 60 ? "A" : i < 90 ? "B" : "C"));
      pairs.add(pair("sentence " + i, 5, "NONE"));
    }
    return pairs;
  }

  private static Set<String> sentences(List<TrainingPair> pairs) {
    return pairs.stream().map(pair -> pair.pair().sentence()).collect(Collectors.toSet());
  }

  private static long count(List<TrainingPair> pairs, String label) {
    return pairs.stream().filter(p -> p.answers().get("event").contains(label)).count();
  }

  @Test
  void eachLabelHasItsShareAndNoSentenceIsOnBothSides() {
    Split split = Split.of(pairs(), "event", 0.2, 7);
    assertThat(count(split.heldBack(), "A")).isEqualTo(12);
    assertThat(count(split.heldBack(), "B")).isEqualTo(6);
    assertThat(count(split.heldBack(), "C")).isEqualTo(2);
    assertThat(count(split.heldBack(), "NONE")).isEqualTo(20);
    Set<String> both = new HashSet<>(sentences(split.training()));
    both.retainAll(sentences(split.heldBack()));
    assertThat(both).isEmpty();
    assertThat(split.training().size() + split.heldBack().size()).isEqualTo(200);
  }

  @Test
  void theSeedDecides() {
    assertThat(Split.of(pairs(), "event", 0.2, 7)).isEqualTo(Split.of(pairs(), "event", 0.2, 7));
    assertThat(Split.of(pairs(), "event", 0.2, 7)).isNotEqualTo(Split.of(pairs(), "event", 0.2, 8));
  }

  @Test
  void theLastSentenceOfALabelIsLearntFrom() {
    List<TrainingPair> pairs =
        List.of(pair("one", 3, "A"), pair("two", 3, "B"), pair("six", 3, "B"));
    Split split = Split.of(pairs, "event", 0.9, 7);
    assertThat(count(split.training(), "A")).isEqualTo(1);
    assertThat(count(split.training(), "B")).isEqualTo(1);
    assertThat(split.heldBack()).hasSize(1);
  }

  @Test
  void withoutAShareNothingIsHeldBack() {
    assertThat(Split.of(pairs(), "event", 0, 7).heldBack()).isEmpty();
  }
}
