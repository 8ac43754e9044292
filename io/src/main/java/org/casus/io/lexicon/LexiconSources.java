package org.casus.io.lexicon;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;
import org.jspecify.annotations.Nullable;

/** Finds the lexicons that a run uses. */
public final class LexiconSources {
  private static final String MARKER = "lexicons/README.md";

  private LexiconSources() {}

  /**
   * The lexicons that come with the program: those of the checkout, where the program runs from
   * one, so that an edited file counts at once; else those in its jar.
   *
   * @param home the checkout, or null
   */
  public static LexiconFiles builtIn(@Nullable Path home) {
    if (home != null && Files.isRegularFile(home.resolve(MARKER))) {
      return new LexiconDirectory(home.resolve("lexicons"));
    }
    return bundled();
  }

  private static LexiconFiles bundled() {
    URL marker = LexiconFiles.class.getClassLoader().getResource(MARKER);
    if (marker == null) {
      throw new LexiconException(MARKER, 0, "is missing from the program");
    }
    try {
      URI uri = marker.toURI();
      if (!uri.getScheme().equals("jar")) {
        return new LexiconDirectory(parent(Path.of(uri)));
      }
      // Stays open as long as the program: the lexicons are read from it.
      FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
      return new LexiconDirectory(parent(jar.getPath(MARKER)));
    } catch (URISyntaxException | IOException e) {
      throw new LexiconException(MARKER, 0, "cannot be opened: " + e.getMessage());
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new LexiconException(MARKER, 0, "has no folder");
    }
    return parent;
  }
}
