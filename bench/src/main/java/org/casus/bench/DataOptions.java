package org.casus.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where data and earlier scores lie; the same for all commands. */
final class DataOptions {
  @Option(
      names = "--shared",
      paramLabel = "DIR",
      description = "Labelled data; otherwise $CASUS_SHARED or ../shared beside the project.")
  private @Nullable Path shared;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "Scores of earlier runs; bench/history/scores.tsv if left out.")
  private @Nullable Path history;

  /** The directory with labelled data; null if there is none. */
  @Nullable Path shared(Path home) {
    return Shared.find(shared, home);
  }

  History history(Path home) throws IOException {
    return History.read(history == null ? home.resolve("bench/history/scores.tsv") : history);
  }
}
