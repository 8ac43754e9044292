package org.casus.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casus.nlp.judge.LearnedJudge;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.Safetensors;
import org.casus.nlp.judge.Safetensors.Tensor;

/**
 * Writes a trained model as the folder that {@link LearnedJudge} loads. Linear layers of the
 * encoder become int8 with one scale an output, symmetric around zero, as in the graph whose
 * initialisers they replace; all else stays float.
 */
public final class ModelFolder {
  /**
   * Largest int8 value in use. The products of two full bytes overflow where a processor adds them
   * in 16 bits (AVX2 without VNNI), so one bit is left unused, as the graph itself does.
   */
  private static final int LARGEST = 64;

  private ModelFolder() {}

  /**
   * Writes a folder, whole or not at all.
   *
   * @param folder what must not exist yet
   * @param card goes into it as it is
   * @throws FileSystemException if it exists, or the disk is full; then nothing stays behind
   */
  public static void write(Path folder, ModelCard card, Map<String, float[]> weights)
      throws IOException {
    Path target = folder.toAbsolutePath();
    if (Files.exists(target)) {
      throw new FileSystemException(folder.toString(), null, "it exists already");
    }
    Files.createDirectories(target.getParent());
    Path partial = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID());
    try {
      Files.createDirectory(partial);
      Safetensors.write(partial.resolve(ModelCard.WEIGHTS), tensors(weights));
      card.write(partial.resolve(ModelCard.FILE));
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(partial);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(
          file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    Files.delete(folder);
  }

  private static Map<String, Tensor> tensors(Map<String, float[]> weights) throws IOException {
    OnnxWeights graph = OnnxWeights.full();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Map<String, float[]> rest = new LinkedHashMap<>(weights);
    for (int block = 0; block < EncoderLayers.COUNT; block++) {
      for (EncoderLayers.LinearLayer layer : EncoderLayers.LINEAR) {
        String name = EncoderLayers.name(block, layer.name());
        float[] values = rest.remove(name + ".weight");
        if (values == null) {
          throw new IllegalArgumentException("no weights " + name);
        }
        quantise(graph.linear(name), values, layer.inputs(), layer.outputs(), tensors);
      }
    }
    rest.forEach((name, values) -> tensors.put(name, plain(name, values, weights)));
    return tensors;
  }

  /** Weights on top of the encoder are matrices {@code [in][out]}; all others left are rows. */
  private static Tensor plain(String name, float[] values, Map<String, float[]> weights) {
    float[] bias = weights.get(name.replaceFirst("\\.weight$", ".bias"));
    if (Model.isEncoder(name) || name.endsWith(".bias") || bias == null) {
      return Tensor.of(values, values.length);
    }
    return Tensor.of(values, values.length / bias.length, bias.length);
  }

  /**
   * Adds the two initialisers of a linear layer.
   *
   * @param values {@code [outputs][inputs]}
   */
  private static void quantise(
      String name, float[] values, int inputs, int outputs, Map<String, Tensor> into) {
    byte[] bytes = new byte[values.length];
    float[] scales = new float[outputs];
    for (int o = 0; o < outputs; o++) {
      float largest = Float.MIN_NORMAL;
      for (int i = 0; i < inputs; i++) {
        largest = Math.max(largest, Math.abs(values[o * inputs + i]));
      }
      scales[o] = largest / LARGEST;
      for (int i = 0; i < inputs; i++) {
        bytes[i * outputs + o] = (byte) Math.round(values[o * inputs + i] / scales[o]);
      }
    }
    into.put(name + "_quantized", Tensor.of(bytes, inputs, outputs));
    into.put(name + "_scale", Tensor.of(scales, outputs));
  }
}
