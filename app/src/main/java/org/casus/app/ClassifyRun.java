package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.app.run.PairPool;
import org.casus.app.run.Tally;
import org.casus.app.show.StatusLine;
import org.casus.io.ingest.NamedPair;
import org.casus.io.ingest.PairReader;
import org.casus.io.record.Classification;
import org.casus.io.record.ClassificationWriter;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code casus classify}: reads some pairs, judges them, writes the answers, and so on,
 * so that memory does not depend on how many there are.
 */
final class ClassifyRun implements AutoCloseable {
  private static final double NANOS = 1e9;

  /** Pairs held at a time. */
  private static final int CHUNK_PAIRS = 256;

  /** Characters held at a time, for the odd file with a page in each sentence. */
  private static final int CHUNK_CHARS = 200_000;

  private final Console console;
  private final ScreenOptions screen;
  private final StatusLine status;
  private final Tally tally = new Tally();
  private final Notices notices;
  private final long start = System.nanoTime();
  private final Target target;
  private final ClassificationWriter writer;
  private long pairs;

  /** Loads a model. */
  interface Loading {
    /** Loads. */
    PairPool load() throws IOException;
  }

  /**
   * Opens the output.
   *
   * @param out a file, or null for standard output
   */
  ClassifyRun(Console console, @Nullable Path out, ScreenOptions screen) throws IOException {
    this.console = console;
    this.screen = screen;
    this.status = screen.status(console);
    this.notices = new Notices(status, screen, tally);
    this.target = new Target(out, console.out(), false);
    this.writer = new ClassificationWriter(target.main());
  }

  /**
   * Answers all pairs.
   *
   * @param loading asked once, after the first pair was read, so that wrong input costs no model
   * @return the exit code
   */
  int run(List<String> inputs, Loading loading) throws IOException {
    try (PairReader reader = PairReader.open(inputs, console.in(), notices::tell)) {
      List<NamedPair> first = chunk(reader);
      if (!first.isEmpty()) {
        status.show("casus: reading the model …");
        try (PairPool pool = loading.load()) {
          status.erase();
          for (List<NamedPair> chunk = first; !chunk.isEmpty(); chunk = chunk(reader)) {
            write(pool.classify(chunk));
            pairs += chunk.size();
            progress(reader.fraction());
          }
        }
      }
    } catch (OutputException e) {
      if (e.isBrokenPipe()) {
        return exitCode(); // whoever reads our output has seen enough
      }
      throw e;
    }
    return finish();
  }

  private static List<NamedPair> chunk(PairReader reader) {
    List<NamedPair> chunk = new ArrayList<>();
    int chars = 0;
    while (chunk.size() < CHUNK_PAIRS && chars < CHUNK_CHARS) {
      NamedPair pair = reader.next();
      if (pair == null) {
        break;
      }
      chunk.add(pair);
      chars += pair.pair().sentence().length();
    }
    return chunk;
  }

  private void write(List<Classification> answers) throws IOException {
    if (target.isStandard() && console.terminal().out()) {
      status.erase();
    }
    try {
      console
          .gate()
          .pass(
              () -> {
                for (Classification answer : answers) {
                  writer.write(answer);
                }
                writer.flush();
                target.flush();
              });
    } catch (IOException e) {
      throw target.failure(e);
    }
  }

  private void progress(double fraction) {
    status.show(
        String.format(
            Locale.ROOT,
            "%s%d pairs, %.1f pairs/s",
            Notices.bar(fraction),
            pairs,
            pairs / seconds()));
  }

  private double seconds() {
    return Math.max(0.001, (System.nanoTime() - start) / NANOS);
  }

  private int finish() {
    status.erase();
    if (!screen.quiet()) {
      String problems = tally.problems();
      status.println(
          String.format(
              Locale.ROOT,
              "casus: %d pair%s in %.1f s%s%s",
              pairs,
              pairs == 1 ? "" : "s",
              seconds(),
              problems.isEmpty() ? "" : "; ",
              problems));
    }
    return exitCode();
  }

  private int exitCode() {
    return tally.hasErrors() ? Main.ERRORS : Main.OK;
  }

  @Override
  public void close() throws IOException {
    status.erase();
    target.close();
  }
}
