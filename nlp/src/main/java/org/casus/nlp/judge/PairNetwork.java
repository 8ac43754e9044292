package org.casus.nlp.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What stands on top of the encoder, for one pair: the means of the source's and the target's
 * vectors, a mean of all the sentence's vectors weighted by attention that the pair directs, one
 * hidden layer over the three, and a linear layer for each head. Plain loops: it costs a fraction
 * of the encoder's pass. Immutable, thread-safe.
 */
final class PairNetwork {
  /** Names of the tensors in a model's weights. */
  static final String PREFIX = "pair.";

  private final int width;
  private final Dense attention;
  private final Dense hidden;
  private final List<Dense> heads;

  /** A linear layer; weights as {@code [in][out]}, so that the inner loop runs over outputs. */
  @SuppressWarnings("ArrayRecordComponent") // buffers of numbers; nobody compares two
  private record Dense(float[] weights, float[] bias) {
    int inputs() {
      return weights.length / bias.length;
    }

    float[] apply(float[] input) {
      float[] output = bias.clone();
      int n = output.length;
      for (int i = 0; i < input.length; i++) {
        float x = input[i];
        if (x != 0) {
          int row = i * n;
          for (int j = 0; j < n; j++) {
            output[j] += x * weights[row + j];
          }
        }
      }
      return output;
    }
  }

  private PairNetwork(int width, Dense attention, Dense hidden, List<Dense> heads) {
    this.width = width;
    this.attention = attention;
    this.hidden = hidden;
    this.heads = List.copyOf(heads);
  }

  /**
   * Takes its layers out of a model's tensors.
   *
   * @param heads the questions, in the order of the answers
   * @throws IOException if a tensor is missing or does not fit
   */
  static PairNetwork of(Map<String, Safetensors.Tensor> tensors, List<Head> heads)
      throws IOException {
    Dense attention = dense(tensors, "attention");
    Dense hidden = dense(tensors, "hidden");
    int width = attention.bias().length;
    if (attention.inputs() != 2 * width || hidden.inputs() != 3 * width) {
      throw new IOException("the pair layers do not fit each other");
    }
    List<Dense> outputs = new ArrayList<>();
    for (Head head : heads) {
      Dense output = dense(tensors, "head." + head.name());
      if (output.bias().length != head.labels().size()) {
        throw new IOException(
            "head %s has %d labels and %d outputs"
                .formatted(head.name(), head.labels().size(), output.bias().length));
      }
      if (output.inputs() != hidden.bias().length) {
        throw new IOException("head " + head.name() + " does not fit the hidden layer");
      }
      outputs.add(output);
    }
    return new PairNetwork(width, attention, hidden, outputs);
  }

  private static Dense dense(Map<String, Safetensors.Tensor> tensors, String name)
      throws IOException {
    Safetensors.Tensor weights = tensors.get(PREFIX + name + ".weight");
    Safetensors.Tensor bias = tensors.get(PREFIX + name + ".bias");
    if (weights == null || bias == null) {
      throw new IOException("the model lacks the tensors " + PREFIX + name);
    }
    if (weights.type() != Safetensors.Type.F32 || bias.type() != Safetensors.Type.F32) {
      throw new IOException("the tensors " + PREFIX + name + " are no floats");
    }
    Dense layer = new Dense(weights.floats(), bias.floats());
    if (layer.bias().length == 0 || layer.weights().length % layer.bias().length != 0) {
      throw new IOException("the tensors " + PREFIX + name + " do not fit each other");
    }
    return layer;
  }

  int width() {
    return width;
  }

  /**
   * Scores of one pair.
   *
   * @param vectors vectors of the sentence's pieces, one after the other
   * @param pieces number of the sentence's pieces, with the marks
   * @param source first and behind-last piece of the source, equal if it is absent
   * @param target likewise
   * @return for each head the scores of its labels, before they become probabilities
   */
  List<float[]> scores(float[] vectors, int pieces, int[] source, int[] target) {
    float[] ends = new float[2 * width];
    mean(vectors, source, ends, 0);
    mean(vectors, target, ends, width);
    float[] all = new float[3 * width];
    pool(vectors, pieces, attention.apply(ends), all);
    System.arraycopy(ends, 0, all, width, 2 * width);
    float[] features = hidden.apply(all);
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) Math.tanh(features[i]);
    }
    return heads.stream().map(head -> head.apply(features)).toList();
  }

  private void mean(float[] vectors, int[] span, float[] into, int at) {
    for (int p = span[0]; p < span[1]; p++) {
      int row = p * width;
      for (int i = 0; i < width; i++) {
        into[at + i] += vectors[row + i];
      }
    }
    float share = 1f / Math.max(1, span[1] - span[0]);
    for (int i = 0; i < width; i++) {
      into[at + i] *= share;
    }
  }

  /** Softmax of the query with each vector, then the weighted mean, into the first third. */
  private void pool(float[] vectors, int pieces, float[] query, float[] into) {
    double[] weights = new double[pieces];
    double scale = 1 / Math.sqrt(width);
    for (int p = 0; p < pieces; p++) {
      int row = p * width;
      float dot = 0;
      for (int i = 0; i < width; i++) {
        dot += query[i] * vectors[row + i];
      }
      weights[p] = dot * scale;
    }
    softmax(weights);
    for (int p = 0; p < pieces; p++) {
      int row = p * width;
      float weight = (float) weights[p];
      for (int i = 0; i < width; i++) {
        into[i] += weight * vectors[row + i];
      }
    }
  }

  /** Turns scores into probabilities, in place. */
  static void softmax(double[] scores) {
    double max = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }
}
