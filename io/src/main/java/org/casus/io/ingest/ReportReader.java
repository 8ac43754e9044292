package org.casus.io.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.jspecify.annotations.Nullable;

/**
 * All reports of the inputs that a user names, one after the other; it holds one at a time. Neither
 * {@code hasNext} nor {@code next} ever throws for bad input: what is wrong goes to the sink, and
 * reading goes on behind it. Ids are made unique within the run. Not thread-safe.
 *
 * <pre>{@code
 * try (ReportReader reports = ReportReader.open(List.of("reports/"), System.in, log::add)) {
 *   while (reports.hasNext()) {
 *     Coding coding = pipeline.code(reports.next());
 *   }
 * }
 * }</pre>
 */
public final class ReportReader implements Iterator<Report>, AutoCloseable {
  private final InputFiles files;
  private final InputStream standardInput;
  private final Limits limits;
  private final Consumer<Diagnostic> sink;
  private final UniqueIds ids = new UniqueIds();
  private @Nullable Open open;
  private @Nullable Report pending;
  private boolean closed;

  private record Open(ReportInput input, Problems problems) {}

  private ReportReader(
      List<String> inputs, InputStream standardInput, Limits limits, Consumer<Diagnostic> sink) {
    this.files = new InputFiles(inputs, sink);
    this.standardInput = standardInput;
    this.limits = limits;
    this.sink = sink;
  }

  /**
   * Reads with the default limits.
   *
   * @param inputs files, directories, or {@code -} for standard input
   * @param standardInput read, and then closed, only if {@code -} is among the inputs
   * @param sink takes what is noticed, on the thread that calls {@code hasNext} or {@code next}
   */
  public static ReportReader open(
      List<String> inputs, InputStream standardInput, Consumer<Diagnostic> sink) {
    return open(inputs, standardInput, Limits.DEFAULT, sink);
  }

  /** The same with other limits. */
  public static ReportReader open(
      List<String> inputs, InputStream standardInput, Limits limits, Consumer<Diagnostic> sink) {
    return new ReportReader(inputs, standardInput, limits, sink);
  }

  @Override
  public boolean hasNext() {
    while (pending == null && !closed) {
      if (open == null) {
        InputFiles.Item item = files.next();
        if (item == null) {
          return false;
        }
        open = open(item);
      } else {
        pending = read(open);
        if (pending == null) {
          closeInput();
        }
      }
    }
    return pending != null;
  }

  @Override
  public Report next() {
    if (!hasNext() || pending == null) {
      throw new NoSuchElementException("no more reports");
    }
    Report report = pending;
    pending = null;
    return report;
  }

  /** Closes the input at hand; afterwards there is no next report. */
  @Override
  public void close() {
    closed = true;
    pending = null;
    closeInput();
  }

  private @Nullable Open open(InputFiles.Item item) {
    Problems problems = new Problems(item.name(), sink);
    Path path = item.path();
    try {
      InputOpener opener = new InputOpener(limits);
      ReportInput input =
          path == null
              ? opener.open(standardInput, "stdin", InputOpener.Format.UNKNOWN, problems)
              : opener.open(
                  Files.newInputStream(path),
                  InputFiles.stem(path),
                  InputFiles.format(path),
                  problems);
      return input == null ? null : new Open(input, problems);
    } catch (IOException e) {
      problems.add(DiagnosticCode.UNREADABLE, InputFiles.reason(e));
      return null;
    }
  }

  private @Nullable Report read(Open from) {
    try {
      ReportInput.Found found = from.input().read();
      if (found == null) {
        return null;
      }
      Report report = found.report();
      String id = ids.unique(report.id());
      if (id.equals(report.id())) {
        return report;
      }
      from.problems()
          .add(
              DiagnosticCode.DUPLICATE_ID,
              found.line(),
              found.offset(),
              "the id " + report.id() + " was there before; this one becomes " + id);
      return new Report(id, report.text(), report.source());
    } catch (IOException e) {
      from.problems().add(DiagnosticCode.UNREADABLE, InputFiles.reason(e));
      return null;
    }
  }

  private void closeInput() {
    if (open != null) {
      try {
        open.input().close();
      } catch (IOException e) {
        open.problems().add(DiagnosticCode.UNREADABLE, InputFiles.reason(e));
      }
      open = null;
    }
  }
}
