package org.casus.train;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.nlp.judge.Head;
import org.jspecify.annotations.Nullable;

/** What a model's card tells of where the model comes from. */
final class Provenance {
  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private final Map<String, Object> entries = new LinkedHashMap<>();

  Provenance() {
    entries.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    entries.put("versions", Libraries.versions());
  }

  /** Files, and how many pairs each label has. */
  Provenance data(TrainingData data, List<Head> heads, Split split) {
    entries.put("data", JSON.convertValue(data.files(), new TypeReference<List<Object>>() {}));
    Map<String, Object> labels = new LinkedHashMap<>();
    heads.forEach(head -> labels.put(head.name(), Heads.counts(head.name(), data.pairs())));
    entries.put("labels", labels);
    entries.put(
        "pairs", Map.of("training", split.training().size(), "held_back", split.heldBack().size()));
    return this;
  }

  /**
   * All that can be set.
   *
   * @param from what it started from; null for the encoder's own weights
   */
  Provenance parameters(TrainingPlan plan, double heldBack, @Nullable EarlierModel from) {
    Map<String, Object> parameters = parameters(plan);
    parameters.put("held_back", heldBack);
    if (from != null) {
      parameters.put("from_sha256", from.sha256());
    }
    entries.put("parameters", parameters);
    return this;
  }

  /** A plan by the names of its numbers. */
  static Map<String, Object> parameters(TrainingPlan plan) {
    return JSON.convertValue(plan, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** How the training went. */
  Provenance training(Trainer.Trained trained, double seconds) {
    entries.put("seconds", Math.round(seconds));
    entries.put("epochs_run", trained.epochs());
    entries.put("best_epoch", trained.epoch());
    return this;
  }

  /**
   * How it answers the held-back pairs.
   *
   * @param full in full precision
   * @param written as it was written, with int8 weights
   */
  Provenance heldBack(ClassScores full, ClassScores written) {
    entries.put("held_back_full", scores(full));
    entries.put("held_back_int8", scores(written));
    return this;
  }

  private static Map<String, Object> scores(ClassScores scores) {
    Map<String, Object> labels = new LinkedHashMap<>();
    for (String label : scores.confusion().keySet()) {
      Map<String, Object> numbers = new LinkedHashMap<>();
      numbers.put("precision", rounded(scores.precision(label)));
      numbers.put("recall", rounded(scores.recall(label)));
      numbers.put("f1", rounded(scores.f1(label)));
      numbers.put("support", scores.support(label));
      labels.put(label, numbers);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("macro_f1", rounded(scores.macroF1()));
    all.put("accuracy", rounded(scores.accuracy()));
    all.put("labels", labels);
    return all;
  }

  private static double rounded(double score) {
    return Math.round(score * 1e4) / 1e4;
  }

  /** All of it. */
  Map<String, Object> entries() {
    return entries;
  }
}
