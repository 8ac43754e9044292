package org.casus.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.casus.document.Span;
import org.casus.event.Event.Alternative;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.casus.io.ingest.NamedPair;
import org.casus.io.record.Classification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairClassifierTest {
  private static final NamedPair PAIR =
      new NamedPair(new NamedPair.Id("x", false), new SentencePair("A", new Span(0, 1), null));

  /** From words such as {@code AGREE 0.5}. */
  private static List<Alternative> labels(String... words) {
    List<Alternative> labels = new ArrayList<>();
    for (String word : words) {
      String[] parts = word.split(" ");
      labels.add(new Alternative(parts[0], Double.parseDouble(parts[1])));
    }
    return labels;
  }

  private static Classification answer(Map<String, List<Alternative>> heads) {
    return new PairClassifier(pairs -> List.of(new PairOpinion(heads)), "event")
        .classify(List.of(PAIR))
        .get(0);
  }

  @Test
  void nothingIsTheAnswerOnlyAboveOneHalf() {
    Classification even =
        answer(Map.of("event", labels("NO_EVENT 0.5", "AGREE 0.3", "COERCE 0.2")));
    assertThat(even.answer()).isEqualTo(new Alternative("AGREE", 0.3));
    assertThat(even.alternatives()).isEqualTo(labels("NO_EVENT 0.5", "COERCE 0.2"));
    Classification more = answer(Map.of("event", labels("NO_EVENT 0.51", "AGREE 0.49")));
    assertThat(more.answer()).isEqualTo(new Alternative("NO_EVENT", 0.51));
    assertThat(more.alternatives()).isEqualTo(labels("AGREE 0.49"));
    assertThat(answer(Map.of("event", labels("NO_EVENT 0.2"))).answer().type())
        .isEqualTo("NO_EVENT");
  }

  @Test
  void onlyFiveAlternativesAndNoUnlikelyOnes() {
    Classification answer =
        answer(Map.of("event", labels("A 0.9", "B 0.06", "C 0.01", "D 0.0099")));
    assertThat(answer.alternatives()).isEqualTo(labels("B 0.06", "C 0.01"));
    Classification many =
        answer(
            Map.of("event", labels("A 0.3", "B 0.2", "C 0.1", "D 0.1", "E 0.1", "F 0.1", "G 0.1")));
    assertThat(many.alternatives())
        .extracting(Alternative::type)
        .containsExactly("B", "C", "D", "E", "F");
  }

  @Test
  void modesAreThoseOfTheAnswer() {
    Classification answer =
        answer(
            Map.of(
                "event", labels("CONSULT 0.9", "CONSULTING 0.1"),
                "mode",
                    labels(
                        "CONSULT:visit 0.8",
                        "ASSAULT:aerial 0.7",
                        "CONSULTING:x 0.6",
                        "CONSULT:phone 0.5",
                        "CONSULT:third-party 0.49"),
                "auxiliary", labels("future 0.5", "negation 0.4")));
    assertThat(answer.modes()).containsExactly("visit", "phone");
    assertThat(answer.auxiliary()).containsExactly("future");
  }

  @Test
  void whatTheModelDoesNotAnswerStaysOpen() {
    Classification answer = answer(Map.of("event", labels("A 1")));
    assertThat(answer.modes()).isNull();
    assertThat(answer.auxiliary()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "event cameo_event mode, cameo_event",
    "mode event auxiliary, event",
    "stance event2, stance"
  })
  void theUsualHead(String heads, String usual) {
    assertThat(PairClassifier.usualHead(List.of(heads.split(" ")))).contains(usual);
    assertThat(PairClassifier.usualHead(List.of())).isEmpty();
  }

  @Test
  void aPoolKeepsTheOrderAndAsksForASentenceOnce() {
    List<NamedPair> pairs =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    new NamedPair(
                        new NamedPair.Id("" + i, false),
                        new SentencePair("sentence " + i / 11, new Span(0, 1), null)))
            .toList();
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    PairClassifier classifier =
        new PairClassifier(
            some -> {
              asked.addAll(some.stream().map(SentencePair::sentence).distinct().toList());
              return some.stream()
                  .map(pair -> new PairOpinion(Map.of("event", labels("A 1"))))
                  .toList();
            },
            "event");
    try (PairPool pool = new PairPool(classifier, 3)) {
      assertThat(pool.classify(pairs))
          .extracting(answer -> answer.id().text())
          .containsExactlyElementsOf(pairs.stream().map(pair -> pair.id().text()).toList());
    }
    assertThat(asked).hasSize(10).doesNotHaveDuplicates();
  }
}
