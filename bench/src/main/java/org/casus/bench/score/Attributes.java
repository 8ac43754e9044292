package org.casus.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts how often the details of strictly found events agree, where the gold states them. */
final class Attributes {
  private static final List<String> PLACE_FIELDS =
      List.of("extracted_place", "resolved_place", "city", "country");

  private final Map<String, Ratio> ratios = new TreeMap<>();

  /** Counts by attribute. */
  Map<String, Ratio> ratios() {
    return Collections.unmodifiableMap(ratios);
  }

  private void put(String name, boolean hit) {
    ratios.merge(name, new Ratio(0, 0).plus(hit), (old, one) -> old.plus(hit));
  }

  void add(JsonNode predicted, JsonNode gold) {
    if (!Json.list(gold, "mode").isEmpty()) {
      put("mode", meet(Json.texts(predicted, "mode"), Json.texts(gold, "mode")));
    }
    if (gold.has("auxiliary")) {
      put("auxiliary", Json.texts(predicted, "auxiliary").equals(Json.texts(gold, "auxiliary")));
    }
    String date = Json.text(gold, "date");
    if (!date.isEmpty()) {
      put("date", Json.text(predicted, "date").startsWith(head(date)));
    }
    if (!Json.text(gold, "place").isEmpty()) {
      put("place", place(predicted.path("event_loc"), Folding.fold(Json.text(gold, "place"))));
    }
    attribution(predicted, gold);
    gold.path("size")
        .properties()
        .forEach(e -> put("size", same(predicted.path("size").path(e.getKey()), e.getValue())));
    if (!Json.list(gold, "sector").isEmpty()) {
      put("sector", meet(sectors(predicted), Json.texts(gold, "sector")));
    }
  }

  /** Day, month or year, without a time. */
  private static String head(String date) {
    return date.length() > 10 ? date.substring(0, 10) : date;
  }

  private static boolean place(JsonNode predicted, String gold) {
    for (String field : PLACE_FIELDS) {
      String name = Folding.fold(Json.text(predicted, field));
      if (!gold.isEmpty() && (name.contains(gold) || (!name.isEmpty() && gold.contains(name)))) {
        return true;
      }
    }
    return false;
  }

  private void attribution(JsonNode predicted, JsonNode gold) {
    List<JsonNode> found = Json.list(predicted, "attribution");
    List<JsonNode> stated = Json.list(gold, "attribution");
    if (stated.isEmpty()) {
      if (gold.has("attribution")) {
        put("attribution", found.isEmpty());
      }
      return;
    }
    String names =
        String.join(
            " | ",
            found.stream()
                .map(
                    a ->
                        fold(a, "identifier_text")
                            + " "
                            + fold(a, "entity_text")
                            + " "
                            + fold(a, "code"))
                .toList());
    boolean hit = false;
    for (JsonNode name : stated) {
      String folded = Folding.fold(name.asText());
      String last = Folding.lastWord(folded);
      hit |= names.contains(folded) || (!last.isEmpty() && names.contains(last));
    }
    put("attribution", hit);
  }

  private static String fold(JsonNode node, String field) {
    return Folding.fold(Json.text(node, field));
  }

  private static boolean same(JsonNode predicted, JsonNode gold) {
    if (predicted.isNumber() && gold.isNumber()) {
      return predicted.decimalValue().compareTo(gold.decimalValue()) == 0;
    }
    return predicted.isMissingNode() ? gold.isNull() : predicted.equals(gold);
  }

  /** Sectors of the actors, or of the recipients where there is no actor. */
  private static Set<String> sectors(JsonNode predicted) {
    List<JsonNode> actors = Json.list(predicted, "actor");
    Set<String> sectors = new HashSet<>();
    for (JsonNode actor : actors.isEmpty() ? Json.list(predicted, "recipient") : actors) {
      sectors.add(Json.text(actor, "sector"));
      sectors.addAll(Json.texts(actor, "other_sectors"));
    }
    sectors.remove("");
    return sectors;
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    return !Collections.disjoint(a, b);
  }
}
