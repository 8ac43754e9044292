package org.casus.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one lexicon entry fared.
 *
 * @param file where it stands, for example {@code events/ASSAULT.yaml}
 * @param entry its id
 * @param checks one for each sentence
 */
public record ProofResult(String file, String entry, List<Check> checks) {
  /** Copies the list. */
  public ProofResult {
    checks = List.copyOf(checks);
  }

  /**
   * One sentence.
   *
   * @param mustCode whether it is an example; else a near miss
   * @param sentence as in the lexicon, with marks
   * @param problem what went wrong, or null if it holds
   */
  public record Check(boolean mustCode, String sentence, @Nullable String problem) {
    /** An example, with what is wrong about it or null. */
    static Check example(String sentence, @Nullable String problem) {
      return new Check(true, sentence, problem);
    }

    /** A near miss, with what is wrong about it or null. */
    static Check nearMiss(String sentence, @Nullable String problem) {
      return new Check(false, sentence, problem);
    }
  }
}
