package org.casus.nlp.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casus.nlp.judge.Safetensors.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairNetworkTest {
  private static final int WIDTH = 6;
  private static final int HIDDEN = 5;
  private static final int PIECES = 9;

  private final Map<String, Tensor> tensors =
      new LinkedHashMap<>(RandomModel.tensors(RandomModel.HEADS, WIDTH, HIDDEN));

  private static float[] vectors() {
    Random random = new Random(7);
    float[] vectors = new float[PIECES * WIDTH];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) random.nextGaussian();
    }
    return vectors;
  }

  /** The same by the book: matrices, one number after the other. */
  private double[][] naive(float[] vectors, int[] source, int[] target) {
    double[] ends = new double[2 * WIDTH];
    for (int d = 0; d < WIDTH; d++) {
      ends[d] = mean(vectors, source, d);
      ends[WIDTH + d] = mean(vectors, target, d);
    }
    double[] query = linear("attention", ends);
    double[] weights = new double[PIECES];
    double sum = 0;
    for (int p = 0; p < PIECES; p++) {
      double dot = 0;
      for (int d = 0; d < WIDTH; d++) {
        dot += query[d] * vectors[p * WIDTH + d];
      }
      weights[p] = Math.exp(dot / Math.sqrt(WIDTH));
      sum += weights[p];
    }
    double[] all = new double[3 * WIDTH];
    for (int d = 0; d < WIDTH; d++) {
      for (int p = 0; p < PIECES; p++) {
        all[d] += weights[p] / sum * vectors[p * WIDTH + d];
      }
      all[WIDTH + d] = ends[d];
      all[2 * WIDTH + d] = ends[WIDTH + d];
    }
    double[] hidden = linear("hidden", all);
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = Math.tanh(hidden[i]);
    }
    return RandomModel.HEADS.stream()
        .map(head -> linear("head." + head.name(), hidden))
        .toArray(double[][]::new);
  }

  private static double mean(float[] vectors, int[] span, int d) {
    double sum = 0;
    for (int p = span[0]; p < span[1]; p++) {
      sum += vectors[p * WIDTH + d];
    }
    return span[0] == span[1] ? 0 : sum / (span[1] - span[0]);
  }

  private double[] linear(String name, double[] input) {
    float[] weights = tensors.get("pair." + name + ".weight").floats();
    float[] bias = tensors.get("pair." + name + ".bias").floats();
    double[] output = new double[bias.length];
    for (int o = 0; o < bias.length; o++) {
      output[o] = bias[o];
      for (int i = 0; i < input.length; i++) {
        output[o] += input[i] * weights[i * bias.length + o];
      }
    }
    return output;
  }

  @ParameterizedTest
  @CsvSource({"1,3,4,5", "4,5,1,3", "0,0,4,5", "2,8,0,0", "9,9,9,9", "0,9,0,9"})
  void scoresAreThoseOfTheFormula(int s1, int s2, int t1, int t2) throws IOException {
    PairNetwork network = PairNetwork.of(tensors, RandomModel.HEADS);
    int[] source = {s1, s2};
    int[] target = {t1, t2};
    List<float[]> scores = network.scores(vectors(), PIECES, source, target);
    double[][] expected = naive(vectors(), source, target);
    assertThat(scores).hasSameSizeAs(RandomModel.HEADS);
    for (int h = 0; h < expected.length; h++) {
      assertThat(scores.get(h)).hasSize(expected[h].length);
      for (int i = 0; i < expected[h].length; i++) {
        assertThat((double) scores.get(h)[i]).isCloseTo(expected[h][i], within(1e-5));
      }
    }
  }

  @Test
  void softmaxBearsLargeScores() {
    double[] scores = {1000, 1001, -1000};
    PairNetwork.softmax(scores);
    assertThat(scores[0] + scores[1] + scores[2]).isCloseTo(1, within(1e-12));
    assertThat(scores[1] / scores[0]).isCloseTo(Math.E, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pair.attention.weight", "pair.hidden.bias", "pair.head.event.weight"})
  void aMissingTensorIsNamed(String name) {
    tensors.remove(name);
    assertThatIOException()
        .isThrownBy(() -> PairNetwork.of(tensors, RandomModel.HEADS))
        .withMessageContaining(name.substring(0, name.lastIndexOf('.')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pair.attention.weight",
        "pair.attention.bias",
        "pair.hidden.weight",
        "pair.hidden.bias",
        "pair.head.mode.weight",
        "pair.head.mode.bias"
      })
  void aTensorOfAnotherSizeOrTypeIsRefused(String name) {
    for (Tensor wrong :
        List.of(
            Tensor.of(new float[8 * 13], 8, 13),
            Tensor.of(new float[0], 0),
            Tensor.of(new byte[60], 60))) {
      tensors.put(name, wrong);
      assertThatIOException().isThrownBy(() -> PairNetwork.of(tensors, RandomModel.HEADS));
    }
  }
}
