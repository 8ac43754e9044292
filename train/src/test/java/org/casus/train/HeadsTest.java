package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.casus.nlp.judge.Head;
import org.casus.train.TrainingData.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsTest {
  private final Problems problems = new Problems();

  private static Placed placed(String place, Map<String, Set<String>> answers) {
    return new Placed(
        new TrainingPair(new SentencePair("Ann met Bo", new Span(0, 3), null), answers, 1), place);
  }

  private static Placed event(String place, String... labels) {
    return placed(place, Map.of("event", Set.of(labels)));
  }

  private List<Head> heads(List<String> listed, Set<String> wanted, Placed... pairs) {
    return Heads.of(Questions.DEFAULT, listed, wanted, List.of(pairs), problems);
  }

  @Test
  void labelsComeFromTheDataSorted() {
    List<Head> heads =
        heads(
            null,
            Set.of(),
            event("f:1", "B"),
            placed("f:2", Map.of("event", Set.of("A"), "mode", Set.of("A:x"))));
    assertThat(problems.lines()).isEmpty();
    assertThat(heads)
        .containsExactly(
            new Head("event", Head.Kind.ONE, List.of("A", "B")),
            new Head("mode", Head.Kind.MANY, List.of("A:x")));
  }

  @Test
  void aListOfLabelsMustFit() {
    List<Head> heads =
        heads(List.of("B", "A", "C"), Set.of(), event("f:1", "B"), event("f:2", "A", "D"));
    assertThat(heads.get(0).labels()).containsExactly("B", "A", "C");
    assertThat(problems.lines())
        .containsExactly("f:2: unknown label D", "event: no pair has the label C");
  }

  @Test
  void oneClassIsNotEnough() {
    heads(null, Set.of("mode"), event("f:1", "A"));
    assertThat(problems.lines())
        .containsExactly(
            "event: all pairs have the label [A]; two are needed at least",
            "mode: no pair has a label");
  }

  @Test
  void readsAListOfLabels(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("labels.txt"), "B\n\n A \nB\n");
    assertThat(Heads.read(file, problems)).containsExactly("B", "A");
    assertThat(Heads.read(Files.writeString(file, "A\n"), problems)).isNull();
    assertThat(Heads.read(folder.resolve("no.txt"), problems)).isNull();
    assertThat(problems.lines()).hasSize(2);
  }

  @Test
  void saysInWhatModelsDiffer() {
    Head asked = new Head("event", Head.Kind.ONE, List.of("A", "B"));
    Head swapped = new Head("event", Head.Kind.ONE, List.of("B", "A"));
    Head other = new Head("event", Head.Kind.ONE, List.of("A", "C"));
    Head mode = new Head("mode", Head.Kind.MANY, List.of("x"));
    assertThat(Heads.differences(List.of(asked), List.of(swapped))).isEmpty();
    assertThat(Heads.ordered(List.of(asked), List.of(swapped))).containsExactly(swapped);
    assertThat(Heads.differences(List.of(asked), List.of(other)))
        .containsExactly("it does not know event B", "the data have no event C");
    assertThat(Heads.differences(List.of(asked), List.of(mode)))
        .containsExactly("it has no head event", "it has a head mode");
  }

  @Test
  void warnsOfContradictions() {
    DataChecks.contradictions(
        "event",
        List.of(event("f:1", "A"), event("f:2", "A", "B"), event("f:3", "B"), event("f:4", "A")),
        problems);
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.lines())
        .containsExactly("warning: f:3: the same pair has B here and A in f:1");
  }
}
