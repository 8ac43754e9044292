package org.casus.io.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;

/**
 * A user's lexicon files laid over the built-in ones: a file of the same name replaces, any other
 * adds.
 */
public final class LexiconOverlay implements LexiconFiles {
  private final LexiconFiles base;
  private final Map<String, LexiconFiles> own = new TreeMap<>();

  /** Nothing laid over yet. */
  public LexiconOverlay(LexiconFiles base) {
    this.base = base;
  }

  /** Lays all files of a directory over. */
  public LexiconOverlay with(Path directory) {
    LexiconDirectory files = new LexiconDirectory(directory);
    for (String path : files.list("")) {
      if (path.endsWith(".yaml") || path.endsWith(".tsv")) {
        own.put(path, files);
      }
    }
    return this;
  }

  /**
   * Lays one file over; the folder that it lies in tells what it holds.
   *
   * @throws LexiconException if that folder is none of a lexicon's
   */
  public LexiconOverlay withFile(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    if (folder == null || folder.getFileName() == null || folder.getParent() == null) {
      throw new LexiconException(file.toString(), 0, "lies in no lexicon folder");
    }
    String name = folder.getFileName() + "/" + absolute.getFileName();
    if (base.list(folder.getFileName().toString()).isEmpty()) {
      throw new LexiconException(
          file.toString(), 0, "lies in '" + folder.getFileName() + "', which is no lexicon folder");
    }
    own.put(name, new LexiconDirectory(folder.getParent()));
    return this;
  }

  /** Paths of the files laid over, sorted. */
  public List<String> ownFiles() {
    return List.copyOf(own.keySet());
  }

  @Override
  public List<String> list(String folder) {
    TreeSet<String> all = new TreeSet<>(base.list(folder));
    for (String path : own.keySet()) {
      if (folder.isEmpty() || path.startsWith(folder + "/")) {
        all.add(path);
      }
    }
    return List.copyOf(all);
  }

  @Override
  public String read(String path) {
    return own.getOrDefault(path, base).read(path);
  }
}
