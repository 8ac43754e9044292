package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AffineTest {
  private static float[] random(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @Test
  void multipliesRowsOfAnyLength() {
    Random random = new Random(20240613);
    for (int in = 1; in <= 9; in++) {
      Affine layer = new Affine(random(random, in * 5), random(random, 5));
      float[] rows = random(random, 3 * in);
      float[] output = layer.apply(rows, 3);
      for (int r = 0; r < 3; r++) {
        for (int o = 0; o < 5; o++) {
          double expected = layer.bias()[o];
          for (int i = 0; i < in; i++) {
            expected += rows[r * in + i] * layer.weights()[i * 5 + o];
          }
          assertThat(output[r * 5 + o]).isCloseTo((float) expected, within(1e-5f));
        }
      }
      float[] other = random(random, in);
      double product = 0;
      for (int i = 0; i < in; i++) {
        product += rows[in + i] * other[i];
      }
      assertThat(Affine.dot(rows, in, other, 0, in)).isCloseTo((float) product, within(1e-5f));
    }
  }

  @Test
  void theErrorFunctionIsThatOfTheTables() {
    assertThat(Affine.erf(0)).isCloseTo(0, within(1e-6));
    assertThat(Affine.erf(0.5)).isCloseTo(0.5204998778, within(1e-6));
    assertThat(Affine.erf(-1)).isCloseTo(-0.8427007929, within(1e-6));
    assertThat(Affine.erf(5)).isCloseTo(1, within(1e-6));
  }
}
