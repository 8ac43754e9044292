package org.casus.app.show;

import java.io.IOException;
import java.util.List;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Where laid-out lines are written: a width, and styles or none. Not thread-safe. */
public final class Page {
  /** Written as a blank, but no line breaks there. */
  static final char GLUE = '\u00A0';

  private static final int ANSI_COLOURS = 8;

  private final Appendable out;
  private final int width;
  private final boolean colour;

  /**
   * Writes to {@code out}.
   *
   * @param width columns
   * @param colour whether styles are written as ANSI sequences; otherwise they are dropped
   */
  public Page(Appendable out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  /** Columns. */
  int width() {
    return width;
  }

  /** Whether styles are visible. */
  boolean colour() {
    return colour;
  }

  /** An empty line. */
  void blank() throws IOException {
    out.append('\n');
  }

  /** One line, as it is. */
  void line(AttributedString text) throws IOException {
    String line = colour ? text.toAnsi(ANSI_COLOURS, ForceMode.None) : text.toString();
    out.append(line.replace(GLUE, ' ')).append('\n');
  }

  /**
   * A paragraph wrapped to the width.
   *
   * @param first what stands before the first line
   * @param text the text
   * @param indent blanks before the other lines
   */
  void paragraph(AttributedString first, AttributedString text, int indent) throws IOException {
    // The first line loses no room to a longer head than the indent: it only starts later.
    int room = Math.max(10, width - Math.max(indent, Lines.columns(first)));
    List<AttributedString> lines = Lines.wrap(text, room);
    AttributedString margin = new AttributedString(" ".repeat(indent));
    for (int i = 0; i < lines.size(); i++) {
      line(AttributedStringBuilder.append(i == 0 ? first : margin, lines.get(i)));
    }
    if (lines.isEmpty()) {
      line(first);
    }
  }

  /** A paragraph in which every line stands behind {@code indent} blanks. */
  void paragraph(AttributedString text, int indent) throws IOException {
    paragraph(new AttributedString(" ".repeat(indent)), text, indent);
  }
}
