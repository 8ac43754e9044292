package org.casus.nlp.syntax;

import java.io.IOException;
import java.util.Map;
import org.casus.nlp.judge.Safetensors;

/**
 * A linear layer for many vectors at once. Weights are {@code [in][out]}, so that the inner loop
 * runs over outputs, and four inputs are taken at a time, so that an output is loaded and stored
 * once for four products; the compiler makes vector instructions of that.
 *
 * @param weights {@code [in][out]}
 * @param bias {@code [out]}
 */
@SuppressWarnings("ArrayRecordComponent") // buffers of numbers; nobody compares two
record Affine(float[] weights, float[] bias) {
  private static final double SQRT_HALF = Math.sqrt(0.5);

  /**
   * Takes a layer out of a model's tensors.
   *
   * @throws IOException if a tensor is missing or does not fit
   */
  static Affine of(Map<String, Safetensors.Tensor> tensors, String name, int inputs, int outputs)
      throws IOException {
    Affine layer = new Affine(floats(tensors, name + ".weight"), floats(tensors, name + ".bias"));
    if (layer.bias().length != outputs || layer.weights().length != inputs * outputs) {
      throw new IOException(
          "the layer %s does not have %d inputs and %d outputs".formatted(name, inputs, outputs));
    }
    return layer;
  }

  /** Values of a tensor. */
  static float[] floats(Map<String, Safetensors.Tensor> tensors, String name) throws IOException {
    Safetensors.Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IOException("the model lacks the tensor " + name);
    }
    if (tensor.type() != Safetensors.Type.F32) {
      throw new IOException("the tensor " + name + " holds no floats");
    }
    return tensor.floats();
  }

  int inputs() {
    return weights.length / bias.length;
  }

  int outputs() {
    return bias.length;
  }

  /**
   * Applies it.
   *
   * @param input {@code [rows][in]}
   * @return {@code [rows][out]}
   */
  float[] apply(float[] input, int rows) {
    int in = inputs();
    int out = outputs();
    float[] output = new float[rows * out];
    for (int r = 0; r < rows; r++) {
      System.arraycopy(bias, 0, output, r * out, out);
      addProduct(input, r * in, in, weights, 0, out, output, r * out);
    }
    return output;
  }

  /** Adds a row times a matrix {@code [in][out]} to a row. */
  static void addProduct(
      float[] row, int rowAt, int in, float[] matrix, int matrixAt, int out, float[] into, int at) {
    int i = 0;
    for (; i + 4 <= in; i += 4) {
      float x0 = row[rowAt + i];
      float x1 = row[rowAt + i + 1];
      float x2 = row[rowAt + i + 2];
      float x3 = row[rowAt + i + 3];
      int m0 = matrixAt + i * out;
      int m1 = m0 + out;
      int m2 = m1 + out;
      int m3 = m2 + out;
      for (int j = 0; j < out; j++) {
        into[at + j] +=
            x0 * matrix[m0 + j] + x1 * matrix[m1 + j] + x2 * matrix[m2 + j] + x3 * matrix[m3 + j];
      }
    }
    for (; i < in; i++) {
      float x = row[rowAt + i];
      int m = matrixAt + i * out;
      for (int j = 0; j < out; j++) {
        into[at + j] += x * matrix[m + j];
      }
    }
  }

  /** Sum of the products of two rows. */
  static float dot(float[] a, int aAt, float[] b, int bAt, int length) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      s0 += a[aAt + i] * b[bAt + i];
      s1 += a[aAt + i + 1] * b[bAt + i + 1];
      s2 += a[aAt + i + 2] * b[bAt + i + 2];
      s3 += a[aAt + i + 3] * b[bAt + i + 3];
    }
    for (; i < length; i++) {
      s0 += a[aAt + i] * b[bAt + i];
    }
    return s0 + s1 + s2 + s3;
  }

  /** Gaussian error linear units (Hendrycks and Gimpel 2016), in place. */
  static float[] gelu(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] * 0.5 * (1 + erf(values[i] * SQRT_HALF)));
    }
    return values;
  }

  /** Error function to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26). */
  static double erf(double x) {
    double t = 1 / (1 + 0.3275911 * Math.abs(x));
    double sum =
        ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592)
            * t;
    double value = 1 - sum * Math.exp(-x * x);
    return x < 0 ? -value : value;
  }
}
