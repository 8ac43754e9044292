package org.casus.bench.pairs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.casus.bench.pairs.CrossValidation.Judged;
import org.casus.bench.score.Reliability;
import org.casus.event.Codebook;
import org.casus.train.ClassScores;

/** Scores of a cross-validation. Immutable. */
public final class PairScores {
  private static final int FIRST_CONFLICT = 3;

  private final CrossValidation.Result result;
  private final Codebook codebook;
  private final List<Judged> all;

  /**
   * Scores.
   *
   * @param codebook says which class a type belongs to
   */
  public PairScores(CrossValidation.Result result, Codebook codebook) {
    this.result = result;
    this.codebook = codebook;
    this.all = result.folds().stream().flatMap(List::stream).toList();
  }

  /** A way to look at answers, from the finest to the coarsest. */
  private enum Level {
    ROOT,
    QUAD,
    BINARY
  }

  private static String label(Level level, String root, int quad) {
    return switch (level) {
      case ROOT -> root;
      case QUAD -> quad == 0 ? "none" : Integer.toString(quad);
      case BINARY -> quad == 0 ? "none" : quad >= FIRST_CONFLICT ? "conflict" : "cooperation";
    };
  }

  private ClassScores scores(Level level, List<Judged> judged) {
    ClassScores.Builder scores = new ClassScores.Builder();
    for (Judged one : judged) {
      scores.add(
          label(level, one.asked().root(), one.asked().quad()),
          label(level, one.answer().root(), one.answer().quad(codebook)));
    }
    return scores.build();
  }

  /** Scores over all folds together, by metric. */
  public Map<String, Double> pooled() {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      scores.put(name(level) + ".f1", scores(level, all).macroF1());
      scores.put(name(level) + ".accuracy", scores(level, all).accuracy());
    }
    scores.put("ece", error(Judged::answer));
    scores.put("ece.raw", error(Judged::raw));
    new TreeMap<>(result.temperatures())
        .forEach((head, value) -> scores.put("temperature." + head, value));
    return scores;
  }

  private static String name(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private double error(Function<Judged, PairAnswer> answer) {
    Reliability reliability = new Reliability();
    for (Judged one : all) {
      PairAnswer given = answer.apply(one);
      reliability.add(given.probability(), given.root().equals(one.asked().root()));
    }
    return reliability.expectedError();
  }

  /** Lines for a person: folds, the peer, each type, and what is taken for what. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("pairs %d in %d of %d folds".formatted(all.size(), folds(), Fold.COUNT));
    for (Level level : Level.values()) {
      lines.add(
          "%-6s  macro-F1 by fold %s, accuracy %s"
              .formatted(
                  name(level),
                  spread(level, ClassScores::macroF1),
                  spread(level, ClassScores::accuracy)));
    }
    lines.addAll(peer());
    lines.add("");
    lines.addAll(types(scores(Level.ROOT, all)));
    lines.add("");
    lines.addAll(confusion(scores(Level.ROOT, all)));
    return lines;
  }

  private int folds() {
    return result.folds().size();
  }

  /** Mean and standard deviation over the folds. */
  private String spread(Level level, ToDoubleFunction<ClassScores> score) {
    double[] values =
        result.folds().stream().mapToDouble(f -> score.applyAsDouble(scores(level, f))).toArray();
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length < 2
        ? decimal(mean)
        : decimal(mean) + " ± " + decimal(Math.sqrt(squares / (values.length - 1)));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** What the peer's answers to the same pairs score, where the records tell them. */
  private List<String> peer() {
    StringBuilder line = new StringBuilder("the published model on these pairs: macro-F1");
    for (Level level : Level.values()) {
      ClassScores.Builder scores = new ClassScores.Builder();
      for (Judged one : all) {
        PairCase.Answer peer = one.asked().peer();
        if (peer == null) {
          return List.of();
        }
        scores.add(
            label(level, one.asked().root(), one.asked().quad()),
            label(level, peer.root(), peer.quad()));
      }
      line.append(' ').append(name(level)).append(' ').append(decimal(scores.build().macroF1()));
    }
    return List.of(line.toString());
  }

  private static List<String> types(ClassScores scores) {
    List<String> lines = new ArrayList<>();
    lines.add("%-10s %9s %9s %9s %5s".formatted("type", "precision", "recall", "F1", "n"));
    for (String type : scores.confusion().keySet()) {
      lines.add(
          "%-10s %9s %9s %9s %5d"
              .formatted(
                  type,
                  decimal(scores.precision(type)),
                  decimal(scores.recall(type)),
                  decimal(scores.f1(type)),
                  scores.support(type)));
    }
    return lines;
  }

  /** A row for each type, a column for each answer. */
  private static List<String> confusion(ClassScores scores) {
    TreeSet<String> answers = new TreeSet<>(scores.confusion().keySet());
    scores.confusion().values().forEach(row -> answers.addAll(row.keySet()));
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("%-10s".formatted("answered"));
    answers.forEach(a -> head.append(' ').append("%4s".formatted(shortened(a))));
    lines.add(head.toString());
    scores
        .confusion()
        .forEach(
            (type, row) -> {
              StringBuilder line = new StringBuilder("%-10s".formatted(type));
              for (String answer : answers) {
                int count = row.getOrDefault(answer, 0);
                line.append(' ').append("%4s".formatted(count == 0 ? "." : count));
              }
              lines.add(line.toString());
            });
    return lines;
  }

  private static String shortened(String type) {
    return type.substring(0, Math.min(4, type.length()));
  }

  /** A line for each wrong answer. */
  public List<String> mistakes() {
    return all.stream()
        .filter(one -> !one.answer().root().equals(one.asked().root()))
        .map(
            one ->
                "WRONG    %s: %s answered %s %s"
                    .formatted(
                        one.asked().id(),
                        one.asked().root(),
                        one.answer().root(),
                        decimal(one.answer().probability())))
        .toList();
  }
}
