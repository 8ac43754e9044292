package org.casus.bench.panel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.casus.bench.score.ReportScorer;
import org.casus.event.Votes;

/**
 * A report with all that the judges proposed.
 *
 * @param id the report's id
 * @param gold gold records
 * @param predicted exported events, none voted down
 * @param votes what the judges said, by event id
 */
public record CodedReport(
    String id, List<JsonNode> gold, List<JsonNode> predicted, Map<String, Votes> votes) {
  /** Copies. */
  public CodedReport {
    gold = List.copyOf(gold);
    predicted = List.copyOf(predicted);
    votes = Map.copyOf(votes);
  }

  /**
   * An event with its votes.
   *
   * @param votes what the judges said
   * @param right whether the gold has it, with type and participants
   */
  record Case(Votes votes, boolean right) {}

  /** Events that are right or wrong; those that the gold leaves open are none of them. */
  List<Case> cases() {
    Map<String, Boolean> verdicts = ReportScorer.verdicts(gold, predicted);
    List<Case> cases = new ArrayList<>();
    for (JsonNode event : predicted) {
      Votes said = votes.get(id(event));
      Boolean right = verdicts.get(id(event));
      if (said != null && right != null) {
        cases.add(new Case(said, right));
      }
    }
    return cases;
  }

  private static String id(JsonNode event) {
    return event.path("id").asText();
  }

  /** Strict counts of the events that are not voted down. */
  Counts counts(Predicate<Votes> votedDown) {
    List<JsonNode> kept =
        predicted.stream()
            .filter(e -> !votes.containsKey(id(e)) || !votedDown.test(votes.get(id(e))))
            .toList();
    Counts counts = Counts.NONE;
    for (ReportScorer.Counts one : ReportScorer.score(gold, kept).reports()) {
      counts = counts.plus(new Counts(one.strict(), one.predicted(), one.gold()));
    }
    return counts;
  }

  /** Makes one number of what the judges said. */
  @FunctionalInterface
  interface Confidence {
    /** From 0 to 1. */
    double of(Votes votes);
  }

  /**
   * Counts of events.
   *
   * @param found right ones
   * @param predicted all predicted
   * @param gold all that must be found
   */
  record Counts(int found, int predicted, int gold) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(found + other.found, predicted + other.predicted, gold + other.gold);
    }

    double f1() {
      return predicted + gold == 0 ? 0 : 2.0 * found / (predicted + gold);
    }
  }
}
