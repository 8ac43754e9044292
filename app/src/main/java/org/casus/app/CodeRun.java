package org.casus.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.casus.app.run.BatchCoder;
import org.casus.app.run.CodingSink;
import org.casus.app.run.Selection;
import org.casus.app.run.Tally;
import org.casus.app.show.StatusLine;
import org.casus.app.show.TableWriter;
import org.casus.document.Diagnostic;
import org.casus.pipeline.Coding;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.Provenance;
import org.jspecify.annotations.Nullable;

/** One run of {@code casus code}: writes what comes out, tells how it goes, counts. */
final class CodeRun implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final Console console;
  private final Parts parts;
  private final Output output;
  private final StatusLine status;
  private final Tally tally = new Tally();
  private final Notices notices;
  private final long start = System.nanoTime();
  private final Target target;
  private @Nullable CodingSink sink;
  private volatile @Nullable Provenance provenance;

  /**
   * Where and how to write.
   *
   * @param out a file, or null for standard output
   * @param relations whether they are wanted
   */
  record Output(Format format, @Nullable Path out, boolean relations, ScreenOptions screen) {}

  CodeRun(Console console, Parts parts, Output output) throws IOException {
    this.console = console;
    this.parts = parts;
    this.output = output;
    this.status = output.screen().status(console);
    this.notices = new Notices(status, output.screen(), tally);
    this.target =
        new Target(output.out(), console.out(), output.relations() && output.format().isFlat());
  }

  /** Builds the pipeline; called on the reading thread. */
  CodingPipeline pipeline(Options options) {
    status.show("casus: reading the language models …");
    CodingPipeline pipeline = parts.pipeline(options);
    provenance = pipeline.provenance();
    status.erase();
    return pipeline;
  }

  BatchCoder.Receiver receiver(Selection selection) {
    return new BatchCoder.Receiver() {
      @Override
      public void noticed(Diagnostic diagnostic) {
        notices.tell(diagnostic);
      }

      @Override
      public void coded(Coding coding, @Nullable Throwable failure, double fraction)
          throws IOException {
        coding.diagnostics().forEach(notices::tell);
        if (failure != null && output.screen().verbose()) {
          status.trace(failure);
        }
        Coding selected = selection.of(coding);
        tally.add(selected);
        write(selected);
        progress(fraction);
      }
    };
  }

  private void write(Coding coding) throws IOException {
    if (target.isStandard() && console.terminal().out()) {
      status.erase();
    }
    try {
      console
          .gate()
          .pass(
              () -> {
                sink().write(coding);
                target.flush();
              });
    } catch (IOException e) {
      throw target.failure(e);
    }
  }

  private CodingSink sink() throws IOException {
    if (sink == null) {
      Provenance made = provenance;
      if (made == null) {
        throw new IllegalStateException("a coding without a pipeline");
      }
      sink =
          output.format() == Format.TABLE
              ? table()
              : parts.records(output.format(), target.main(), target.relations(), made);
    }
    return sink;
  }

  private CodingSink table() {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(target.main(), StandardCharsets.UTF_8));
    boolean onTerminal = target.isStandard() && console.terminal().out();
    TableWriter table =
        new TableWriter(output.screen().page(writer, onTerminal, console.terminal()));
    return coding -> {
      table.write(coding);
      writer.flush();
    };
  }

  /** From the second report on, so that a single one shows no bar. */
  private void progress(double fraction) {
    if (tally.reports() < 2) {
      return;
    }
    status.show(
        String.format(
            Locale.ROOT,
            "%s%d reports, %d events, %.1f reports/s",
            Notices.bar(fraction),
            tally.reports(),
            tally.events(),
            tally.reports() / seconds()));
  }

  private double seconds() {
    return Math.max(0.001, (System.nanoTime() - start) / NANOS);
  }

  /** Tells the counts. Returns the exit code. */
  int finish() {
    status.erase();
    if (!output.screen().quiet()) {
      String problems = tally.problems();
      status.println(
          String.format(
              Locale.ROOT,
              "casus: %s in %.1f s%s%s",
              tally.records(),
              seconds(),
              problems.isEmpty() ? "" : "; ",
              problems));
      if (output.format().isFlat() && target.relations() == null && tally.relations() > 0) {
        status.println("casus: a table holds events only; with --out, relations get a file too");
      }
    }
    return exitCode();
  }

  /** By what was noticed so far. */
  int exitCode() {
    return tally.hasErrors() ? Main.ERRORS : Main.OK;
  }

  @Override
  public void close() throws IOException {
    status.erase();
    target.close();
  }
}
