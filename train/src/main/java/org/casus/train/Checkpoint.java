package org.casus.train;

import java.util.Map;

/**
 * All that a training needs to go on as if it had not been interrupted.
 *
 * @param at where it stands
 * @param weights name to values
 * @param optimiser state of the optimiser
 * @param best the best epoch so far; its epoch is 0 while there is none
 */
record Checkpoint(
    Position at, Map<String, float[]> weights, AdamW.State optimiser, Trainer.Trained best) {

  /**
   * Where a training stands.
   *
   * @param epoch the epoch at hand, from 1
   * @param batch number of its batches that are done
   * @param loss sum of their losses
   */
  record Position(int epoch, int batch, double loss) {
    static final Position START = new Position(1, 0, 0);

    Position after(double stepLoss) {
      return new Position(epoch, batch + 1, loss + stepLoss);
    }

    Position nextEpoch() {
      return new Position(epoch + 1, 0, 0);
    }
  }
}
