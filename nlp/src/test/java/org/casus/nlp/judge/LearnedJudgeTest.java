package org.casus.nlp.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casus.document.Span;
import org.casus.event.Event;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.casus.nlp.judge.Safetensors.Tensor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedJudgeTest {
  private static final String SENTENCE = "Kenya and Ethiopia signed an agreement in Adama.";
  private static final Span KENYA = new Span(0, 5);
  private static final Span ETHIOPIA = new Span(10, 18);
  private static final int MAX_PIECES = 16;

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static LearnedJudge judge;

  @BeforeAll
  static void load() throws IOException {
    judge =
        LearnedJudge.load(
            RandomModel.write(shared.resolve("model"), RandomModel.HEADS, MAX_PIECES), 1);
  }

  private static PairOpinion judge(String text, @Nullable Span source, @Nullable Span target) {
    return judge.judge(List.of(new SentencePair(text, source, target))).get(0);
  }

  private static double[] numbers(PairOpinion opinion) {
    return RandomModel.HEADS.stream()
        .flatMap(head -> head.labels().stream().map(l -> opinion.probability(head.name(), l)))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static void assertSame(PairOpinion a, PairOpinion b) {
    assertThat(numbers(a)).containsExactly(numbers(b), within(1e-3));
  }

  private static double distance(PairOpinion a, PairOpinion b) {
    double[] x = numbers(a);
    double[] y = numbers(b);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.abs(x[i] - y[i]);
    }
    return sum;
  }

  @Test
  void headsAnswerWithProbabilitiesTheLikeliestFirst() {
    PairOpinion opinion = judge(SENTENCE, KENYA, ETHIOPIA);
    assertThat(opinion.heads().keySet())
        .containsExactlyInAnyOrder("event", "cameo_event", "mode", "auxiliary");
    for (Head head : RandomModel.HEADS) {
      List<Event.Alternative> answers = opinion.head(head.name());
      assertThat(answers)
          .extracting(Event.Alternative::type)
          .containsExactlyInAnyOrderElementsOf(head.labels());
      assertThat(answers)
          .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
      double sum = answers.stream().mapToDouble(Event.Alternative::probability).sum();
      if (head.kind() == Head.Kind.ONE) {
        assertThat(sum).isCloseTo(1, within(1e-9));
      } else {
        assertThat(answers).allMatch(a -> a.probability() > 0 && a.probability() < 1);
      }
    }
  }

  @Test
  void aTemperatureMakesAHeadLessSure() throws IOException {
    Path cold = folder.resolve("cold");
    RandomModel.write(cold, RandomModel.HEADS, MAX_PIECES);
    String card = Files.readString(cold.resolve(ModelCard.FILE));
    Files.writeString(cold.resolve(ModelCard.FILE), card.replace("1.5", "0.5"));
    List<SentencePair> pairs = List.of(new SentencePair(SENTENCE, KENYA, ETHIOPIA));
    PairOpinion sure = LearnedJudge.load(cold, 1).judge(pairs).get(0);
    PairOpinion unsure = judge.judge(pairs).get(0);
    assertThat(sure.head("event").get(0).type()).isEqualTo(unsure.head("event").get(0).type());
    assertThat(sure.head("event").get(0).probability())
        .isGreaterThan(unsure.head("event").get(0).probability());
    assertThat(sure.head("mode")).isEqualTo(unsure.head("mode"));
  }

  @Test
  void eachEndCounts() {
    PairOpinion both = judge(SENTENCE, KENYA, ETHIOPIA);
    assertThat(distance(both, judge(SENTENCE, ETHIOPIA, KENYA))).isGreaterThan(0.01);
    assertThat(distance(both, judge(SENTENCE, KENYA, null))).isGreaterThan(0.01);
    assertThat(distance(both, judge(SENTENCE, null, ETHIOPIA))).isGreaterThan(0.01);
    assertThat(distance(judge(SENTENCE, null, null), judge(SENTENCE, null, ETHIOPIA)))
        .isGreaterThan(0.01);
  }

  /** Some sentences, some far over the limit, with one to three pairs each, well mixed. */
  private static List<SentencePair> many() {
    Random random = new Random(11);
    String[] words =
        "Peru met the rebels near a 🚧 border, Çelik said; troops left Győr".split(" ");
    List<SentencePair> pairs = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      StringBuilder text = new StringBuilder("Mali");
      for (int w = random.nextInt(40); w >= 0; w--) {
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      String sentence = text.toString();
      for (int p = random.nextInt(3); p >= 0; p--) {
        int start = random.nextInt(sentence.length());
        Span span = new Span(start, start + 1 + random.nextInt(sentence.length() - start));
        pairs.add(new SentencePair(sentence, p == 1 ? null : new Span(0, 4), span));
      }
    }
    Collections.shuffle(pairs, random);
    return pairs;
  }

  @Test
  void pairsAreAnsweredTogetherAsTheyAreAlone() {
    List<SentencePair> pairs = many();
    List<PairOpinion> together = judge.judge(pairs);
    assertThat(together).hasSameSizeAs(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      assertSame(together.get(i), judge.judge(pairs.subList(i, i + 1)).get(0));
    }
  }

  @Test
  void threadsShareAJudge() {
    List<SentencePair> pairs = many();
    List<PairOpinion> expected = judge.judge(pairs);
    List<List<PairOpinion>> found =
        Collections.nCopies(4, pairs).parallelStream().map(judge::judge).toList();
    assertThat(found).allMatch(expected::equals);
  }

  @Test
  void nothingIsAnsweredWithNothing() {
    assertThat(judge.judge(List.of())).isEmpty();
  }

  @Test
  void aLongSentenceIsReadAroundThePair() {
    String far = "word ".repeat(60);
    String near = "Near the coast ships of ";
    String pair = "Kenya met Chad again";
    Span kenya = new Span(0, 5);
    Span chad = new Span(10, 14);
    String a = far + near + pair + " today as planned. " + far + "One end.";
    String b = "other ".repeat(70) + near + pair + " today as planned. " + far.repeat(2);
    assertSame(
        judge(a, moved(kenya, a.indexOf(pair)), moved(chad, a.indexOf(pair))),
        judge(b, moved(kenya, b.indexOf(pair)), moved(chad, b.indexOf(pair))));
  }

  @Test
  void aLongSentenceMayHaveItsPairAtEitherEndOrAtBoth() {
    String filler = " word".repeat(60);
    String sentence = "Kenya met Chad" + filler + " and Mali met Niger";
    Span mali = new Span(sentence.indexOf("Mali"), sentence.indexOf("Mali") + 4);
    Span niger = new Span(sentence.length() - 5, sentence.length());
    PairOpinion atBegin = judge(sentence, new Span(0, 5), new Span(10, 14));
    PairOpinion atEnd = judge(sentence, mali, niger);
    assertThat(distance(atBegin, atEnd)).isGreaterThan(0.01);
    PairOpinion apart = judge(sentence, new Span(0, 5), niger);
    assertThat(distance(apart, judge(sentence, null, niger))).isGreaterThan(0.01);
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  @Test
  void oddSentencesAreAnswered() {
    for (String text : List.of(" ", "🚧", "\ud83d", "\u0000", "x".repeat(5000), "é".repeat(300))) {
      Span all = new Span(0, text.length());
      assertThat(Arrays.stream(numbers(judge(text, all, all)))).allMatch(Double::isFinite);
    }
  }

  @Test
  void aMissingFolderIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    assertThatIOException()
        .isThrownBy(() -> LearnedJudge.load(nowhere, 1))
        .isInstanceOf(NoSuchFileException.class)
        .withMessageContaining("nowhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "casus-judge-1                          | casus-judge-9    | format is casus-judge-9",
        "\"crc32\" : \"                         | \"crc32\" : \"0  | check sum 0",
        "\"max_pieces\" : 16                    | \"max_pieces\" : 0 | max_pieces",
        "\"max_pieces\" : 16                    | \"max_pieces\" : 513 | max_pieces",
        "\"kind\" : \"one\"                     | \"kind\" : \"two\" | damaged",
        "\"labels\"                             | \"lables\"       | damaged",
        "\"name\" : \"event\"                   | \"name\" : \"evnt\" | pair.head.evnt",
        "\"NO_EVENT\", \"AGREE\", \"ASSAULT\"   | \"ASSAULT\"      | has 2 labels and 4 outputs",
        "\"event\" : 1.5                        | \"event\" : 0    | temperature",
        "\"encoder\"                            | \"coder\"        | damaged",
        "}                                      | ]                | damaged"
      })
  void aDamagedCardIsRefused(String old, String changed, String message) throws IOException {
    RandomModel.write(folder, RandomModel.HEADS, MAX_PIECES);
    Path file = folder.resolve(ModelCard.FILE);
    String card = Files.readString(file);
    assertThat(card).contains(old);
    Files.writeString(file, card.replace(old, changed));
    refused(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | format is null",
        "{}   | format is null",
        "[]   | damaged",
        "''   | damaged",
        "{\"format\":\"casus-judge-1\"} | encoder"
      })
  void aCardOfSomethingElseIsRefused(String card, String message) throws IOException {
    RandomModel.write(folder, RandomModel.HEADS, MAX_PIECES);
    Files.writeString(folder.resolve(ModelCard.FILE), card);
    refused(message);
  }

  @Test
  void damagedWeightsAreRefused() throws IOException {
    RandomModel.write(folder, RandomModel.HEADS, MAX_PIECES);
    Path file = folder.resolve(ModelCard.WEIGHTS);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    refused("is damaged");
    Files.write(file, "nonsense, not weights".getBytes(StandardCharsets.UTF_8));
    refused("no safetensors file");
  }

  @Test
  void weightsForAnotherEncoderAreRefused() throws IOException {
    RandomModel.write(folder, RandomModel.HEADS, MAX_PIECES);
    Path file = folder.resolve(ModelCard.WEIGHTS);
    Files.delete(file);
    Safetensors.write(file, RandomModel.tensors(RandomModel.HEADS, 32, 8));
    refused("vectors of 32 numbers");
  }

  private static Tensor weights(int size, float value) {
    float[] weights = new float[size];
    Arrays.fill(weights, value);
    return Tensor.of(weights, size);
  }

  private void replace(String name, Tensor tensor) throws IOException {
    Map<String, Tensor> tensors =
        new LinkedHashMap<>(RandomModel.tensors(RandomModel.HEADS, RandomModel.WIDTH, 64));
    tensors.put(name, tensor);
    RandomModel.card(RandomModel.HEADS, MAX_PIECES).write(folder.resolve(ModelCard.FILE));
    Safetensors.write(folder.resolve(ModelCard.WEIGHTS), tensors);
  }

  @Test
  void aReplacementTakesTheGraphsPlace() throws IOException {
    replace("embeddings.LayerNorm.weight", weights(RandomModel.WIDTH, 0.1f));
    List<SentencePair> pairs = List.of(new SentencePair(SENTENCE, KENYA, ETHIOPIA));
    assertThat(
            distance(LearnedJudge.load(folder, 1).judge(pairs).get(0), judge.judge(pairs).get(0)))
        .isGreaterThan(0.01);
  }

  @Test
  void aReplacementOfAnotherShapeIsRefused() throws IOException {
    replace("embeddings.LayerNorm.weight", weights(3, 1));
    refused("embeddings.LayerNorm.weight are F32 [3]");
  }

  @Test
  void aReplacementOfAnotherTypeIsRefused() throws IOException {
    replace("embeddings.LayerNorm.weight", Tensor.of(new byte[384], 384));
    refused("embeddings.LayerNorm.weight are I8 [384]");
  }

  @Test
  void aReplacementForNothingIsRefused() throws IOException {
    replace("embeddings.LayerNorm.wait", weights(RandomModel.WIDTH, 1));
    refused("the encoder has no weights embeddings.LayerNorm.wait");
  }

  private void refused(String message) {
    assertThatIOException()
        .isThrownBy(() -> LearnedJudge.load(folder, 1))
        .withMessageContaining(message);
  }
}
