package org.casus.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.casus.event.SentencePair;

/**
 * A pair with its answers.
 *
 * @param pair the question
 * @param answers head to labels. For a head with one label a pair, any of them is right; for one
 *     with any number, exactly these are. A head without entry is not asked.
 * @param weight its share in the loss, 1 for a usual pair
 */
public record TrainingPair(SentencePair pair, Map<String, Set<String>> answers, double weight) {
  /** Copies. */
  public TrainingPair {
    answers = Map.copyOf(answers);
  }

  /** The same pair with another share in the loss. */
  public TrainingPair weighted(double factor) {
    return new TrainingPair(pair, answers, weight * factor);
  }

  /** The same pair with one head not asked. */
  TrainingPair without(String head) {
    Map<String, Set<String>> others = new HashMap<>(answers);
    others.remove(head);
    return new TrainingPair(pair, others, weight);
  }
}
