package org.casus.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the directory with labelled data, which is no part of the project. */
final class Shared {
  private Shared() {}

  /**
   * The directory given, else {@code CASUS_SHARED}, else {@code shared} beside the project; null if
   * it is not there.
   */
  static @Nullable Path find(@Nullable Path given, Path home) {
    String variable = System.getenv("CASUS_SHARED");
    Path path =
        given != null
            ? given
            : variable != null && !variable.isBlank()
                ? Path.of(variable)
                : home.toAbsolutePath().normalize().resolveSibling("shared");
    return Files.isDirectory(path) ? path : null;
  }
}
