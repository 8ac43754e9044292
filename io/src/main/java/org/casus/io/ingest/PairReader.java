package org.casus.io.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of all files that a user names, one after the other; it holds one at a time. Bad input
 * never throws: what is wrong goes to the sink, and reading goes on behind it. Not thread-safe.
 */
public final class PairReader implements Closeable {
  /** Longest line 16 MiB, longest sentence 100,000 UTF-16 code units. */
  public static final Limits LIMITS = new Limits(16 * 1024 * 1024, 100_000);

  private static final int BUFFER_BYTES = 1 << 14;

  private final Deque<String> names;
  private final InputStream standardInput;
  private final Limits limits;
  private final Consumer<Diagnostic> sink;
  private final long allBytes;
  private long doneBytes;
  private @Nullable Open open;

  private record Open(JsonLines<NamedPair> lines, Problems problems) {}

  private PairReader(
      List<String> inputs, InputStream standardInput, Limits limits, Consumer<Diagnostic> sink) {
    this.names = new ArrayDeque<>(inputs);
    this.standardInput = standardInput;
    this.limits = limits;
    this.sink = sink;
    this.allBytes = inputs.stream().mapToLong(PairReader::size).reduce(0, PairReader::sum);
  }

  /**
   * Reads within {@link #LIMITS}.
   *
   * @param inputs files, or {@code -} for standard input
   * @param standardInput read, and then closed, only if {@code -} is among the inputs
   * @param sink takes what is noticed, on the thread that calls {@link #next}
   */
  public static PairReader open(
      List<String> inputs, InputStream standardInput, Consumer<Diagnostic> sink) {
    return open(inputs, standardInput, LIMITS, sink);
  }

  /** The same within other limits; that of texts is for sentences. */
  public static PairReader open(
      List<String> inputs, InputStream standardInput, Limits limits, Consumer<Diagnostic> sink) {
    return new PairReader(inputs, standardInput, limits, sink);
  }

  /** The next pair, or null after the last. */
  public @Nullable NamedPair next() {
    while (true) {
      if (open == null) {
        String name = names.poll();
        if (name == null) {
          return null;
        }
        open = open(name);
      } else {
        JsonLines.Found<NamedPair> found = open.lines().next();
        if (found != null) {
          return found.value();
        }
        close();
      }
    }
  }

  /** How much of the input has been read, from 0 to 1; NaN where that cannot be known. */
  public double fraction() {
    long now = doneBytes + (open == null ? 0 : open.lines().consumed());
    return allBytes <= 0 ? Double.NaN : Math.min(1, (double) now / allBytes);
  }

  /** Closes the input at hand. */
  @Override
  public void close() {
    if (open != null) {
      doneBytes += open.lines().consumed();
      try {
        open.lines().close();
      } catch (IOException e) {
        open.problems().add(DiagnosticCode.UNREADABLE, InputFiles.reason(e));
      }
      open = null;
    }
  }

  private @Nullable Open open(String name) {
    Problems problems = new Problems(name, sink);
    try {
      if (name.equals(InputFiles.STANDARD_INPUT)) {
        return open(standardInput, problems);
      }
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        problems.add(DiagnosticCode.UNREADABLE, "it is a directory");
        return null;
      }
      return open(Files.newInputStream(path), problems);
    } catch (InvalidPathException e) {
      problems.add(DiagnosticCode.UNREADABLE, "this is no file name");
    } catch (IOException e) {
      problems.add(DiagnosticCode.UNREADABLE, InputFiles.reason(e));
    }
    return null;
  }

  private @Nullable Open open(InputStream bytes, Problems problems) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, BUFFER_BYTES);
    try {
      in.mark(BUFFER_BYTES);
      byte[] head = in.readNBytes(Signature.MAX_BYTES);
      in.reset();
      Signature signature = Signature.of(head, head.length);
      if (signature == null) {
        return new Open(
            new JsonLines<>(
                in,
                TextDecoder.Encoding.of(head, head.length),
                limits,
                problems,
                (parser, line, offset) -> JsonPair.read(parser, limits, problems, line, offset)),
            problems);
      }
      problems.add(DiagnosticCode.BINARY_INPUT, 1, 0, "this is " + signature.what());
    } catch (IOException e) {
      in.close();
      throw e;
    }
    in.close();
    return null;
  }

  /** Bytes of a file; 0 if there is none, -1 if that cannot be known. */
  private static long size(String name) {
    try {
      Path path = Path.of(name);
      if (name.equals(InputFiles.STANDARD_INPUT)) {
        return -1;
      }
      return Files.isRegularFile(path) ? Files.size(path) : Files.exists(path) ? -1 : 0;
    } catch (IOException | InvalidPathException e) {
      return 0;
    }
  }

  private static long sum(long a, long b) {
    return a < 0 || b < 0 ? -1 : a + b;
  }
}
