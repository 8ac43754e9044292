package org.casus.nlp.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.casus.document.Span;
import org.casus.event.Event;
import org.casus.event.PairJudge;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.jspecify.annotations.Nullable;

/**
 * A trained judge of pairs: one encoder pass a sentence, whatever the number of its pairs. Never
 * several sentences a pass: the int8 graph measures the range of a whole pass, so a sentence's
 * answer would depend on the others, for a gain in speed of less than a tenth. Thread-safe.
 */
public final class LearnedJudge implements PairJudge {
  private static final String DEFAULT = "/org/casus/nlp/judge/plover/";

  private final ModelCard card;
  private final String version;
  private final WordPieces wordPieces;
  private final Encoder encoder;
  private final PairNetwork network;

  private LearnedJudge(
      ModelCard card, String version, WordPieces wordPieces, Encoder encoder, PairNetwork network) {
    this.card = card;
    this.version = version;
    this.wordPieces = wordPieces;
    this.encoder = encoder;
    this.network = network;
  }

  /**
   * Loads the judge for PLOVER that comes with the program.
   *
   * @param threads how many threads one call may use
   * @throws IOException if it cannot be read
   */
  public static LearnedJudge load(int threads) throws IOException {
    return load(resource(ModelCard.FILE), ByteBuffer.wrap(resource(ModelCard.WEIGHTS)), threads);
  }

  /**
   * Loads a judge from its folder.
   *
   * @param threads how many threads one call may use
   * @throws IOException if a file is missing or damaged
   */
  public static LearnedJudge load(Path folder, int threads) throws IOException {
    return load(
        Files.readAllBytes(folder.resolve(ModelCard.FILE)),
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve(ModelCard.WEIGHTS))),
        threads);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = LearnedJudge.class.getResourceAsStream(DEFAULT + name)) {
      if (in == null) {
        throw new IOException("the program lacks its judge: " + DEFAULT + name);
      }
      return in.readAllBytes();
    }
  }

  private static LearnedJudge load(byte[] json, ByteBuffer weights, int threads)
      throws IOException {
    ModelCard card = ModelCard.read(json);
    Map<String, Safetensors.Tensor> tensors = Safetensors.read(weights);
    PairNetwork network = PairNetwork.of(tensors, card.heads());
    if (network.width() != Encoder.WIDTH) {
      throw new IOException(
          "the pair layers are for vectors of %d numbers, the encoder gives %d"
              .formatted(network.width(), Encoder.WIDTH));
    }
    CRC32 crc = new CRC32();
    crc.update(weights.duplicate());
    return new LearnedJudge(
        card,
        card.name() + "-" + HexFormat.of().toHexDigits((int) crc.getValue()),
        new WordPieces(),
        Encoder.start(tensors, card.encoder().crc32(), threads),
        network);
  }

  @Override
  public String version() {
    return version;
  }

  /** What the judge answers and where it comes from. */
  public ModelCard card() {
    return card;
  }

  /** A sentence, or a window of it, with the pairs asked about in it. */
  private record Input(WordPieces.Pieces pieces, List<Integer> pairs) {}

  @Override
  public List<PairOpinion> judge(List<SentencePair> pairs) {
    PairOpinion[] opinions = new PairOpinion[pairs.size()];
    inputs(pairs).forEach(input -> judge(input, pairs, opinions));
    return List.of(opinions);
  }

  private List<Input> inputs(List<SentencePair> pairs) {
    Map<String, List<Integer>> bySentence =
        IntStream.range(0, pairs.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> pairs.get(i).sentence(), LinkedHashMap::new, Collectors.toList()));
    List<Input> inputs = new ArrayList<>();
    bySentence.forEach(
        (sentence, numbers) -> {
          WordPieces.Pieces pieces = wordPieces.cut(sentence);
          if (pieces.size() <= card.maxPieces()) {
            inputs.add(new Input(pieces, numbers));
          } else {
            numbers.forEach(i -> inputs.add(new Input(window(pieces, pairs.get(i)), List.of(i))));
          }
        });
    return inputs;
  }

  /**
   * As many pieces as the model takes, with the pair in their middle; with the first of its ends
   * where both are too far apart.
   */
  private WordPieces.Pieces window(WordPieces.Pieces pieces, SentencePair pair) {
    int inside = card.maxPieces() - 2;
    IntSummaryStatistics ends =
        Stream.of(pair.source(), pair.target())
            .filter(Objects::nonNull)
            .flatMapToInt(span -> IntStream.of(pieces.first(span), pieces.behind(span)))
            .summaryStatistics();
    int begin = ends.getCount() == 0 ? 0 : ends.getMin();
    int length = ends.getCount() == 0 ? 0 : ends.getMax() - begin;
    int wanted = begin - Math.max(0, inside - length) / 2;
    int from = Math.max(1, Math.min(pieces.size() - 1 - inside, wanted));
    return pieces.window(from, from + inside);
  }

  private static int[] range(WordPieces.Pieces pieces, @Nullable Span span) {
    return span == null ? new int[2] : new int[] {pieces.first(span), pieces.behind(span)};
  }

  private void judge(Input input, List<SentencePair> pairs, PairOpinion[] opinions) {
    WordPieces.Pieces pieces = input.pieces();
    float[] vectors = encoder.encode(pieces);
    for (int i : input.pairs()) {
      SentencePair pair = pairs.get(i);
      opinions[i] =
          opinion(
              network.scores(
                  vectors,
                  pieces.size(),
                  range(pieces, pair.source()),
                  range(pieces, pair.target())));
    }
  }

  private PairOpinion opinion(List<float[]> scores) {
    Map<String, List<Event.Alternative>> answers = new LinkedHashMap<>();
    for (int h = 0; h < scores.size(); h++) {
      Head head = card.heads().get(h);
      answers.put(head.name(), answer(head, scores.get(h)));
    }
    return new PairOpinion(answers);
  }

  private List<Event.Alternative> answer(Head head, float[] scores) {
    double temperature = card.temperatures().getOrDefault(head.name(), 1.0);
    double[] values = new double[scores.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = scores[i] / temperature;
    }
    switch (head.kind()) {
      case ONE -> PairNetwork.softmax(values);
      case MANY -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = 1 / (1 + Math.exp(-values[i]));
        }
      }
    }
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Event.Alternative(head.labels().get(i), values[i]))
        .sorted(Comparator.comparingDouble(Event.Alternative::probability).reversed())
        .toList();
  }
}
