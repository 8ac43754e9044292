package org.casus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.document.CleanText.Block;
import org.casus.document.CleanText.Block.Kind;
import org.casus.document.Lines.Line;

/**
 * Makes blocks of lines: joins lines that were broken to fit a column, tells headings, and parts
 * sentences that were glued together.
 */
final class BlockSplitter {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 110;
  private static final int LONGEST_HEADING = 130;
  private static final int LONGEST_HEADING_WORDS = 20;
  private static final Set<String> OPEN_ENDS =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "with",
          "by", "as", "that", "which", "who", "his", "her", "its", "their", "is", "was", "were",
          "are", "has", "have", "had", "will", "between", "into", "against");

  private final char[] text;

  BlockSplitter(char[] text) {
    this.text = text;
  }

  /** Blocks in order; line breaks inside a block have become blanks. */
  List<Block> split() {
    List<Line> lines = Lines.of(text);
    int width = columnWidth(lines);
    List<Block> blocks = new ArrayList<>();
    for (int first = 0; first < lines.size(); ) {
      int last = first;
      while (last + 1 < lines.size() && continues(lines.get(last), lines.get(last + 1), width)) {
        joinAfter(lines.get(last), lines.get(last + 1));
        last++;
      }
      Line start = lines.get(first);
      int end = lines.get(last).end();
      boolean followed = last + 1 < lines.size();
      if (first == last && followed && isHeading(start)) {
        blocks.add(new Block(new Span(start.start(), end), Kind.HEADING));
      } else {
        GluedSentences.split(text, start.start(), end)
            .forEach(span -> blocks.add(new Block(span, Kind.PARAGRAPH)));
      }
      first = last + 1;
    }
    return blocks;
  }

  private void joinAfter(Line line, Line next) {
    for (int i = line.end(); i < next.start(); i++) {
      text[i] = ' ';
    }
  }

  private boolean continues(Line line, Line next, int width) {
    if (next.number() != line.number() + 1) {
      return false;
    }
    char end = text[line.end() - 1];
    boolean open = !closesSentence(line) && end != ':' && end != ';';
    if (open && Character.isLowerCase(text[next.start()])) {
      return true;
    }
    if (open && (end == ',' || OPEN_ENDS.contains(lastWord(line)))) {
      return true;
    }
    return width > 0 && line.length() + 1 + firstWordLength(next) > width;
  }

  /**
   * The width to which the text was broken, or 0 if it was not: nearly all lines that do not end a
   * sentence have no room for the next line's first word.
   */
  private int columnWidth(List<Line> lines) {
    int width = 0;
    for (Line line : lines) {
      width = Math.max(width, line.length());
    }
    if (width < NARROWEST || width > WIDEST) {
      return 0;
    }
    int pairs = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (next.number() == line.number() + 1 && !closesSentence(line)) {
        pairs++;
        // Ragged text leaves room for a hyphen or a mark; a tenth of the column is allowed for.
        if (line.length() + 1 + firstWordLength(next) > width - width / 10) {
          full++;
        }
      }
    }
    return pairs >= 2 && full * 10 >= pairs * 7 ? width - width / 10 : 0;
  }

  private int firstWordLength(Line line) {
    int i = line.start();
    while (i < line.end() && !Character.isWhitespace(text[i])) {
      i++;
    }
    return i - line.start();
  }

  private String lastWord(Line line) {
    int i = line.end();
    while (i > line.start() && line.end() - i < 12 && Character.isLetter(text[i - 1])) {
      i--;
    }
    return new String(text, i, line.end() - i).toLowerCase(Locale.ROOT);
  }

  private boolean closesSentence(Line line) {
    int i = line.end() - 1;
    while (i > line.start() && "\"')]".indexOf(text[i]) >= 0) {
      i--;
    }
    return ".!?".indexOf(text[i]) >= 0;
  }

  private boolean isHeading(Line line) {
    char end = text[line.end() - 1];
    return line.length() <= LONGEST_HEADING
        && !closesSentence(line)
        && ",:;-\u2014\u2026".indexOf(end) < 0
        && !Character.isLowerCase(text[line.start()])
        && words(line) <= LONGEST_HEADING_WORDS;
  }

  private int words(Line line) {
    int words = 1;
    for (int i = line.start(); i < line.end(); i++) {
      if (text[i] == ' ' && text[i + 1] != ' ') {
        words++;
      }
    }
    return words;
  }
}
