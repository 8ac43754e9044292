package org.casus.train.syntax;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.Function;
import org.casus.nlp.syntax.WordInput;
import org.casus.nlp.syntax.WordShape;

/**
 * Sentences as arrays.
 *
 * @param ids {@code [sentences][pieces]}, int64
 * @param mask {@code [sentences][1][1][pieces]}: 0, or a large negative number for padding
 * @param means {@code [sentences][words][pieces]}: weights of the means over the words' pieces
 * @param shapes {@code [sentences][words][traits]}, 0 or 1
 * @param never {@code [sentences][words][1 + words]}: a large negative number for what cannot be a
 *     word's head, otherwise 0
 * @param words words of the longest sentence
 * @param examples the sentences themselves
 */
record SyntaxBatch(
    NDArray ids,
    NDArray mask,
    NDArray means,
    NDArray shapes,
    NDArray never,
    int words,
    List<Example> examples) {
  private static final float NEVER = -1e9f;

  static SyntaxBatch of(NDManager manager, List<Example> examples) {
    int count = examples.size();
    int pieces = examples.stream().mapToInt(e -> e.input().size()).max().orElse(0);
    int words = examples.stream().mapToInt(Example::words).max().orElse(0);
    long[] ids = new long[count * pieces];
    float[] mask = new float[ids.length];
    float[] means = new float[count * words * pieces];
    float[] shapes = new float[count * words * WordShape.TRAITS];
    float[] never = new float[count * words * (words + 1)];
    for (int s = 0; s < count; s++) {
      Example example = examples.get(s);
      WordInput input = example.input();
      System.arraycopy(input.ids(), 0, ids, s * pieces, input.size());
      for (int p = input.size(); p < pieces; p++) {
        mask[s * pieces + p] = NEVER;
      }
      for (int w = 0; w < words; w++) {
        int row = s * words + w;
        for (int h = 0; h <= words; h++) {
          never[row * (words + 1) + h] = h > example.words() || h == w + 1 ? NEVER : 0;
        }
        if (w < example.words()) {
          int first = input.first()[w];
          int behind = input.behind()[w];
          for (int p = first; p < behind; p++) {
            means[row * pieces + p] = 1f / (behind - first);
          }
          for (int t = 0; t < WordShape.TRAITS; t++) {
            shapes[row * WordShape.TRAITS + t] = example.shapes()[w] >> t & 1;
          }
        }
      }
    }
    return new SyntaxBatch(
        manager.create(ids, new Shape(count, pieces)),
        manager.create(mask, new Shape(count, 1, 1, pieces)),
        manager.create(means, new Shape(count, words, pieces)),
        manager.create(shapes, new Shape(count, words, WordShape.TRAITS)),
        manager.create(never, new Shape(count, words, words + 1)),
        words,
        examples);
  }

  /**
   * Classes as rows with a 1.
   *
   * @param array {@code [sentences][words][classes]}; a row without a class holds only 0
   * @param count rows with a class
   */
  record Answers(NDArray array, int count) {}

  /**
   * What is right.
   *
   * @param of an example's classes, of which negative ones are none
   */
  Answers answers(NDManager manager, int classes, Function<Example, int[]> of) {
    float[] values = new float[examples.size() * words * classes];
    int count = 0;
    for (int s = 0; s < examples.size(); s++) {
      int[] right = of.apply(examples.get(s));
      for (int w = 0; w < right.length; w++) {
        if (right[w] >= 0) {
          values[(s * words + w) * classes + right[w]] = 1;
          count++;
        }
      }
    }
    return new Answers(manager.create(values, new Shape(examples.size(), words, classes)), count);
  }
}
