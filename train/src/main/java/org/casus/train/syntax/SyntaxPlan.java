package org.casus.train.syntax;

import org.casus.train.TaskRun;

/**
 * How to train the annotator.
 *
 * @param run epochs, rates, seed
 * @param batch sentences in one step
 * @param longest words of the longest sentence to learn from
 * @param tagShare share of each of a word's own classes in the loss; heads and relations have 1
 * @param dropouts shares of values dropped
 * @param sizes of layers
 */
public record SyntaxPlan(
    TaskRun.Plan run, int batch, int longest, float tagShare, Dropouts dropouts, Sizes sizes) {
  /** The recipe. */
  public static final SyntaxPlan DEFAULT =
      new SyntaxPlan(
          new TaskRun.Plan(4, 1e-4f, 1e-3f, 0.08f, 0.01f, 1, 7),
          32,
          80,
          0.3f,
          new Dropouts(0.1f, 0.2f, 0.33f),
          new Sizes(256, 256, 128));

  /**
   * Shares of values dropped (Srivastava et al. 2014).
   *
   * @param encoder in the encoder
   * @param words of the words' vectors
   * @param layers behind the first layers on top
   */
  public record Dropouts(float encoder, float words, float layers) {}

  /**
   * Sizes of the first layers on top.
   *
   * @param hidden for a word's own classes
   * @param arc for heads
   * @param label for relations
   */
  public record Sizes(int hidden, int arc, int label) {}

  /** Refuses an empty batch with {@link IllegalArgumentException}. */
  public SyntaxPlan {
    if (batch < 1 || longest < 2) {
      throw new IllegalArgumentException("training needs a sentence a batch, and two words");
    }
  }

  /** The same with other settings of the run. */
  public SyntaxPlan with(TaskRun.Plan other, int batchSize) {
    return new SyntaxPlan(other, batchSize, longest, tagShare, dropouts, sizes);
  }
}
