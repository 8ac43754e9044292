package org.casus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;

/** Lexicon files for tests: the project's own, or a few made up in memory. */
public final class Lexicons {
  /** The project's own files. */
  public static final LexiconFiles REAL =
      new LexiconFiles() {
        private final Path root =
            Path.of(System.getProperty("casus.home", "..")).resolve("lexicons");

        @Override
        public List<String> list(String folder) {
          try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files
                .filter(Files::isRegularFile)
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .toList();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public String read(String path) {
          try {
            return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };

  private Lexicons() {}

  /** A single file. */
  public static LexiconFiles of(String path, String content) {
    return of(Map.of(path, content));
  }

  /** Files by path. */
  public static LexiconFiles of(Map<String, String> files) {
    return new LexiconFiles() {
      private final TreeMap<String, String> contents = new TreeMap<>(files);

      @Override
      public List<String> list(String folder) {
        return contents.keySet().stream().filter(p -> p.startsWith(folder + "/")).toList();
      }

      @Override
      public String read(String path) {
        String content = contents.get(path);
        if (content == null) {
          throw new LexiconException(path, 0, "is not there");
        }
        return content;
      }
    };
  }
}
