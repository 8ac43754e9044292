package org.casus.train;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Right and wrong answers of a classification. Immutable.
 *
 * @param confusion gold label to answered label to number of cases
 */
public record ClassScores(Map<String, Map<String, Integer>> confusion) {

  /** Collects answers. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();

    /** Counts one case. */
    public void add(String gold, String answer) {
      confusion.computeIfAbsent(gold, k -> new TreeMap<>()).merge(answer, 1, Integer::sum);
    }

    /** Counts one case in which any of several answers is right. */
    public void add(Set<String> right, String answer) {
      add(right.contains(answer) ? answer : new TreeSet<>(right).first(), answer);
    }

    /** The scores of all cases so far. */
    public ClassScores build() {
      return new ClassScores(confusion);
    }
  }

  /** Number of cases with that gold label. */
  public int support(String label) {
    return confusion.getOrDefault(label, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  /** Share of the answers of that label that are right, 0 without any. */
  public double precision(String label) {
    int answered = confusion.values().stream().mapToInt(row -> row.getOrDefault(label, 0)).sum();
    return answered == 0 ? 0 : (double) right(label) / answered;
  }

  /** Share of the cases of that label that were found, 0 without any. */
  public double recall(String label) {
    int support = support(label);
    return support == 0 ? 0 : (double) right(label) / support;
  }

  /** Harmonic mean of precision and recall. */
  public double f1(String label) {
    double p = precision(label);
    double r = recall(label);
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /** Mean F1 of the labels that occur in the gold. */
  public double macroF1() {
    return confusion.keySet().stream().mapToDouble(this::f1).average().orElse(0);
  }

  /** Share of right answers. */
  public double accuracy() {
    int all = confusion.keySet().stream().mapToInt(this::support).sum();
    return all == 0 ? 0 : (double) confusion.keySet().stream().mapToInt(this::right).sum() / all;
  }

  private int right(String label) {
    return confusion.getOrDefault(label, Map.of()).getOrDefault(label, 0);
  }
}
