package org.casus.app.show;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Rows of cells in aligned columns. Columns that are empty in all rows are left out; where the page
 * is narrow, the widest column gives way and its cells wrap between words.
 */
final class Grid {
  private static final int GAP = 2;

  private final List<List<AttributedString>> rows;

  /** Takes rows of equal length. */
  Grid(List<List<AttributedString>> rows) {
    this.rows = rows;
  }

  void print(Page page, int indent) throws IOException {
    int[] widths = widths(page.width() - indent);
    for (List<AttributedString> row : rows) {
      List<List<AttributedString>> cells = new ArrayList<>();
      int height = 1;
      for (int column = 0; column < widths.length; column++) {
        List<AttributedString> lines = Lines.wrap(row.get(column), Math.max(1, widths[column]));
        cells.add(lines);
        height = Math.max(height, lines.size());
      }
      for (int line = 0; line < height; line++) {
        page.line(line(cells, line, widths, indent));
      }
    }
  }

  private static AttributedString line(
      List<List<AttributedString>> cells, int line, int[] widths, int indent) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    int blanks = indent;
    for (int column = 0; column < widths.length; column++) {
      if (widths[column] == 0) {
        continue;
      }
      List<AttributedString> lines = cells.get(column);
      int used = 0;
      if (line < lines.size()) {
        text.append(" ".repeat(blanks)).append(lines.get(line));
        used = Lines.columns(lines.get(line));
        blanks = 0;
      }
      blanks += widths[column] - used + GAP; // written only before a cell that follows
    }
    return text.toAttributedString();
  }

  /** Whether no word need be broken. */
  boolean fits(int room) {
    return total(longestWords()) <= room;
  }

  private int[] widths(int room) {
    int[] least = longestWords();
    int[] widths = new int[least.length];
    for (List<AttributedString> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], Lines.columns(row.get(column)));
      }
    }
    while (total(widths) > room) {
      int widest = -1;
      for (int column = 0; column < widths.length; column++) {
        boolean yields = widths[column] > least[column];
        widest = yields && (widest < 0 || widths[column] > widths[widest]) ? column : widest;
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private int[] longestWords() {
    int[] longest = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<AttributedString> row : rows) {
      for (int column = 0; column < longest.length; column++) {
        for (String word : row.get(column).toString().split(" ", -1)) {
          longest[column] = Math.max(longest[column], Lines.columns(word));
        }
      }
    }
    return longest;
  }

  private static int total(int[] widths) {
    long filled = Arrays.stream(widths).filter(width -> width > 0).count();
    return Arrays.stream(widths).sum() + (int) Math.max(0, filled - 1) * GAP;
  }
}
