package org.casus.io.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * The files behind the names that a user gives, in that order. A directory stands for all {@code
 * .txt}, {@code .jsonl}, {@code .ndjson} and {@code .json} files below it, by name; hidden files
 * are left out. Directories are listed when their turn comes. Not thread-safe.
 */
final class InputFiles {
  /** Standard input among the names. */
  static final String STANDARD_INPUT = "-";

  private final Iterator<String> names;
  private final Consumer<Diagnostic> sink;
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable Root root;

  /** An input: a file, or standard input where {@code path} is null. */
  record Item(String name, @Nullable Path path) {}

  /** A directory being read, with its real path to notice links that lead in a circle. */
  private record Level(Path real, Iterator<Path> entries) {}

  /** A directory that the user named. */
  private static final class Root {
    final String name;
    boolean sawFile;

    Root(String name) {
      this.name = name;
    }
  }

  InputFiles(List<String> names, Consumer<Diagnostic> sink) {
    this.names = List.copyOf(names).iterator();
    this.sink = sink;
  }

  /** The next input, or null at the end. */
  @Nullable Item next() {
    while (true) {
      Item below = nextBelow();
      if (below != null) {
        return below;
      }
      if (!names.hasNext()) {
        return null;
      }
      Item item = named(names.next());
      if (item != null) {
        return item;
      }
    }
  }

  private @Nullable Item named(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return new Item(name, null);
    }
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      new Problems(name, sink).add(DiagnosticCode.UNREADABLE, "this is no file name");
      return null;
    }
    if (!Files.isDirectory(path)) {
      return new Item(name, path);
    }
    root = new Root(name);
    enter(path);
    return null;
  }

  private @Nullable Item nextBelow() {
    while (!levels.isEmpty()) {
      Iterator<Path> entries = levels.getLast().entries();
      if (!entries.hasNext()) {
        levels.removeLast();
        continue;
      }
      Path path = entries.next();
      if (Files.isDirectory(path)) {
        enter(path);
      } else if (format(path) != InputOpener.Format.UNKNOWN && Files.isRegularFile(path)) {
        if (root != null) {
          root.sawFile = true;
        }
        return new Item(path.toString(), path);
      }
    }
    if (root != null && !root.sawFile) {
      new Problems(root.name, sink)
          .add(
              DiagnosticCode.EMPTY_INPUT,
              "no .txt, .jsonl, .ndjson or .json file in this directory");
    }
    root = null;
    return null;
  }

  private void enter(Path directory) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(directory)) {
      Path real = directory.toRealPath();
      if (levels.stream().anyMatch(level -> level.real().equals(real))) {
        return;
      }
      for (Path entry : listing) {
        if (!fileName(entry).startsWith(".")) {
          entries.add(entry);
        }
      }
      entries.sort(Comparator.comparing(InputFiles::fileName));
      levels.addLast(new Level(real, entries.iterator()));
    } catch (IOException | DirectoryIteratorException e) {
      new Problems(directory.toString(), sink).add(DiagnosticCode.UNREADABLE, reason(e));
      if (root != null) {
        root.sawFile = true;
      }
    }
  }

  /** What the file's name says about its content. */
  static InputOpener.Format format(Path path) {
    String name = fileName(path).toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return InputOpener.Format.PLAIN_TEXT;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return InputOpener.Format.JSON_LINES;
    }
    return name.endsWith(".json") ? InputOpener.Format.JSON : InputOpener.Format.UNKNOWN;
  }

  /** The file's name without its extension; the whole name where nothing else would be left. */
  static String stem(Path path) {
    String name = fileName(path);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return stem.isBlank() ? "report" : stem;
  }

  /** Why a file could not be read, for a person. */
  static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "reading it is not permitted";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return "it cannot be read" + (reason == null ? "" : ": " + reason);
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
