package org.casus.nlp.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casus.nlp.judge.Safetensors.Tensor;

/**
 * A model for tests: random pair layers on the encoder as it comes. Its answers mean nothing, but
 * they differ from pair to pair and are the same in every run.
 */
public final class RandomModel {
  /** Heads like those of the judge for PLOVER. */
  public static final List<Head> HEADS =
      List.of(
          new Head("event", Head.Kind.ONE, List.of("NO_EVENT", "AGREE", "ASSAULT", "CONSULT")),
          new Head("cameo_event", Head.Kind.ONE, List.of("NO_EVENT", "AGREE", "COERCE")),
          new Head("mode", Head.Kind.MANY, List.of("CONSULT:visit", "ASSAULT:aerial")),
          new Head("auxiliary", Head.Kind.MANY, List.of("future", "negation")));

  /** Width of the encoder's vectors. */
  static final int WIDTH = 384;

  private static final int HIDDEN = 64;
  private static final long SEED = 20240305;

  private RandomModel() {}

  /** Writes a model with the given heads into a new folder. */
  public static Path write(Path folder, List<Head> heads, int maxPieces) throws IOException {
    Files.createDirectories(folder);
    card(heads, maxPieces).write(folder.resolve(ModelCard.FILE));
    Safetensors.write(folder.resolve(ModelCard.WEIGHTS), tensors(heads, WIDTH, HIDDEN));
    return folder;
  }

  /** Writes a model with {@link #HEADS}. */
  public static Path write(Path folder) throws IOException {
    return write(folder, HEADS, 64);
  }

  static ModelCard card(List<Head> heads, int maxPieces) throws IOException {
    return new ModelCard(
        ModelCard.FORMAT,
        "random, for tests",
        ModelCard.EncoderSource.present(),
        maxPieces,
        heads,
        Map.of(heads.get(0).name(), 1.5),
        Map.of());
  }

  static Map<String, Tensor> tensors(List<Head> heads, int width, int hidden) {
    Random random = new Random(SEED);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    dense("attention", 2 * width, width, random, tensors);
    dense("hidden", 3 * width, hidden, random, tensors);
    for (Head head : heads) {
      dense("head." + head.name(), hidden, head.labels().size(), random, tensors);
    }
    return tensors;
  }

  private static void dense(
      String name, int inputs, int outputs, Random random, Map<String, Tensor> into) {
    float[] weights = new float[inputs * outputs];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * 2 / Math.sqrt(inputs));
    }
    float[] bias = new float[outputs];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = (float) (random.nextGaussian() * 0.1);
    }
    into.put(PairNetwork.PREFIX + name + ".weight", Tensor.of(weights, inputs, outputs));
    into.put(PairNetwork.PREFIX + name + ".bias", Tensor.of(bias, outputs));
  }
}
