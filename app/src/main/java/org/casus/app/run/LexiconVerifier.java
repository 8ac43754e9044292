package org.casus.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the examples and near misses that lexicon entries carry. */
public interface LexiconVerifier {
  /**
   * Checks entries in file order.
   *
   * @param paths lexicon files or directories; the built-in lexicons where empty
   * @param results told entry by entry
   * @throws org.casus.lexicon.LexiconException if a file cannot be used
   */
  void verify(List<Path> paths, Consumer<Result> results) throws IOException;

  /**
   * How one entry fared.
   *
   * @param file where it stands, for example {@code events/ASSAULT.yaml}
   * @param entry its id
   * @param checks one for every example and near miss, never empty for a good entry
   */
  record Result(String file, String entry, List<Check> checks) {
    /** Copies the list. */
    public Result {
      checks = List.copyOf(checks);
    }

    /** Whether all checks hold. */
    public boolean holds() {
      return checks.stream().allMatch(check -> check.problem() == null);
    }
  }

  /**
   * One sentence.
   *
   * @param kind what the sentence is for, for example {@code example} or {@code near miss}
   * @param sentence as it stands in the lexicon
   * @param problem what went wrong, or null if it holds
   */
  record Check(String kind, String sentence, @Nullable String problem) {}
}
