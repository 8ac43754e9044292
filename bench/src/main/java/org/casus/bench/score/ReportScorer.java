package org.casus.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores coded reports against gold codings.
 *
 * <p>An event is found <em>strictly</em> when its trigger lies by the gold one, its type is one of
 * the gold types and its participants' country codes overlap by half; <em>placed</em> ignores
 * participants, <em>dyad</em> the type. Optional gold events are neither missed nor spurious.
 * Details are scored on strictly found events.
 */
public final class ReportScorer {
  private ReportScorer() {}

  /**
   * Counts of one report.
   *
   * @param report its id
   * @param gold events that must be found
   * @param predicted events predicted, those matched with optional gold left out
   * @param strict found with type and participants
   * @param placed found with the type
   * @param dyad found with the participants
   */
  public record Counts(String report, int gold, int predicted, int strict, int placed, int dyad) {}

  /**
   * The outcome.
   *
   * @param reports counts by report, sorted by id
   * @param strict score of type and participants
   * @param placed score of types
   * @param dyad score of participants
   * @param relations score of relations
   * @param attributes hits by attribute
   * @param remarks a line for each event missed, spurious event and missed relation
   */
  public record Result(
      List<Counts> reports,
      Prf strict,
      Prf placed,
      Prf dyad,
      Prf relations,
      Map<String, Ratio> attributes,
      List<String> remarks) {
    /** Copies the lists. */
    public Result {
      reports = List.copyOf(reports);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Scores all reports that the gold names.
   *
   * @param gold gold records of kind event and relation
   * @param predicted exported records
   */
  public static Result score(List<JsonNode> gold, List<JsonNode> predicted) {
    Tally tally = new Tally();
    for (String report : reports(gold)) {
      tally.events(report, pick(gold, report, "event"), picked(predicted, report, false));
      tally.relations(report, pick(gold, report, "relation"), picked(predicted, report, true));
    }
    return tally.result();
  }

  /**
   * Whether each predicted event is strictly found, by its id. Events that fit optional gold
   * without being strictly found are left out, as they are in the score.
   */
  public static Map<String, Boolean> verdicts(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, Boolean> verdicts = new TreeMap<>();
    for (String report : reports(gold)) {
      List<JsonNode> events = picked(predicted, report, false);
      List<JsonNode> asked = pick(gold, report, "event");
      events.forEach(event -> verdicts.put(Json.text(event, "id"), false));
      for (EventMatcher.Pair pair : EventMatcher.match(events, asked).values()) {
        String id = Json.text(events.get(pair.predicted()), "id");
        if (pair.score() >= EventMatcher.STRICT) {
          verdicts.put(id, true);
        } else if (Json.isTrue(asked.get(pair.gold()), "optional")) {
          verdicts.remove(id);
        }
      }
    }
    return verdicts;
  }

  private static Set<String> reports(List<JsonNode> gold) {
    Set<String> reports = new TreeSet<>();
    gold.forEach(g -> reports.add(Json.text(g, "report")));
    return reports;
  }

  private static List<JsonNode> pick(List<JsonNode> gold, String report, String kind) {
    return gold.stream()
        .filter(g -> Json.text(g, "report").equals(report) && Json.text(g, "kind").equals(kind))
        .toList();
  }

  private static List<JsonNode> picked(List<JsonNode> all, String report, boolean relations) {
    return all.stream()
        .filter(p -> Json.text(p, "report").equals(report))
        .filter(p -> p.has("relation") == relations && (relations || p.has("event")))
        .toList();
  }

  private static final class Tally {
    private final List<Counts> counts = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Attributes attributes = new Attributes();
    private int right;
    private int spurious;
    private int missed;

    void events(String report, List<JsonNode> gold, List<JsonNode> predicted) {
      Map<Integer, EventMatcher.Pair> pairs = EventMatcher.match(predicted, gold);
      int need = 0;
      int optional = 0;
      int[] found = new int[3];
      for (int j = 0; j < gold.size(); j++) {
        EventMatcher.Pair pair = pairs.get(j);
        double score = pair == null ? 0 : pair.score();
        if (pair != null && score >= EventMatcher.STRICT) {
          attributes.add(predicted.get(pair.predicted()), gold.get(j));
        }
        if (Json.isTrue(gold.get(j), "optional")) {
          optional += pair == null ? 0 : 1;
          continue;
        }
        need++;
        boolean strict = score >= EventMatcher.STRICT;
        found[0] += strict ? 1 : 0;
        found[1] += score >= EventMatcher.PLACED ? 1 : 0;
        found[2] += strict || (score >= EventMatcher.DYAD && score < EventMatcher.PLACED) ? 1 : 0;
        if (!strict) {
          JsonNode got = pair == null ? null : predicted.get(pair.predicted());
          remarks.add("MISSED   " + report + ": " + gold(gold.get(j)) + got(got));
        }
      }
      spurious(report, predicted, pairs);
      int counted = predicted.size() - optional;
      counts.add(new Counts(report, need, counted, found[0], found[1], found[2]));
    }

    private void spurious(
        String report, List<JsonNode> predicted, Map<Integer, EventMatcher.Pair> pairs) {
      for (int i = 0; i < predicted.size(); i++) {
        int index = i;
        if (pairs.values().stream().noneMatch(pair -> pair.predicted() == index)) {
          remarks.add("SPURIOUS " + report + ": " + predicted(predicted.get(i)));
        }
      }
    }

    void relations(String report, List<JsonNode> gold, List<JsonNode> predicted) {
      RelationMatcher.Outcome outcome = RelationMatcher.match(predicted, gold);
      right += outcome.right();
      spurious += outcome.spurious();
      missed += outcome.missed().size();
      for (JsonNode one : outcome.missed()) {
        remarks.add(
            "NO RELATION %s: %s %s -> %s"
                .formatted(
                    report,
                    Json.text(one, "relation"),
                    Json.text(one, "subject"),
                    Json.text(one, "object")));
      }
    }

    Result result() {
      int gold = counts.stream().mapToInt(Counts::gold).sum();
      int predicted = counts.stream().mapToInt(Counts::predicted).sum();
      return new Result(
          counts,
          prf(counts.stream().mapToInt(Counts::strict).sum(), predicted, gold),
          prf(counts.stream().mapToInt(Counts::placed).sum(), predicted, gold),
          prf(counts.stream().mapToInt(Counts::dyad).sum(), predicted, gold),
          Prf.of(right, spurious, missed),
          attributes.ratios(),
          remarks);
    }

    private static Prf prf(int found, int predicted, int gold) {
      return Prf.of(found, predicted - found, gold - found);
    }
  }

  private static String gold(JsonNode gold) {
    return String.join("/", Json.texts(gold, "event"))
        + " "
        + Json.codes(gold, "actor")
        + "->"
        + Json.codes(gold, "recipient")
        + " ["
        + (gold.has("anchor")
            ? Json.text(gold, "anchor")
            : gold.path("start").asText() + "-" + gold.path("end").asText())
        + "]";
  }

  private static String got(@Nullable JsonNode predicted) {
    return predicted == null ? "" : "  got " + predicted(predicted);
  }

  private static String predicted(JsonNode predicted) {
    JsonNode trigger = predicted.path("evidence").path("trigger");
    return Json.text(predicted, "event")
        + " "
        + Json.codes(predicted, "actor")
        + "->"
        + Json.codes(predicted, "recipient")
        + " ["
        + Json.text(trigger, "text")
        + "]";
  }
}
