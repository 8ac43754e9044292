package org.casus.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs predicted relations with gold relations of one report, in the order of the gold. */
final class RelationMatcher {
  private static final Map<String, String> ALIKE =
      Map.of(
          "leads", "holds_office",
          "allied_with", "supports",
          "controls", "occupies",
          "located_in", "part_of");
  private static final Set<String> SYMMETRIC = Set.of("borders", "at_war_with");

  private RelationMatcher() {}

  /**
   * Counts.
   *
   * @param right gold relations found, optional ones left out
   * @param spurious predictions that fit no gold relation
   * @param missed gold relations not found, optional ones left out
   */
  record Outcome(int right, int spurious, List<JsonNode> missed) {}

  static Outcome match(List<JsonNode> predicted, List<JsonNode> gold) {
    Set<Integer> used = new HashSet<>();
    List<JsonNode> missed = new ArrayList<>();
    int right = 0;
    for (JsonNode one : gold) {
      int hit = find(predicted, used, one);
      boolean needed = !Json.isTrue(one, "optional");
      if (hit >= 0) {
        used.add(hit);
        right += needed ? 1 : 0;
      } else if (needed) {
        missed.add(one);
      }
    }
    return new Outcome(right, predicted.size() - used.size(), List.copyOf(missed));
  }

  private static int find(List<JsonNode> predicted, Set<Integer> used, JsonNode gold) {
    for (int i = 0; i < predicted.size(); i++) {
      if (!used.contains(i) && fits(predicted.get(i), gold)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean fits(JsonNode predicted, JsonNode gold) {
    String relation = kind(gold);
    if (!relation.equals(kind(predicted))) {
      return false;
    }
    JsonNode subject = predicted.path("subject");
    JsonNode object = predicted.path("object");
    String from = Json.text(gold, "subject");
    String to = Json.text(gold, "object");
    return (same(from, subject) && same(to, object))
        || (SYMMETRIC.contains(relation) && same(from, object) && same(to, subject));
  }

  private static String kind(JsonNode relation) {
    String name = Json.text(relation, "relation");
    return ALIKE.getOrDefault(name, name);
  }

  private static boolean same(String gold, JsonNode entity) {
    String name = Folding.fold(gold);
    List<String> texts =
        entity.isObject()
            ? List.of(
                Json.text(entity, "identifier_text"),
                Json.text(entity, "entity_text"),
                Json.text(entity, "code"))
            : List.of(entity.isTextual() ? entity.textValue() : "");
    return texts.stream().map(Folding::fold).anyMatch(text -> same(name, text));
  }

  private static boolean same(String name, String text) {
    if (text.isEmpty()) {
      return false;
    }
    boolean within = Folding.length(name) > 3 && (text.contains(name) || name.contains(text));
    String last = Folding.lastWord(name);
    boolean lastAlike = Folding.length(last) > 3 && last.equals(Folding.lastWord(text));
    return name.equals(text) || within || lastAlike;
  }
}
