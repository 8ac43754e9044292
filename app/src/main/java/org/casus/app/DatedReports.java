package org.casus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.app.run.ReportSource;
import org.casus.document.Report;
import org.casus.io.ingest.ReportReader;
import org.jspecify.annotations.Nullable;

/** Reports as they are read, with a publication date for those that do not tell theirs. */
final class DatedReports implements ReportSource {
  private final ReportReader reader;
  private final @Nullable LocalDate published;
  private final long expected;
  private long read;

  /**
   * Takes over a reader.
   *
   * @param published the date, or null for none
   * @param inputs what the reader reads; they tell how many reports to expect
   */
  DatedReports(ReportReader reader, @Nullable LocalDate published, List<String> inputs) {
    this.reader = reader;
    this.published = published;
    this.expected = inputs.stream().mapToLong(DatedReports::count).sum();
  }

  @Override
  public @Nullable Report next() {
    if (!reader.hasNext()) {
      return null;
    }
    read++;
    Report report = reader.next();
    return published == null || report.published() != null
        ? report
        : new Report(report.id(), report.text(), report.source().withPublished(published));
  }

  @Override
  public double fraction() {
    return expected > 0 ? Math.min(1, (double) read / expected) : Double.NaN;
  }

  @Override
  public void close() {
    reader.close();
  }

  /** Reports in a text file or a folder of them; hopelessly negative where that is not known. */
  private static long count(String input) {
    try (Stream<Path> files = Files.walk(Path.of(input))) {
      return files
          .map(file -> file.toString().toLowerCase(Locale.ROOT))
          .mapToLong(
              name -> name.endsWith(".txt") ? 1 : name.contains(".json") ? Integer.MIN_VALUE : 0)
          .sum();
    } catch (IOException | InvalidPathException | UncheckedIOException e) {
      return Integer.MIN_VALUE;
    }
  }
}
