package org.casus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The trainable arrays by name, and which of the two learning rates each takes. Not thread-safe.
 */
public final class Weights {
  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();

  public Weights(NDManager manager) {
    this.manager = manager;
  }

  /** Adds an array and says that its gradient is wanted. */
  public void add(String name, float[] values, long... shape) {
    NDArray array = manager.create(values, new Shape(shape));
    array.setRequiresGradient(true);
    array.setName(name);
    arrays.put(name, array);
  }

  /** The array of that name; it must be there. */
  public NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weights " + name);
    }
    return array;
  }

  /** All arrays, in the order in which they were added. */
  public Map<String, NDArray> all() {
    return arrays;
  }

  /** Copies of all values. */
  public Map<String, float[]> values() {
    Map<String, float[]> values = new LinkedHashMap<>();
    arrays.forEach((name, array) -> values.put(name, array.toFloatArray()));
    return values;
  }

  /** Takes over the values of those arrays that are here in the same size. */
  public void setWhereFitting(Map<String, float[]> values) {
    values.forEach(
        (name, value) -> {
          NDArray array = arrays.get(name);
          if (array != null && array.size() == value.length) {
            add(name, value, array.getShape().getShape());
            array.close();
          }
        });
  }
}
