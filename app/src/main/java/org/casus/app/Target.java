package org.casus.app;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Standard output, or a file and, beside it, one for relations. */
final class Target implements Closeable {
  private final @Nullable Path file;
  private final OutputStream main;
  private final @Nullable OutputStream relations;

  /**
   * Opens for writing.
   *
   * @param file the file, or null for standard output
   * @param standard standard output; it stays open
   * @param splits whether relations go to a file of their own, if there is a file at all
   */
  Target(@Nullable Path file, OutputStream standard, boolean splits) throws IOException {
    this.file = file;
    try {
      main = file == null ? standard : open(file);
      relations = file != null && splits ? open(beside(file)) : null;
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }

  /**
   * Why a file cannot be written, or would be read as input in the same run; null if it is fine.
   */
  static @Nullable String problem(Path file, List<String> inputs) {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (Files.isDirectory(target)) {
      return file + " is a directory";
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return "there is no directory " + folder;
    }
    for (String name : inputs) {
      Path read = Path.of(name).toAbsolutePath().normalize();
      if (!name.equals("-") && Files.exists(read) && target.startsWith(read)) {
        return file + " would be read as input; put it outside " + name;
      }
    }
    return null;
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  /** {@code events.relations.csv} for {@code events.csv}. */
  static Path beside(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(
        dot > 0
            ? name.substring(0, dot) + ".relations" + name.substring(dot)
            : name + ".relations");
  }

  boolean isStandard() {
    return file == null;
  }

  OutputStream main() {
    return main;
  }

  @Nullable OutputStream relations() {
    return relations;
  }

  /** What went wrong, with the name of the target. */
  OutputException failure(IOException cause) {
    return new OutputException(file, cause);
  }

  void flush() throws IOException {
    main.flush();
    if (relations != null) {
      relations.flush();
    }
  }

  @Override
  public void close() throws IOException {
    try (OutputStream second = relations) {
      if (second != null) {
        second.flush();
      }
      if (file != null) {
        main.close();
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
