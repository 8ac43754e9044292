package org.casus.bench.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Scores single sentences, each with one gold event: its type, the codes of its source and of its
 * target. Of several predicted events the best fitting one counts.
 */
public final class SentenceScorer {
  /** Older names of event types and what they are called now; both where only the text can tell. */
  private static final Map<String, Set<String>> RENAMED =
      Map.of(
          "DEMAND", Set.of("REQUEST"),
          "DISAPPROVE", Set.of("ACCUSE"),
          "INVESTIGATE", Set.of("ACCUSE"),
          "FIGHT", Set.of("ASSAULT"),
          "YIELD", Set.of("CONCEDE", "RETREAT"));

  /** Slips in gold codes. */
  private static final Map<String, String> SLIPS =
      Map.of("JAP", "JPN", "ITL", "ITA", "VTN", "VNM", "GFR", "DEU", "ROM", "ROU");

  private SentenceScorer() {}

  /**
   * The outcome.
   *
   * @param type sentences with an event of the gold type
   * @param source score of source codes
   * @param target score of target codes
   * @param full sentences with type, all sources and all targets right and none besides
   * @param predicted number of events predicted
   * @param remarks a line for each sentence that is not fully right
   */
  public record Result(
      Ratio type, Prf source, Prf target, Ratio full, int predicted, List<String> remarks) {
    /** Copies the list. */
    public Result {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Scores sentences.
   *
   * @param gold records with id, event, source and target
   * @param predicted exported events whose report is the gold record's id
   */
  public static Result score(List<JsonNode> gold, List<JsonNode> predicted) {
    Ratio type = new Ratio(0, 0);
    Ratio full = new Ratio(0, 0);
    int[] source = new int[3];
    int[] target = new int[3];
    int count = 0;
    List<String> remarks = new ArrayList<>();
    for (JsonNode one : gold) {
      Gold wanted = Gold.of(one);
      List<Fit> fits =
          predicted.stream()
              .filter(p -> p.has("event") && Json.text(p, "report").equals(wanted.id()))
              .map(p -> wanted.fit(p))
              .toList();
      Fit best = fits.stream().reduce(Fit.NONE, (a, b) -> b.rank() > a.rank() ? b : a);
      count += fits.size();
      type = type.plus(fits.stream().anyMatch(Fit::type));
      boolean right = best.type() && best.is(wanted);
      full = full.plus(right);
      add(source, best.source(), wanted.source());
      add(target, best.target(), wanted.target());
      if (!right) {
        remarks.add("WRONG " + wanted.display() + "  got " + best.display());
      }
    }
    return new Result(type, prf(source), prf(target), full, count, remarks);
  }

  private static void add(int[] counts, Set<String> predicted, Set<String> gold) {
    int common = common(predicted, gold);
    counts[0] += common;
    counts[1] += predicted.size() - common;
    counts[2] += gold.size() - common;
  }

  private static Prf prf(int[] counts) {
    return Prf.of(counts[0], counts[1], counts[2]);
  }

  private static int common(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  private static SortedSet<String> sorted(Set<String> codes) {
    return new TreeSet<>(codes);
  }

  private record Gold(String id, Set<String> types, Set<String> source, Set<String> target) {
    static Gold of(JsonNode node) {
      String type = Json.text(node, "event");
      return new Gold(
          Json.text(node, "id"),
          RENAMED.getOrDefault(type, Set.of(type)),
          codes(node, "source"),
          codes(node, "target"));
    }

    private static Set<String> codes(JsonNode node, String field) {
      Set<String> codes = new HashSet<>();
      for (JsonNode participant : Json.list(node, field)) {
        String code = Json.text(participant, "code");
        boolean union = Json.text(participant, "text").startsWith("European");
        codes.add(code.equals("IGO") && union ? "EUR" : SLIPS.getOrDefault(code, code));
      }
      codes.remove("");
      return Set.copyOf(codes);
    }

    Fit fit(JsonNode predicted) {
      Set<String> actors = Json.codes(predicted, "actor");
      Set<String> recipients = Json.codes(predicted, "recipient");
      String type = Json.text(predicted, "event");
      if (Json.isTrue(predicted, "reciprocal")) {
        // All parties are equal: each fills the slot in which the gold has it.
        Set<String> all = new HashSet<>(actors);
        all.addAll(recipients);
        recipients = new HashSet<>(all);
        recipients.retainAll(target);
        actors = new HashSet<>(all);
        actors.removeIf(code -> target.contains(code) && !source.contains(code));
      }
      boolean typed = types.contains(type);
      int rank =
          (typed ? 10 : 0)
              + 2 * (common(actors, source) + common(recipients, target))
              + (Collections.disjoint(actors, target) ? 1 : 0);
      return new Fit(type, typed, actors, recipients, rank);
    }

    String display() {
      return id + ": " + sorted(types) + " " + sorted(source) + "->" + sorted(target);
    }
  }

  private record Fit(String name, boolean type, Set<String> source, Set<String> target, int rank) {
    static final Fit NONE = new Fit("nothing", false, Set.of(), Set.of(), -1);

    boolean is(Gold gold) {
      return source.equals(gold.source()) && target.equals(gold.target());
    }

    String display() {
      return name + " " + sorted(source) + "->" + sorted(target);
    }
  }
}
