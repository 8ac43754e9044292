package org.casus.train;

/**
 * How to train. The defaults are those that cross-validation on pairs of news sentences rewarded.
 *
 * @param epochs passes over the data
 * @param batch sentences in one step
 * @param encoderRate highest learning rate of the encoder
 * @param headRate highest learning rate of the layers on top
 * @param warmUp share of the steps in which the rates rise from 0; after it they fall to 0 linearly
 * @param smoothing share of the probability that is spread over all labels (Szegedy et al. 2016)
 * @param dropout share of values dropped (Srivastava et al. 2014)
 * @param weightDecay of AdamW (Loshchilov and Hutter 2019)
 * @param clip longest gradient
 * @param manyShare share of the heads with any number of labels in the loss
 * @param patience epochs without a better held-back score after which training stops
 * @param seed of all that is random
 */
public record TrainingPlan(
    int epochs,
    int batch,
    float encoderRate,
    float headRate,
    float warmUp,
    float smoothing,
    float dropout,
    float weightDecay,
    float clip,
    float manyShare,
    int patience,
    long seed) {
  /** The plain recipe. */
  public static final TrainingPlan DEFAULT =
      new TrainingPlan(4, 16, 8e-5f, 1e-3f, 0.1f, 0.05f, 0.1f, 0.01f, 1f, 0.2f, 2, 7);

  /** Refuses numbers out of range with {@link IllegalArgumentException}. */
  public TrainingPlan {
    require(epochs >= 1, "at least one epoch");
    require(batch >= 1, "at least one sentence a batch");
    require(encoderRate >= 0 && headRate >= 0, "rates of 0 or more");
    require(warmUp >= 0 && warmUp < 1, "a warm-up from 0 to below 1");
    require(smoothing >= 0 && smoothing < 1, "a smoothing from 0 to below 1");
    require(dropout >= 0 && dropout < 1, "a dropout from 0 to below 1");
    require(clip > 0, "a clip above 0");
    require(patience >= 1, "a patience of 1 or more");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("training needs " + what);
    }
  }

  /** Share of the highest rate in a step. */
  float rate(int step, int steps) {
    float rise = warmUp == 0 ? 1 : (step + 1) / (warmUp * steps);
    return Math.min(1, rise) * (steps - step) / steps;
  }

  /** The same plan with other epochs. */
  public TrainingPlan withEpochs(int number) {
    return new TrainingPlan(
        number,
        batch,
        encoderRate,
        headRate,
        warmUp,
        smoothing,
        dropout,
        weightDecay,
        clip,
        manyShare,
        patience,
        seed);
  }
}
