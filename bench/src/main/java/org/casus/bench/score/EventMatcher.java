package org.casus.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs predicted events with gold events of one report, each used once, the best pairs first. */
final class EventMatcher {
  /** Characters around the gold clause in which a trigger may lie. */
  private static final int SLACK = 15;

  /** Characters between the predicted and the gold trigger. */
  private static final int NEAR = 30;

  /** From this score on, type and participants agree. */
  static final double STRICT = 8;

  /** From this score on, the type agrees. */
  static final double PLACED = 4;

  /** From this score on, participants agree. */
  static final double DYAD = 2;

  private EventMatcher() {}

  /**
   * A pair.
   *
   * @param score how well it fits
   * @param predicted index of the prediction
   * @param gold index of the gold event
   */
  record Pair(double score, int predicted, int gold) {}

  /** Pairs by index of the gold event. */
  static Map<Integer, Pair> match(List<JsonNode> predicted, List<JsonNode> gold) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < predicted.size(); i++) {
      for (int j = 0; j < gold.size(); j++) {
        double score = score(predicted.get(i), gold.get(j));
        if (score > 0) {
          pairs.add(new Pair(score, i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .thenComparingInt(Pair::predicted)
            .thenComparingInt(Pair::gold)
            .reversed());
    Set<Integer> used = new HashSet<>();
    Map<Integer, Pair> matched = new HashMap<>();
    for (Pair pair : pairs) {
      if (!used.contains(pair.predicted()) && !matched.containsKey(pair.gold())) {
        used.add(pair.predicted());
        matched.put(pair.gold(), pair);
      }
    }
    return matched;
  }

  private static double score(JsonNode predicted, JsonNode gold) {
    JsonNode trigger = predicted.path("evidence").path("trigger");
    if (!trigger.path("start").isNumber()) {
      return 0;
    }
    int start = trigger.path("start").intValue();
    int end = trigger.path("end").intValue();
    if (!overlaps(start, end, gold)) {
      return 0;
    }
    boolean type = Json.texts(gold, "event").contains(Json.text(predicted, "event"));
    boolean who = participants(predicted, gold);
    if (!type && !who) {
      return 0;
    }
    boolean marked = !Json.list(gold, "trigger").isEmpty();
    int from = marked ? gold.path("trigger").path(0).intValue() : gold.path("start").intValue();
    int to = marked ? gold.path("trigger").path(1).intValue() : gold.path("end").intValue();
    double near = 1 / (1 + Math.abs(start + end - from - to) / 2.0);
    double base = type && who ? STRICT : type ? PLACED : DYAD;
    return base + near * 0.9;
  }

  private static boolean overlaps(int start, int end, JsonNode gold) {
    if (start >= gold.path("end").intValue() + SLACK
        || end <= gold.path("start").intValue() - SLACK) {
      return false;
    }
    JsonNode trigger = gold.path("trigger");
    if (!trigger.isArray()) {
      return true;
    }
    int before = trigger.path(0).intValue() - end;
    int after = start - trigger.path(1).intValue();
    return Math.max(Math.max(before, after), 0) <= NEAR;
  }

  private static boolean participants(JsonNode predicted, JsonNode gold) {
    Set<String> goldActors = Json.codes(gold, "actor");
    Set<String> goldRecipients = Json.codes(gold, "recipient");
    Set<String> actors = Json.codes(predicted, "actor");
    Set<String> recipients = Json.codes(predicted, "recipient");
    if (Json.isTrue(gold, "reciprocal") || Json.isTrue(predicted, "reciprocal")) {
      return alike(union(actors, recipients), union(goldActors, goldRecipients));
    }
    // Gold without a recipient does not forbid one.
    return alike(actors, goldActors)
        && (goldRecipients.isEmpty() || alike(recipients, goldRecipients));
  }

  /** Jaccard overlap of at least a half; two empty sets are alike. */
  private static boolean alike(Set<String> a, Set<String> b) {
    Set<String> all = union(a, b);
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return all.isEmpty() || (double) common.size() / all.size() >= 0.5;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }
}
