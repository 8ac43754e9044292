package org.casus.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lenient views of JSON records: what is missing or null is empty. */
final class Json {
  private Json() {}

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  static boolean isTrue(JsonNode node, String field) {
    return node.path(field).asBoolean(false);
  }

  static List<JsonNode> list(JsonNode node, String field) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode value = node.path(field);
    if (value.isArray()) {
      value.forEach(items::add);
    }
    return items;
  }

  static Set<String> texts(JsonNode node, String field) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode item : list(node, field)) {
      texts.add(item.asText());
    }
    return texts;
  }

  /** Country codes of participants, those without one left out. */
  static Set<String> codes(JsonNode node, String field) {
    Set<String> codes = new LinkedHashSet<>();
    for (JsonNode item : list(node, field)) {
      String code = item.isTextual() ? item.textValue() : text(item, "code");
      if (!code.isEmpty() && !code.equals("---")) {
        codes.add(code);
      }
    }
    return codes;
  }
}
