package org.casus.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.ModelCard;

/**
 * A model to start from.
 *
 * @param heads what is asked, with the labels in its order
 * @param weights in full precision, by name
 * @param sha256 hash of the weights' file
 */
record EarlierModel(List<Head> heads, Map<String, float[]> weights, String sha256) {

  /**
   * Reads a folder that was written with {@code --keep-weights}.
   *
   * @param asked the heads that the new model is to have
   * @throws TrainingException if it lacks its weights, or has other heads
   */
  static EarlierModel read(Path folder, List<Head> asked) throws IOException {
    Path full = folder.resolve(ModelFolder.FULL);
    if (!Files.isRegularFile(folder.resolve(ModelCard.FILE))) {
      throw new TrainingException("--from: there is no model in " + folder);
    }
    if (!Files.isRegularFile(full)) {
      throw new TrainingException(
          "--from: %s has no weights in full precision; train it with --keep-weights"
              .formatted(folder));
    }
    ModelCard card = ModelCard.read(folder);
    List<String> differences = Heads.differences(asked, card.heads());
    if (!differences.isEmpty()) {
      throw new TrainingException(
          "--from: the model in %s does not match: %s"
              .formatted(folder, String.join("; ", differences)));
    }
    return new EarlierModel(
        Heads.ordered(asked, card.heads()),
        TensorFile.read(full),
        DataReader.sha256(Files.readAllBytes(full)));
  }
}
