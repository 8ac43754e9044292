package org.casus.document;

import java.util.List;
import org.casus.document.CleanText.Block;
import org.casus.document.CleanText.Dateline;
import org.casus.document.Lines.Line;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report's text fit for annotation without moving a single offset: dirt is blanked or
 * replaced by one plain character each. Takes time linear in the length of the text. Thread-safe
 * and pure; never throws for any text.
 */
public final class TextCleaner {
  private static final int HEADLINES = 3;

  private TextCleaner() {}

  /** The report's text cleaned and cut into blocks. Its length is that of the report's text. */
  public static CleanText clean(Report report) {
    char[] text = report.text().toCharArray();
    CharacterCleaner.clean(text);
    DirtCleaner dirt = new DirtCleaner(text);
    dirt.cleanRunningText();
    dirt.cleanLines();
    Dateline dateline = blankDatelines(text, report);
    List<Block> blocks = new BlockSplitter(text).split();
    String cleaned = new String(text);
    return new CleanText(cleaned, blocks, dateline, diagnostics(report, cleaned));
  }

  private static @Nullable Dateline blankDatelines(char[] text, Report report) {
    Dateline first = null;
    boolean opens = true;
    int seen = 0;
    for (Line line : Lines.of(text)) {
      Dateline found =
          new DatelineReader(text, line.start(), line.end(), report.published()).read(opens);
      if (found != null) {
        for (int i = found.span().start(); i < found.span().end(); i++) {
          text[i] = ' ';
        }
        first = first == null ? found : first;
      }
      // A headline and a subtitle may stand before the first paragraph.
      opens &= found == null && ++seen < HEADLINES;
    }
    return first;
  }

  private static List<Diagnostic> diagnostics(Report report, String cleaned) {
    if (LanguageCheck.isEnglish(cleaned)) {
      return List.of();
    }
    return List.of(
        new Diagnostic(
            DiagnosticCode.NOT_ENGLISH,
            new Diagnostic.InReport(report.id(), new Span(0, cleaned.length())),
            "the text does not look like English; it is read as if it were"));
  }
}
