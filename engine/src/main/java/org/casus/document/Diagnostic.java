package org.casus.document;

/**
 * Something noticed about the input that did not stop the work.
 *
 * @param code stable code, counted per run
 * @param at where it was noticed
 * @param message one line for a person, without the place
 */
public record Diagnostic(DiagnosticCode code, Place at, String message) {

  /** Where a diagnostic points: into a report's text or into an input file. */
  public sealed interface Place permits InReport, InInput {
    /** The place as a person would write it. */
    String display();
  }

  /**
   * A place in a report.
   *
   * @param report the report's id
   * @param span the words concerned, UTF-16 code units
   */
  public record InReport(String report, Span span) implements Place {
    @Override
    public String display() {
      return report + ":" + span.start() + "-" + span.end();
    }
  }

  /**
   * A place in an input file.
   *
   * @param file name as the user gave it, {@code -} for standard input
   * @param line 1-based line number, 0 where lines mean nothing
   * @param offset 0-based byte offset in the file, -1 where unknown
   */
  public record InInput(String file, long line, long offset) implements Place {
    @Override
    public String display() {
      return file + (line > 0 ? ":" + line : "") + (offset >= 0 ? " (byte " + offset + ")" : "");
    }
  }

  /** One line: code, place, message. */
  public String display() {
    return code.severity().label() + " " + code.id() + " " + at.display() + ": " + message;
  }
}
