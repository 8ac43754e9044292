package org.casus.bench.pairs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.casus.nlp.judge.Safetensors;
import org.casus.nlp.judge.Safetensors.Tensor;
import org.casus.train.PloverRecipe;
import org.casus.train.TrainingPair;

/**
 * Trains by the recipe. Stage one's weights are kept in a folder, named after all that they depend
 * on, because every fold and the shipped model start from the same ones. Not thread-safe.
 */
public final class Workshop {
  private final PloverRecipe recipe;
  private final Path cache;
  private final Consumer<String> progress;
  private Map<String, float[]> stageOne = Map.of();

  /**
   * Sets it up.
   *
   * @param cache where stage one's weights are kept
   * @param progress takes lines for a person
   */
  public Workshop(PloverRecipe recipe, Path cache, Consumer<String> progress) {
    this.recipe = recipe;
    this.cache = cache;
    this.progress = progress;
  }

  /** What is trained. */
  public PloverRecipe recipe() {
    return recipe;
  }

  /** Tells how far the work is. */
  void tell(String line) {
    progress.accept(line);
  }

  /**
   * Trains both stages.
   *
   * @param pairs what stage two learns from
   * @param what names the work in lines of progress
   */
  Map<String, float[]> train(List<TrainingPair> pairs, String what) throws IOException {
    return recipe.stageTwo(stageOne(), pairs, new ProgressLines(what, progress));
  }

  private Map<String, float[]> stageOne() throws IOException {
    if (stageOne.isEmpty()) {
      Path file = cache.resolve("plover-stage-one-" + recipe.stageOneKey() + ".safetensors");
      if (!Files.exists(file)) {
        write(file, recipe.stageOne(new ProgressLines("stage one", progress)));
      }
      stageOne = read(file);
    }
    return stageOne;
  }

  private static Map<String, float[]> read(Path file) throws IOException {
    Map<String, float[]> weights = new LinkedHashMap<>();
    Safetensors.read(ByteBuffer.wrap(Files.readAllBytes(file)))
        .forEach((name, tensor) -> weights.put(name, tensor.floats()));
    return weights;
  }

  private static void write(Path file, Map<String, float[]> weights) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    weights.forEach((name, values) -> tensors.put(name, Tensor.of(values, values.length)));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path partial = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(partial);
    Safetensors.write(partial, tensors);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
