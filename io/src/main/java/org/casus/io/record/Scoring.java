package org.casus.io.record;

import java.util.List;

/** Numbers that a codebook gives to event types. Thread-safe. */
public interface Scoring {
  /**
   * Quadrant of a type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material
   * conflict; 0 where the codebook has none, which is written as null.
   */
  int quadCode(String type);

  /**
   * Conflict and cooperation score of a type with its modes, from -10 to 10; NaN where the codebook
   * has none, which is written as null.
   */
  double scale(String type, List<String> modes);
}
