package org.casus.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.casus.pipeline.Provenance;

/** Scores of several suites beside those before and the best published ones. */
final class SuiteTable {
  private final History history;
  private final boolean show;
  private final boolean record;
  private final ScoreTable table =
      new ScoreTable(List.of("suite", "metric", "score", "previous", "best published", ""));
  private final StringBuilder details = new StringBuilder();
  private boolean regressed;

  /**
   * Begins a table.
   *
   * @param show whether single mistakes are shown
   * @param record whether scores are appended to the history
   */
  SuiteTable(History history, boolean show, boolean record) {
    this.history = history;
    this.show = show;
    this.record = record;
  }

  /** Takes in what a suite came to. */
  void add(Suite suite, SuiteRunner.Outcome outcome, Provenance provenance) throws IOException {
    suite.metrics().forEach(metric -> addRow(suite, metric, outcome));
    details.append("\n").append(suite.name()).append(": ").append(suite.about()).append("\n");
    outcome.counts().forEach(this::detail);
    if (show) {
      outcome.remarks().forEach(this::detail);
    }
    if (record) {
      history.record(LocalDate.now(ZoneOffset.UTC), suite.name(), outcome.scores(), provenance);
    }
  }

  private void detail(String line) {
    details.append(("  " + line).stripTrailing()).append('\n');
  }

  private void addRow(Suite suite, Suite.Metric metric, SuiteRunner.Outcome outcome) {
    Double score = outcome.scores().get(metric.name());
    if (score == null) {
      table.add(suite.name(), metric.name(), "-", "", "", "not stated by the gold records found");
      return;
    }
    boolean bad = metric.regressed(score);
    regressed |= bad;
    String previous = history.previous(suite.name(), metric.name());
    String direction = metric.lower() ? "ABOVE" : "BELOW";
    table.add(
        suite.name(),
        metric.name(),
        History.display(score),
        previous == null ? "-" : previous,
        metric.published().isEmpty() ? "-" : metric.published(),
        bad ? direction + " the expected " + metric.expected() : "");
  }

  /** Whether a score is worse than the expected one. */
  boolean regressed() {
    return regressed;
  }

  /** The table, then details of each suite. */
  String text() {
    return table.text() + details;
  }
}
