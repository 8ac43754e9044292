package org.casus.train;

import java.util.List;

/**
 * What was read.
 *
 * @param files where it comes from
 * @param pairs all pairs, in the order of the files
 */
record TrainingData(List<Source> files, List<Placed> pairs) {
  /** Copies. */
  TrainingData {
    files = List.copyOf(files);
    pairs = List.copyOf(pairs);
  }

  /**
   * A file.
   *
   * @param sha256 of its bytes, in hexadecimal
   * @param pairs how many were read from it
   */
  record Source(String file, String sha256, int pairs) {}

  /**
   * A pair and where it stands.
   *
   * @param place file and line
   */
  record Placed(TrainingPair pair, String place) {}
}
