package org.casus.actor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.document.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Which country is being talked about: there "the army" and "police" belong. What was said last
 * weighs most, subjects double; the country that the whole report is about always counts. Mutable;
 * one a report.
 */
final class Focus {
  /** A place of filing counts like this many mentions: reports are often filed from next door. */
  private static final double DATELINE_WEIGHT = 1.5;

  /** The opening names the matter; mentions in the first sentences count double. */
  private static final int OPENING_SENTENCES = 2;

  /** What is left of a mention's weight a sentence later. */
  private static final double DECAY = 0.5;

  /** Weight of the report's own country, against mentions of weight 1 just before. */
  private static final double GLOBAL_WEIGHT = 0.9;

  private final @Nullable String global;
  private final Map<String, Double> local = new HashMap<>();

  private Focus(@Nullable String global) {
    this.global = global;
  }

  /** Reads the names of a whole report. */
  static Focus of(
      List<List<NameFinder.Hit>> hits,
      CleanText.@Nullable Dateline dateline,
      KnowledgeBase knowledge) {
    Map<String, Double> weight = new HashMap<>();
    Map<String, Integer> first = new HashMap<>();
    int order = 0;
    for (int s = 0; s < hits.size(); s++) {
      for (NameFinder.Hit hit : hits.get(s)) {
        String code = hit.name().code();
        if (knowledge.isState(code)) {
          String state = Objects.requireNonNull(code);
          weight.merge(state, s < OPENING_SENTENCES ? 2.0 : 1.0, Double::sum);
          first.putIfAbsent(state, order++);
        }
      }
    }
    if (dateline != null) {
      for (KnownName name :
          knowledge.startingWith(NameFinder.firstWord(Folding.fold(dateline.place()), 0))) {
        if (Folding.key(dateline.place()).startsWith(Folding.key(name.surface()))
            && knowledge.isState(name.code())) {
          weight.merge(Objects.requireNonNull(name.code()), DATELINE_WEIGHT, Double::sum);
          first.putIfAbsent(Objects.requireNonNull(name.code()), order);
          break;
        }
      }
    }
    return new Focus(
        weight.keySet().stream()
            .max(
                Comparator.comparingDouble((String c) -> weight.getOrDefault(c, 0.0))
                    .thenComparing(c -> -first.getOrDefault(c, 0)))
            .orElse(null));
  }

  /** The country that the whole report is about, or null. */
  @Nullable String global() {
    return global;
  }

  /** The country talked about here, or null. */
  @Nullable String here() {
    Map<String, Double> all = new HashMap<>(local);
    if (global != null) {
      all.merge(global, GLOBAL_WEIGHT, Double::sum);
    }
    return all.keySet().stream()
        .max(
            Comparator.comparingDouble((String c) -> all.getOrDefault(c, 0.0))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(null);
  }

  /** A country was mentioned. */
  void mention(String state, boolean subject) {
    local.merge(state, subject ? 2.0 : 1.0, Double::sum);
  }

  /** A sentence has ended. */
  void nextSentence() {
    local.replaceAll((code, weight) -> weight * DECAY);
  }
}
