package org.casus.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.pipeline.Provenance;
import org.jspecify.annotations.Nullable;

/** Scores of earlier runs: a table of tab-separated values that only grows. */
final class History {
  private static final String HEADER = "date\tsuite\tmetric\tscore\tcoder\tlexicons\tannotator";

  private final Path file;
  private final List<List<String>> rows;

  private History(Path file, List<List<String>> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Reads a file; one that is not there holds nothing. */
  static History read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 1; i < lines.size(); i++) {
        List<String> cells = List.of(lines.get(i).split("\t", -1));
        if (cells.size() != HEADER.split("\t", -1).length) {
          throw new IOException(file + ":" + (i + 1) + ": not the columns " + HEADER);
        }
        rows.add(cells);
      }
    }
    return new History(file, rows);
  }

  /** The score recorded last, or null. */
  @Nullable String previous(String suite, String metric) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).get(1).equals(suite) && rows.get(i).get(2).equals(metric)) {
        return rows.get(i).get(3);
      }
    }
    return null;
  }

  /**
   * What a suite came to at one time.
   *
   * @param date when
   * @param coder what made it
   * @param scores by metric
   */
  record Entry(String date, String coder, Map<String, String> scores) {}

  /** A suite's last record, or null. */
  @Nullable Entry last(String suite) {
    Entry entry = null;
    for (int i = rows.size() - 1; i >= 0; i--) {
      List<String> row = rows.get(i);
      if (row.get(1).equals(suite)) {
        if (entry == null) {
          entry = new Entry(row.get(0), row.get(4), new TreeMap<>());
        }
        boolean same = row.get(0).equals(entry.date()) && row.get(4).equals(entry.coder());
        if (!same || entry.scores().putIfAbsent(row.get(2), row.get(3)) != null) {
          break;
        }
      }
    }
    return entry;
  }

  /** Appends a suite's scores. */
  void record(LocalDate date, String suite, Map<String, Double> scores, Provenance provenance)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    if (!Files.exists(file)) {
      lines.append(HEADER).append('\n');
    }
    scores.forEach(
        (metric, score) ->
            lines
                .append(
                    String.join(
                        "\t",
                        date.toString(),
                        suite,
                        metric,
                        display(score),
                        clean(provenance.coder()),
                        clean(provenance.lexicons()),
                        clean(provenance.annotator())))
                .append('\n'));
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(
        file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String clean(String cell) {
    return cell.replaceAll("\\s+", " ");
  }

  static String display(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }
}
