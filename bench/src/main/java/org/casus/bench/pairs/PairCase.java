package org.casus.bench.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.casus.train.PloverRecipe;
import org.casus.train.TrainingPair;
import org.jspecify.annotations.Nullable;

/**
 * One record of a pair set that was made from CAMEO.
 *
 * @param id its id
 * @param pair the question with its answers for the judge's heads
 * @param root the answer
 * @param quad the answer's class, 1 to 4
 * @param peer what the best published model answers; null where the record does not tell
 */
public record PairCase(String id, TrainingPair pair, String root, int quad, @Nullable Answer peer) {
  /**
   * An answer of another model.
   *
   * @param root its type
   * @param quad its class
   */
  public record Answer(String root, int quad) {}

  /** Reads records. */
  public static List<PairCase> of(List<JsonNode> records) {
    return records.stream().map(PairCase::of).toList();
  }

  /** Reads a record. Its offsets count code points; an end whose text is null is not named. */
  static PairCase of(JsonNode json) {
    String sentence = json.path("sentence").asText();
    String root = json.path("root").asText();
    SentencePair pair =
        new SentencePair(
            sentence, span(sentence, json.path("source")), span(sentence, json.path("target")));
    JsonNode peer = json.path("peer_zsp");
    return new PairCase(
        json.path("id").asText(),
        new TrainingPair(pair, PloverRecipe.answers(root), 1),
        root,
        json.path("penta").asInt(),
        peer.isObject()
            ? new Answer(peer.path("root").asText(), peer.path("penta").asInt())
            : null);
  }

  private static @Nullable Span span(String sentence, JsonNode end) {
    if (!end.path("text").isTextual()) {
      return null;
    }
    return new Span(
        sentence.offsetByCodePoints(0, end.path("start").intValue()),
        sentence.offsetByCodePoints(0, end.path("end").intValue()));
  }

  /** The sentence that it asks about. */
  public String sentence() {
    return pair.pair().sentence();
  }
}
