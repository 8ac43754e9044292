package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against hand arithmetic, with a gradient that is set. */
class AdamWTest {
  private static final float[] GRADIENT = {0.3f, -0.4f};
  private static final float RATE = 0.1f;

  private final Engine engine = Torch.engine();
  private final NDManager manager = NDManager.newBaseManager(engine.getEngineName());
  private final Weights weights = new Weights(manager);

  @AfterEach
  void close() {
    manager.close();
  }

  private boolean step(AdamW optimiser, String name, float[] gradient) {
    try (NDManager step = manager.newSubManager();
        GradientCollector collector = engine.newGradientCollector()) {
      var array = weights.get(name);
      var factors = step.create(gradient).reshape(array.getShape());
      collector.backward(array.mul(factors).sum());
    }
    return optimiser.step(manager, 0, RATE);
  }

  @Test
  void movesByTheRateAlongTheSignFirst() {
    weights.add("pair.x.bias", new float[] {1, 2}, 2);
    AdamW optimiser = new AdamW(weights, 0.5f, 10);
    assertThat(step(optimiser, "pair.x.bias", GRADIENT)).isTrue();
    float[] values = weights.values().get("pair.x.bias");
    assertThat(values[0]).isCloseTo(0.9f, within(1e-5f));
    assertThat(values[1]).isCloseTo(2.1f, within(1e-5f));
    assertThat(optimiser.state().means().get("pair.x.bias")[0]).isCloseTo(0.03f, within(1e-6f));
    assertThat(optimiser.state().squares().get("pair.x.bias")[1])
        .isCloseTo(0.00016f, within(1e-8f));
  }

  @Test
  void remembersItsMeans() {
    weights.add("pair.x.bias", new float[] {1}, 1);
    AdamW optimiser = new AdamW(weights, 0, 10);
    step(optimiser, "pair.x.bias", new float[] {0.2f});
    step(optimiser, "pair.x.bias", new float[] {-0.1f});
    // mean 0.9 * 0.02 - 0.01 = 0.008 and square 0.999 * 4e-5 + 1e-5 = 4.996e-5, each divided by
    // one minus its rate squared: 0.008 / 0.19 and 4.996e-5 / 0.001999.
    double second = RATE * (0.008 / 0.19) / Math.sqrt(4.996e-5 / 0.001999);
    assertThat(weights.values().get("pair.x.bias")[0])
        .isCloseTo((float) (0.9 - second), within(1e-5f));
    assertThat(optimiser.steps()).isEqualTo(2);
  }

  @Test
  void matricesDecayApartFromTheGradient() {
    weights.add("pair.x.weight", new float[] {1, 2}, 1, 2);
    AdamW optimiser = new AdamW(weights, 0.5f, 10);
    step(optimiser, "pair.x.weight", GRADIENT);
    float[] values = weights.values().get("pair.x.weight");
    assertThat(values[0]).isCloseTo(1 - RATE * 0.5f - RATE, within(1e-5f));
    assertThat(values[1]).isCloseTo(2 - 2 * RATE * 0.5f + RATE, within(1e-5f));
  }

  @Test
  void longGradientsAreClipped() {
    weights.add("pair.x.bias", new float[] {1, 2}, 2);
    AdamW optimiser = new AdamW(weights, 0, 0.05f);
    step(optimiser, "pair.x.bias", GRADIENT);
    // The gradient's length is 0.5, so a tenth of it is left.
    assertThat(optimiser.state().means().get("pair.x.bias")[0]).isCloseTo(0.003f, within(1e-6f));
  }

  @Test
  void encoderHasItsOwnRateAndGradientsThatAreNoNumbersDoNothing() {
    weights.add("encoder.x.bias", new float[] {1}, 1);
    AdamW optimiser = new AdamW(weights, 0, 10);
    step(optimiser, "encoder.x.bias", new float[] {1});
    assertThat(weights.values().get("encoder.x.bias")).containsExactly(1);
    assertThat(step(optimiser, "encoder.x.bias", new float[] {Float.NaN})).isFalse();
    assertThat(optimiser.steps()).isEqualTo(1);
  }

  @Test
  void gradientsThatAreNoNumbersAreForgotten() {
    weights.add("pair.x.bias", new float[] {1, 2}, 2);
    AdamW optimiser = new AdamW(weights, 0, 10);
    assertThat(step(optimiser, "pair.x.bias", new float[] {Float.NaN, Float.POSITIVE_INFINITY}))
        .isFalse();
    assertThat(step(optimiser, "pair.x.bias", GRADIENT)).isTrue();
    assertThat(weights.values().get("pair.x.bias")[0]).isCloseTo(0.9f, within(1e-5f));
    assertThat(optimiser.state().means().get("pair.x.bias")[1]).isCloseTo(-0.04f, within(1e-6f));
  }

  @Test
  void goesOnFromAState() {
    weights.add("pair.x.bias", new float[] {1, 2}, 2);
    AdamW first = new AdamW(weights, 0, 10);
    step(first, "pair.x.bias", GRADIENT);
    Map<String, float[]> between = weights.values();
    AdamW.State state = first.state();
    step(first, "pair.x.bias", new float[] {1, 1});
    float[] expected = weights.values().get("pair.x.bias");
    weights.setWhereFitting(between);
    AdamW second = new AdamW(weights, 0, 10);
    second.restore(state);
    step(second, "pair.x.bias", new float[] {1, 1});
    assertThat(weights.values().get("pair.x.bias")).containsExactly(expected);
  }
}
