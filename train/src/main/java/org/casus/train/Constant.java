package org.casus.train;

import ai.djl.ndarray.NDArray;

/**
 * Numbers in a computation that is differentiated. DJL's own operations with a number, such as
 * {@code x.mul(2)}, free that number's memory at the next garbage collection, although PyTorch
 * still reads it when it computes gradients: these become wrong, or the program crashes. A number
 * made here lives as long as the step.
 */
public final class Constant {
  private Constant() {}

  /** A number beside an array, for an operation with it. */
  public static NDArray of(double value, NDArray beside) {
    return beside.getManager().create((float) value);
  }

  /** An array times a number. */
  public static NDArray times(NDArray array, double value) {
    return array.mul(of(value, array));
  }
}
