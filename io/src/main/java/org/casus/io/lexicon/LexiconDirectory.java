package org.casus.io.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;

/**
 * Lexicon files below a directory.
 *
 * @param root the directory that holds {@code actors/}, {@code events/} and so on
 */
public record LexiconDirectory(Path root) implements LexiconFiles {
  @Override
  public List<String> list(String folder) {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(start)) {
      return walk.filter(Files::isRegularFile)
          .map(p -> root.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new LexiconException(folder, 0, "cannot be listed: " + e.getMessage());
    }
  }

  @Override
  public String read(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new LexiconException(path, 0, "cannot be read: " + e.getMessage());
    }
  }
}
