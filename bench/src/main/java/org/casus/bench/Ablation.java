package org.casus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.event.JudgePanel;

/** What each judge is good for: the same reports coded by the rules, by the model, and by both. */
final class Ablation {
  private static final List<String> METRICS =
      List.of("strict.precision", "strict.recall", "strict.f1", "placed.f1", "relations.f1");

  private Ablation() {}

  /**
   * Scores of one suite.
   *
   * @param suite its name
   * @param heard which judges spoke
   * @param scores by metric
   */
  record Row(String suite, JudgePanel.Heard heard, Map<String, Double> scores) {}

  /** Codes all suites with each judge. */
  static List<Row> run(Coders coders, List<Suite> suites, Path shared) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (JudgePanel.Heard heard : JudgePanel.Heard.values()) {
      SuiteRunner runner = new SuiteRunner(coders.pipeline(heard), coders.writer(), shared);
      for (Suite suite : suites) {
        rows.add(new Row(suite.name(), heard, runner.run(suite).scores()));
      }
    }
    return rows;
  }

  /** One table, the rows of a suite together. */
  static String table(List<Row> rows) {
    List<String> header = new ArrayList<>(List.of("suite", "judge"));
    header.addAll(METRICS);
    ScoreTable table = new ScoreTable(header);
    for (String suite : rows.stream().map(Row::suite).distinct().toList()) {
      rows.stream().filter(row -> row.suite().equals(suite)).forEach(row -> table.add(cells(row)));
    }
    return table.text();
  }

  private static String[] cells(Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.suite());
    cells.add(row.heard().name().toLowerCase(Locale.ROOT));
    for (String metric : METRICS) {
      Double score = row.scores().get(metric);
      cells.add(score == null ? "-" : History.display(score));
    }
    return cells.toArray(String[]::new);
  }
}
