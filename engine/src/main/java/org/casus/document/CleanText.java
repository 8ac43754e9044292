package org.casus.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report's text made fit for annotation. {@code text} has exactly the report's length: dirt is
 * replaced by blanks or by one plain character each, never removed, so offsets hold in both.
 *
 * @param text cleaned text, same length as the report's
 * @param blocks pieces that are annotated one by one, in order, never overlapping; a sentence never
 *     crosses a block's border
 * @param dateline the dateline that opens the report, or null
 * @param diagnostics what was noticed
 */
public record CleanText(
    String text, List<Block> blocks, @Nullable Dateline dateline, List<Diagnostic> diagnostics) {
  /** Copies the lists. */
  public CleanText {
    blocks = List.copyOf(blocks);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A heading or a stretch of running text.
   *
   * @param span where it stands
   * @param kind what it is
   */
  public record Block(Span span, Kind kind) {
    /** Kinds of block. */
    public enum Kind {
      /** A line without closing punctuation that introduces what follows. */
      HEADING,
      /** Running text. */
      PARAGRAPH
    }
  }

  /**
   * "BEIRUT, March 3 (AP) -": where and by whom a report was filed.
   *
   * @param span all of it
   * @param place the place name as written
   * @param placeSpan where the place name stands
   * @param date the date, where a full one is given, else null
   */
  public record Dateline(Span span, String place, Span placeSpan, @Nullable LocalDate date) {}
}
