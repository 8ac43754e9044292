package org.casus.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.jspecify.annotations.Nullable;

/**
 * Reads pairs from JSON: {@code {"sentence": …, "source": {"start", "end"} | null, "target": … |
 * null, "event": "LABEL" | ["L1", "L2"], "weight": 1}}. Offsets count Unicode code points. Other
 * fields do no harm. Immutable.
 */
final class JsonPairs {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Questions questions;

  JsonPairs(Questions questions) {
    this.questions = questions;
  }

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException if it is unusable, with the reason
   */
  TrainingPair parse(String line) {
    JsonNode node = object(line);
    String sentence = sentence(node);
    Span source = span(node, "source", sentence);
    Span target = span(node, "target", sentence);
    if (source == null && target == null) {
      throw new IllegalArgumentException("neither source nor target is there");
    }
    return new TrainingPair(
        new SentencePair(sentence, source, target), answers(node), weight(node.path("weight")));
  }

  private static JsonNode object(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new IllegalArgumentException("no JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "no JSON: " + e.getOriginalMessage().lines().findFirst().orElse("unreadable"), e);
    }
  }

  private static String sentence(JsonNode node) {
    JsonNode value = node.path("sentence");
    if (value.isMissingNode() || value.isNull()) {
      throw new IllegalArgumentException("the sentence is missing");
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("the sentence is no string");
    }
    String sentence = value.textValue();
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("the sentence is empty");
    }
    if (sentence.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw new IllegalArgumentException("the sentence holds half a character");
    }
    return sentence;
  }

  private static @Nullable Span span(JsonNode node, String name, String sentence) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    JsonNode start = value.path("start");
    JsonNode end = value.path("end");
    if (!start.isIntegralNumber() || !end.isIntegralNumber()) {
      throw new IllegalArgumentException(
          "the %s needs whole numbers start and end".formatted(name));
    }
    int points = sentence.codePointCount(0, sentence.length());
    String range = start.asText() + "-" + end.asText();
    if (start.longValue() < 0 || end.longValue() > points) {
      throw new IllegalArgumentException(
          "the %s %s lies outside the sentence of %d characters".formatted(name, range, points));
    }
    if (start.longValue() >= end.longValue()) {
      throw new IllegalArgumentException(
          "the %s %s is %s"
              .formatted(name, range, start.equals(end) ? "empty" : "the wrong way round"));
    }
    return new Span(
        sentence.offsetByCodePoints(0, start.intValue()),
        sentence.offsetByCodePoints(0, end.intValue()));
  }

  private Map<String, Set<String>> answers(JsonNode node) {
    Map<String, Set<String>> answers = new HashMap<>();
    for (String field : questions.one()) {
      Set<String> labels = labels(node, field);
      if (labels != null && !labels.isEmpty()) {
        answers.put(field, labels);
      } else if (field.equals(questions.first())) {
        throw new IllegalArgumentException("the label is missing: no " + field);
      }
    }
    for (String field : questions.many()) {
      Set<String> labels = labels(node, field);
      if (labels != null) {
        answers.put(field, labels);
      }
    }
    return answers;
  }

  private static @Nullable Set<String> labels(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    Set<String> labels = new TreeSet<>();
    if (value.isTextual()) {
      labels.add(value.textValue());
    } else if (value.isArray()) {
      value.forEach(label -> labels.add(label.isTextual() ? label.textValue() : ""));
    } else {
      throw new IllegalArgumentException(field + " is neither a string nor a list of strings");
    }
    if (labels.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(field + " holds what is no label");
    }
    return labels;
  }

  private static double weight(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return 1;
    }
    double weight = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(weight > 0 && weight < 1e6)) {
      throw new IllegalArgumentException("the weight is no number above 0: " + value);
    }
    return weight;
  }
}
