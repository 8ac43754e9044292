package org.casus.bench.score;

/**
 * Hits among cases.
 *
 * @param hits right
 * @param cases all
 */
public record Ratio(int hits, int cases) {
  Ratio plus(boolean hit) {
    return new Ratio(hits + (hit ? 1 : 0), cases + 1);
  }

  /** Share of hits; 0 where there were no cases. */
  public double share() {
    return cases == 0 ? 0 : (double) hits / cases;
  }
}
