package org.casus.event;

import java.util.List;

/**
 * Says what a sentence tells to have happened from one of its spans to another, without looking at
 * its syntax. Implementations are thread-safe.
 */
public interface PairJudge {

  /**
   * Judges pairs; those of one sentence are judged together, so ask for them in one call.
   *
   * @return one opinion a pair, in the order of the pairs
   * @throws IllegalArgumentException if a span does not lie inside its sentence
   */
  List<PairOpinion> judge(List<SentencePair> pairs);

  /** Name and version of the model, for the provenance of records. */
  default String version() {
    return "unnamed";
  }
}
