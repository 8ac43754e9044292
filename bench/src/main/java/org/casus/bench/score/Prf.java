package org.casus.bench.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and their harmonic mean; 0 where nothing was counted.
 *
 * @param precision right among predicted
 * @param recall found among gold
 * @param f1 harmonic mean
 */
public record Prf(double precision, double recall, double f1) {
  /** From counts of true positives, false positives and false negatives. */
  public static Prf of(int right, int spurious, int missed) {
    double precision = right + spurious == 0 ? 0 : (double) right / (right + spurious);
    double recall = right + missed == 0 ? 0 : (double) right / (right + missed);
    double sum = precision + recall;
    return new Prf(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  /** Three decimals, halves to even, as in the published scorer. */
  public static double round(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).doubleValue();
  }
}
