package org.casus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.Set;
import org.casus.nlp.judge.Head;

/** How far a batch's scores are from its answers. */
final class Loss {
  private static final float TINY = 1e-7f;

  private Loss() {}

  /**
   * Weighted mean over the pairs of the sum over the heads.
   *
   * @param scores for each head {@code [pairs][labels]}
   */
  static NDArray of(
      NDManager manager, List<Head> heads, List<NDArray> scores, Batch batch, TrainingPlan plan) {
    NDArray total = manager.create(0f);
    for (int h = 0; h < heads.size(); h++) {
      Head head = heads.get(h);
      Answers answers = answers(manager, head, batch.pairs());
      NDArray each =
          head.kind() == Head.Kind.ONE
              ? one(scores.get(h), answers.labels(), plan.smoothing())
              : Constant.times(many(scores.get(h), answers.labels()), plan.manyShare());
      total = total.add(Constant.times(each.mul(answers.weights()).sum(), 1 / answers.total()));
    }
    return total;
  }

  /**
   * Answers to one head.
   *
   * @param labels {@code [pairs][labels]}, 1 for a right label
   * @param weights {@code [pairs]}, 0 for a pair that is not asked
   * @param total sum of all the batch's weights, so that a head with few answers weighs little
   */
  private record Answers(NDArray labels, NDArray weights, float total) {}

  private static Answers answers(NDManager manager, Head head, List<TrainingPair> pairs) {
    int width = head.labels().size();
    float[] labels = new float[pairs.size() * width];
    float[] weights = new float[pairs.size()];
    float total = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Set<String> right = pairs.get(i).answers().get(head.name());
      total += (float) pairs.get(i).weight();
      if (right != null) {
        weights[i] = (float) pairs.get(i).weight();
        for (String label : right) {
          labels[i * width + head.labels().indexOf(label)] = 1;
        }
      }
    }
    return new Answers(
        manager.create(labels, new Shape(pairs.size(), width)), manager.create(weights), total);
  }

  /** Minus the log of the probability of all right labels together, smoothed. */
  private static NDArray one(NDArray scores, NDArray labels, float smoothing) {
    NDArray logs = scores.logSoftmax(1);
    NDArray sum = logs.exp().mul(labels).sum(new int[] {1});
    NDArray right = sum.add(Constant.of(TINY, sum)).log().neg();
    NDArray spread = logs.mean(new int[] {1}).neg();
    return Constant.times(right, 1 - smoothing).add(Constant.times(spread, smoothing));
  }

  /** Sum of the cross-entropies of all labels. */
  private static NDArray many(NDArray scores, NDArray labels) {
    return Activation.softPlus(scores).sub(scores.mul(labels)).sum(new int[] {1});
  }
}
