package org.casus.train.syntax;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.Safetensors;
import org.casus.nlp.syntax.SyntaxCard;
import org.casus.train.Folders;
import org.casus.train.ModelFolder;

/** Writes a trained annotator as the folder that {@code SyntaxModel} loads. */
public final class AnnotatorFolder {
  private AnnotatorFolder() {}

  /** Completes a card once the model can be tried as it will be used. */
  public interface Finish {
    /**
     * Gives the card that is written in place of the draft.
     *
     * @param written a folder that {@code SyntaxModel} loads
     */
    SyntaxCard finish(SyntaxCard draft, Path written) throws IOException;
  }

  /**
   * Writes a folder, whole or not at all.
   *
   * @param folder what must not exist yet
   * @param draft the card before the model has been tried
   * @param weights name to values, as the network holds them
   * @param full whether to leave the weights in full precision too
   * @throws FileSystemException if it exists, or the disk is full; then nothing stays behind
   */
  public static void write(
      Path folder, SyntaxCard draft, Map<String, float[]> weights, boolean full, Finish finish)
      throws IOException {
    if (Files.exists(folder)) {
      throw new FileSystemException(folder.toString(), null, "it exists already");
    }
    Folders.writeWhole(
        folder,
        partial -> {
          Safetensors.write(partial.resolve(ModelCard.WEIGHTS), ModelFolder.tensors(weights));
          draft.write(partial.resolve(SyntaxCard.FILE));
          finish.finish(draft, partial).write(partial.resolve(SyntaxCard.FILE));
          if (full) {
            ModelFolder.writeFull(partial, weights);
          }
        });
  }
}
