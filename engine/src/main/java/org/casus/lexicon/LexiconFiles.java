package org.casus.lexicon;

import java.util.List;

/**
 * Where lexicon files come from: a directory, a jar, a test. The engine itself opens no files.
 * Implementations are thread-safe.
 */
public interface LexiconFiles {
  /**
   * Paths of all files below a folder, sorted, with {@code /} between names, for example {@code
   * events/ASSAULT.yaml}. Empty if there is no such folder.
   */
  List<String> list(String folder);

  /** Whole content as UTF-8 text. Throws {@link LexiconException} if it cannot be read. */
  String read(String path);
}
