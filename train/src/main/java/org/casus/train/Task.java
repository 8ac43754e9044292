package org.casus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;

/**
 * One thing that is learned on the shared encoder. A task has its own layers among the same {@link
 * Weights}. Not thread-safe.
 */
public interface Task {
  /** For people. */
  String name();

  /**
   * Orders the task's data for an epoch; the same for the same number.
   *
   * @param epoch from 1
   * @return how many batches there are
   */
  int prepare(int epoch);

  /**
   * Loss of a batch.
   *
   * @param step owns all that is computed
   * @param batch number of a batch of the epoch prepared last
   */
  NDArray loss(NDManager step, int batch);

  /**
   * Measures on data held back.
   *
   * @return scores by name, empty if there is nothing to measure by
   */
  Map<String, Double> evaluate(NDManager manager) throws IOException;
}
