package org.casus.train;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** The weights in full precision, to go on training from. */
  static final String FULL = "full.safetensors";

  private ModelFolder() {}

  /** Completes a card once the model can be tried as it will be used. */
  public interface Finish {
    /**
     * Gives the card that is written in place of the draft.
     *
     * @param written a folder that {@link LearnedJudge} loads
     */
    ModelCard finish(ModelCard draft, Path written) throws IOException;
  }

  /**
   * Writes a folder, whole or not at all.
   *
   * @param folder what must not exist yet
   * @param card goes into it as it is
   * @throws FileSystemException if it exists, or the disk is full; then nothing stays behind
   */
  public static void write(Path folder, ModelCard card, Map<String, float[]> weights)
      throws IOException {
    write(folder, card, weights, false, (draft, written) -> draft);
  }

  /**
   * Writes a folder, whole or not at all.
   *
   * @param folder what must not exist yet
   * @param draft the card before the model has been tried
   * @param full whether to leave the weights in full precision too, to start from later
   * @throws FileSystemException if it exists, or the disk is full; then nothing stays behind
   */
  public static void write(
      Path folder, ModelCard draft, Map<String, float[]> weights, boolean full, Finish finish)
      throws IOException {
    if (Files.exists(folder)) {
      throw new FileSystemException(folder.toString(), null, "it exists already");
    }
    Folders.writeWhole(
        folder,
        partial -> {
          Safetensors.write(partial.resolve(ModelCard.WEIGHTS), tensors(weights));
          draft.write(partial.resolve(ModelCard.FILE));
          finish.finish(draft, partial).write(partial.resolve(ModelCard.FILE));
          if (full) {
            writeFull(partial, weights);
          }
        });
  }

  /** Writes the weights in full precision into a model's folder. */
  public static void writeFull(Path folder, Map<String, float[]> weights) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    weights.forEach((name, values) -> tensors.put(name, plain(name, values, weights)));
    Safetensors.write(folder.resolve(FULL), tensors);
  }

  /**
   * The tensors of a model as it ships: linear layers of the encoder in int8, all else as it is.
   *
   * @param weights name to values, as the network holds them
   */
  public static Map<String, Tensor> tensors(Map<String, float[]> weights) throws IOException {
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

  /** Matrices are {@code [in][out]} on top of the encoder and {@code [out][in]} inside it. */
  private static Tensor plain(String name, float[] values, Map<String, float[]> weights) {
    float[] bias = weights.get(name.replaceFirst("\\.weight$", ".bias"));
    if (bias == null || bias.length == values.length) {
      return Tensor.of(values, values.length);
    }
    int inputs = values.length / bias.length;
    return EncoderLayers.isEncoder(name)
        ? Tensor.of(values, bias.length, inputs)
        : Tensor.of(values, inputs, bias.length);
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
