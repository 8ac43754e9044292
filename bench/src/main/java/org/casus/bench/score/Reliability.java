package org.casus.bench.score;

/**
 * How far probabilities are from the shares of right answers: the expected calibration error over
 * bins of equal width (Naeini et al. 2015; Guo et al. 2017, "On Calibration of Modern Neural
 * Networks"). Not thread-safe.
 */
public final class Reliability {
  private static final int BINS = 10;

  private final int[] cases = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] sum = new double[BINS];

  /** Counts one answer. */
  public void add(double probability, boolean isRight) {
    int bin = Math.max(0, Math.min(BINS - 1, (int) (probability * BINS)));
    cases[bin]++;
    right[bin] += isRight ? 1 : 0;
    sum[bin] += probability;
  }

  /**
   * Mean distance between a bin's mean probability and its share of right answers, weighted by its
   * cases; 0 without any.
   */
  public double expectedError() {
    double distance = 0;
    int all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      distance += Math.abs(sum[bin] - right[bin]);
      all += cases[bin];
    }
    return all == 0 ? 0 : distance / all;
  }
}
