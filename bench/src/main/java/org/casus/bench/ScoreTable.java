package org.casus.bench;

import java.util.ArrayList;
import java.util.List;

/** A table that a run prints. */
final class ScoreTable {
  private final List<List<String>> rows = new ArrayList<>();

  ScoreTable(List<String> header) {
    rows.add(List.copyOf(header));
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** Columns padded with blanks, lines without blanks at the end. */
  String text() {
    StringBuilder text = new StringBuilder();
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
