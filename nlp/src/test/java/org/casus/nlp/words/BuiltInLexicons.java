package org.casus.nlp.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.lexicon.LexiconFiles;

/** The project's own lexicons, for tests. */
public final class BuiltInLexicons {
  /** Read by name. */
  public static final LexiconFiles FILES =
      new LexiconFiles() {
        @Override
        public List<String> list(String folder) {
          throw new UnsupportedOperationException("word lists are read by name");
        }

        @Override
        public String read(String path) {
          Path home = Path.of(System.getProperty("casus.home", ".."));
          try {
            return Files.readString(home.resolve("lexicons").resolve(path), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };

  private BuiltInLexicons() {}
}
