package org.casus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * AdamW (Loshchilov and Hutter 2019), with its state in the open so that an interrupted training
 * goes on where it stopped. Not thread-safe.
 */
final class AdamW {
  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final Weights weights;
  private final float decay;
  private final float clip;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();
  private int steps;

  AdamW(Weights weights, float decay, float clip) {
    this.weights = weights;
    this.decay = decay;
    this.clip = clip;
    weights
        .all()
        .forEach(
            (name, array) -> {
              means.put(name, array.zerosLike());
              squares.put(name, array.zerosLike());
            });
  }

  /** Number of steps taken. */
  int steps() {
    return steps;
  }

  /**
   * What it remembers between steps.
   *
   * @param steps number of steps taken
   * @param means running means of the gradients, by name of the weights
   * @param squares running means of the squared gradients
   */
  record State(int steps, Map<String, float[]> means, Map<String, float[]> squares) {}

  /** A copy of the state. */
  State state() {
    return new State(steps, values(means), values(squares));
  }

  /** Goes on from a state. */
  void restore(State state) {
    steps = state.steps();
    replace(means, state.means());
    replace(squares, state.squares());
  }

  private static void replace(Map<String, NDArray> arrays, Map<String, float[]> values) {
    arrays.replaceAll(
        (name, array) -> {
          float[] value = Objects.requireNonNull(values.get(name), name);
          NDArray restored = array.getManager().create(value, array.getShape());
          array.close();
          return restored;
        });
  }

  private static Map<String, float[]> values(Map<String, NDArray> arrays) {
    Map<String, float[]> values = new LinkedHashMap<>();
    arrays.forEach((name, array) -> values.put(name, array.toFloatArray()));
    return values;
  }

  /**
   * Takes a step along the gradients and clears them. Gradients that are no numbers are dropped
   * without a step.
   *
   * @param encoderRate learning rate of the encoder's weights
   * @param headRate learning rate of all others
   * @return whether a step was taken
   */
  boolean step(NDManager parent, float encoderRate, float headRate) {
    double correction1 = 1 - Math.pow(BETA_1, steps + 1);
    double correction2 = 1 - Math.pow(BETA_2, steps + 1);
    float correction = (float) (Math.sqrt(correction2) / correction1);
    try (NDManager manager = parent.newSubManager()) {
      Map<String, NDArray> gradients = new LinkedHashMap<>();
      double norm = 0;
      for (Map.Entry<String, NDArray> entry : weights.all().entrySet()) {
        NDArray gradient = entry.getValue().getGradient();
        gradient.attach(manager);
        gradients.put(entry.getKey(), gradient);
        float length = gradient.norm().getFloat();
        norm += (double) length * length;
      }
      if (!Double.isFinite(norm)) {
        // Zero, even from what is no number: x to the power of 0 is always 1. Setting values would
        // give the gradient memory that goes with its handle.
        gradients.values().forEach(gradient -> gradient.powi(0).subi(1));
        return false;
      }
      steps++;
      float scale = (float) Math.min(1, clip / (Math.sqrt(norm) + 1e-6));
      gradients.forEach(
          (name, gradient) -> {
            NDArray array = weights.get(name);
            float rate = EncoderLayers.isEncoder(name) ? encoderRate : headRate;
            // Biases and norms are not decayed.
            float shrink = array.getShape().dimension() > 1 ? decay : 0;
            NDList inputs = new NDList(array, gradient, means.get(name), squares.get(name));
            array
                .getNDArrayInternal()
                .adamUpdate(
                    inputs,
                    new NDList(array),
                    rate,
                    rate * correction,
                    shrink,
                    scale,
                    Float.MAX_VALUE,
                    BETA_1,
                    BETA_2,
                    EPSILON,
                    true,
                    true);
            gradient.muli(0);
          });
      return true;
    }
  }
}
