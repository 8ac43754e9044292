package org.casus.train;

import java.util.List;
import java.util.Set;

/**
 * Fits the one number that scores are divided by before they become probabilities (Guo et al. 2017,
 * "On Calibration of Modern Neural Networks").
 */
final class Temperature {
  static final double LOWEST = 0.3;
  static final double HIGHEST = 5;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double EXACT = 1e-4;
  private static final double TINY = 1e-12;

  private Temperature() {}

  /**
   * Scores of one pair and the numbers of its right labels.
   *
   * @param scores one a label; may be logs of probabilities
   * @param right numbers of the right labels
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers; nobody compares two
  record Answered(double[] scores, Set<Integer> right) {}

  /** The temperature with the least mean loss, found by golden section; 1 without any pairs. */
  static double fit(List<Answered> pairs) {
    if (pairs.isEmpty()) {
      return 1;
    }
    double low = LOWEST;
    double high = HIGHEST;
    while (high - low > EXACT) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(pairs, left) <= loss(pairs, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  /** Mean of minus the log of the probability of all right labels together. */
  static double loss(List<Answered> pairs, double temperature) {
    return pairs.stream().mapToDouble(pair -> loss(pair, temperature)).average().orElse(0);
  }

  private static double loss(Answered pair, double temperature) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : pair.scores()) {
      max = Math.max(max, score);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i < pair.scores().length; i++) {
      double value = Math.exp((pair.scores()[i] - max) / temperature);
      all += value;
      right += pair.right().contains(i) ? value : 0;
    }
    return -Math.log(Math.max(TINY, right / all));
  }
}
