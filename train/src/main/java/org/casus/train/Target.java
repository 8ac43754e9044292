package org.casus.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a model goes.
 *
 * @param out its folder, which must not exist yet
 * @param keepWeights whether the weights in full precision stay too
 * @param resume whether to go on from a checkpoint
 */
public record Target(Path out, boolean keepWeights, boolean resume) {
  private static final long MEGABYTE = 1_000_000;
  private static final long MODEL = 30 * MEGABYTE;
  private static final long FULL = 90 * MEGABYTE;

  /** Two checkpoints, since the old one goes when the new one is there. */
  private static final long CHECKPOINTS = 700 * MEGABYTE;

  /**
   * Looks whether the model can be written, before anybody waits for it.
   *
   * @throws TrainingException if not
   */
  public void check(Problems problems) throws IOException {
    if (Files.exists(out)) {
      throw new TrainingException("--out: " + out + " exists already");
    }
    if (!resume && CheckpointFolder.isThere(out)) {
      throw new TrainingException(
          "--out: there is a checkpoint of an unfinished training in %s; go on with --resume, or delete it"
              .formatted(CheckpointFolder.beside(out)));
    }
    Path above = above(out.toAbsolutePath().normalize().getParent());
    if (above == null || !Files.isDirectory(above) || !Files.isWritable(above)) {
      throw new TrainingException("--out: cannot write to " + above);
    }
    long free = Files.getFileStore(above).getUsableSpace();
    long needed = MODEL + (keepWeights ? FULL : 0);
    if (free < needed) {
      throw new TrainingException(
          "--out: the model needs about %d MB, and there are %d MB free in %s"
              .formatted(needed / MEGABYTE, free / MEGABYTE, above));
    }
    if (free < needed + CHECKPOINTS) {
      problems.warn(
          above.toString(),
          "%d MB are free; an interrupted training may not leave a checkpoint of about %d MB"
              .formatted(free / MEGABYTE, CHECKPOINTS / 2 / MEGABYTE));
    }
  }

  /** The nearest path upwards that exists. */
  private static @Nullable Path above(@Nullable Path path) {
    Path above = path;
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above;
  }
}
