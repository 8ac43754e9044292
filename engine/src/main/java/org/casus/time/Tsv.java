package org.casus.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;

/** Reads tab-separated lexicon files as described in {@code lexicons/README.md}. */
final class Tsv {
  private Tsv() {}

  /**
   * A record of a file.
   *
   * @param file path below {@code lexicons/}
   * @param line 1-based
   * @param cells content by column name; missing cells at the end of a line are empty
   */
  record Row(String file, int line, Map<String, String> cells) {
    /** A cell's text, empty where there is none. */
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    /** A cell that must not be empty. */
    String need(String column) {
      String value = cell(column);
      if (value.isEmpty()) {
        throw bad("column " + column + " must not be empty");
      }
      return value;
    }

    LexiconException bad(String problem) {
      return new LexiconException(file, line, problem);
    }
  }

  /** All records of a file. */
  static List<Row> read(LexiconFiles files, String path) {
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    int number = 0;
    for (String line : files.read(path).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (header.isEmpty()) {
        header = cells;
        continue;
      }
      if (cells.size() > header.size()) {
        throw new LexiconException(path, number, "more cells than the header has columns");
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i).strip());
      }
      rows.add(new Row(path, number, Map.copyOf(row)));
    }
    return List.copyOf(rows);
  }
}
