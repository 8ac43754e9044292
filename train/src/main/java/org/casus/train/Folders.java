package org.casus.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Folders that are there whole or not at all. */
public final class Folders {
  private Folders() {}

  /** Puts files into a folder. */
  public interface Filler {
    void fill(Path folder) throws IOException;
  }

  /**
   * Fills a hidden folder beside the target and then renames it.
   *
   * @param target what must not exist yet; the folders above it are made
   * @throws IOException if it cannot be written; then nothing stays behind
   */
  public static void writeWhole(Path target, Filler filler) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Path partial = absolute.resolveSibling("." + absolute.getFileName() + "-" + UUID.randomUUID());
    try {
      Files.createDirectory(partial);
      filler.fill(partial);
      Files.move(partial, absolute, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(partial);
    }
  }

  /** Deletes a folder with all that is in it; nothing happens if it is not there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
