package org.casus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.annotate.SyntaxWords;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;

/** Lexicon files for tests: the project's own, or some written into the test. */
public final class Lexicons {
  /** The project's own. */
  public static final LexiconFiles BUILT_IN =
      new LexiconFiles() {
        private final Path root =
            Path.of(System.getProperty("casus.home", "..")).resolve("lexicons");

        @Override
        public List<String> list(String folder) {
          try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
            return walk.filter(Files::isRegularFile)
                .map(path -> root.relativize(path).toString().replace('\\', '/'))
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

  /** The light verbs and control verbs of the project. */
  public static SyntaxWords syntax() {
    Yaml.Node words = Yaml.read(BUILT_IN, "text/syntax.yaml");
    return new SyntaxWords(
        new HashSet<>(words.texts("light_subject")),
        new HashSet<>(words.texts("light_object")),
        new HashSet<>(words.texts("subject_control")),
        new HashSet<>(words.texts("quantity")));
  }

  /** Files by path. */
  public static LexiconFiles of(Map<String, String> files) {
    TreeMap<String, String> sorted = new TreeMap<>(files);
    return new LexiconFiles() {
      @Override
      public List<String> list(String folder) {
        return sorted.keySet().stream().filter(path -> path.startsWith(folder + "/")).toList();
      }

      @Override
      public String read(String path) {
        String text = sorted.get(path);
        if (text == null) {
          throw new LexiconException(path, 0, "is not there");
        }
        return text;
      }
    };
  }

  /** One file. */
  public static LexiconFiles of(String path, String text) {
    return of(Map.of(path, text));
  }

  /** The project's files, one of them replaced. */
  public static LexiconFiles with(String path, String text) {
    return new LexiconFiles() {
      @Override
      public List<String> list(String folder) {
        return BUILT_IN.list(folder);
      }

      @Override
      public String read(String other) {
        return other.equals(path) ? text : BUILT_IN.read(other);
      }
    };
  }
}
