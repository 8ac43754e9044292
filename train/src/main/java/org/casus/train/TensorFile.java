package org.casus.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.nlp.judge.Safetensors;
import org.casus.nlp.judge.Safetensors.Tensor;

/** Arrays of floats in a file, without their shapes. */
final class TensorFile {
  private TensorFile() {}

  /** Writes a new file. */
  static void write(Path file, Map<String, float[]> arrays) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    arrays.forEach((name, values) -> tensors.put(name, Tensor.of(values, values.length)));
    Safetensors.write(file, tensors);
  }

  /**
   * Reads a file of floats, whatever their shapes.
   *
   * @throws IOException if it is missing or damaged
   */
  static Map<String, float[]> read(Path file) throws IOException {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    Safetensors.read(ByteBuffer.wrap(Files.readAllBytes(file)))
        .forEach((name, tensor) -> arrays.put(name, tensor.floats()));
    return arrays;
  }
}
