package org.casus.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lexicon table: tab-separated, header first, {@code #} comments, {@code |} between several
 * values of a cell (see {@code lexicons/README.md}).
 */
public final class Tsv {
  private Tsv() {}

  /**
   * Reads all rows.
   *
   * @throws LexiconException if a row has more cells than the header; missing ones are empty
   */
  public static List<Row> rows(LexiconFiles files, String path) {
    String[] header = null;
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (String raw : (Iterable<String>) files.read(path).lines()::iterator) {
      line++;
      if (raw.isBlank() || raw.startsWith("#")) {
        continue;
      }
      String[] cells = raw.split("\t", -1);
      if (header == null) {
        header = cells;
      } else if (cells.length > header.length) {
        throw new LexiconException(
            path, line, "has " + cells.length + " cells, the header has " + header.length);
      } else {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          named.put(header[i].strip(), i < cells.length ? cells[i].strip() : "");
        }
        rows.add(new Row(path, line, named));
      }
    }
    return rows;
  }

  /**
   * One row.
   *
   * @param file path below {@code lexicons/}
   * @param line 1-based line
   * @param cells column name to raw cell
   */
  public record Row(String file, int line, Map<String, String> cells) {
    /** The raw cell, empty for none. Throws {@link LexiconException} for an unknown column. */
    public String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new LexiconException(file, line, "lacks the column " + column);
      }
      return cell;
    }

    /** A cell that must not be empty. */
    public String need(String column) {
      String cell = text(column);
      if (cell.isEmpty()) {
        throw bad("column " + column + " must not be empty");
      }
      return cell;
    }

    /** An exception that names this row. */
    public LexiconException bad(String problem) {
      return new LexiconException(file, line, problem);
    }

    /** The values of a cell, empty for none. */
    public List<String> list(String column) {
      return Arrays.stream(text(column).split("\\|"))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }
  }
}
