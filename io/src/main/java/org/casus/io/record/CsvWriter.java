package org.casus.io.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.relation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A table with one row for each event and, where asked for, a second one with a row for each
 * relation. UTF-8, {@code '\n'} line ends, a heading first, also where no row follows. Lists are
 * joined by {@code |}, in the same order in all columns of a role. Not thread-safe.
 */
public final class CsvWriter implements CodingWriter {
  private final Layout layout;
  private final RecordContext context;
  private final CSVPrinter events;
  private final @Nullable CSVPrinter relations;

  /** How cells are told apart. */
  public enum Layout {
    /** Commas; a cell with a comma, quote or line break is quoted, and keeps them. */
    CSV(','),
    /**
     * Tabs; line breaks and tabs inside a cell become blanks, so that a row is always one line. A
     * cell with a quote is quoted.
     */
    TSV('\t');

    private final char delimiter;

    Layout(char delimiter) {
      this.delimiter = delimiter;
    }

    private CSVFormat format() {
      return CSVFormat.Builder.create(CSVFormat.DEFAULT)
          .setDelimiter(delimiter)
          .setRecordSeparator('\n')
          .get();
    }

    private String cell(String value) {
      return this == TSV ? value.replaceAll("[\\t\\r\\n]+", " ") : value;
    }
  }

  /**
   * Writes the heading at once.
   *
   * @param events the event table; closed with the writer
   * @param relations the relation table, closed with the writer; null leaves relations out
   */
  public CsvWriter(
      OutputStream events, @Nullable OutputStream relations, Layout layout, RecordContext context)
      throws IOException {
    this.layout = layout;
    this.context = context;
    this.events = table(events, layout, TableColumns.EVENTS);
    this.relations = relations == null ? null : table(relations, layout, TableColumns.RELATIONS);
  }

  @Override
  public void write(Coding coding) throws IOException {
    if (coding.events().isEmpty() && coding.relations().isEmpty()) {
      return;
    }
    CodePointIndex text = CodePointIndex.of(coding.report().text());
    for (Event event : coding.events()) {
      row(events, TableColumns.EVENTS, new TableRow.OfEvent(event, text, context));
    }
    events.flush();
    if (relations != null) {
      for (Relation relation : coding.relations()) {
        row(relations, TableColumns.RELATIONS, new TableRow.OfRelation(relation, text));
      }
      relations.flush();
    }
  }

  @Override
  public void close() throws IOException {
    try (CSVPrinter first = events;
        CSVPrinter second = relations) {
      first.flush();
      if (second != null) {
        second.flush();
      }
    }
  }

  private static <R> CSVPrinter table(OutputStream out, Layout layout, List<Column<R>> columns)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(Utf8Writer.to(out), layout.format());
    printer.printRecord(columns.stream().map(Column::name));
    printer.flush();
    return printer;
  }

  private <R> void row(CSVPrinter table, List<Column<R>> columns, R row) throws IOException {
    table.printRecord(columns.stream().map(column -> layout.cell(column.value().apply(row))));
  }
}
