package org.casus.document;

import java.util.Locale;

/**
 * Every kind of thing that is noticed about input. Names are stable: users count and filter by
 * them.
 */
public enum DiagnosticCode {
  /** The file or stream holds no text at all. */
  EMPTY_INPUT(Severity.ERROR),
  /** The bytes are not text: NUL bytes or a known binary signature. */
  BINARY_INPUT(Severity.ERROR),
  /** Bytes that are no UTF-8; read as Windows-1252 or replaced. */
  WRONG_ENCODING(Severity.WARNING),
  /** A line of JSON Lines that cannot be parsed or lacks its text. */
  BROKEN_JSON(Severity.ERROR),
  /** A field of a record has the wrong type or an unreadable value; the rest is used. */
  BAD_FIELD(Severity.WARNING),
  /** A pair to be judged that lacks its sentence or whose spans do not fit it; it is left out. */
  BAD_PAIR(Severity.ERROR),
  /** A line or report over the size limit; it is left out or cut. */
  OVERSIZED(Severity.ERROR),
  /** The file does not exist or cannot be read. */
  UNREADABLE(Severity.ERROR),
  /** Two reports of one run share an id; the later one gets a suffix. */
  DUPLICATE_ID(Severity.WARNING),
  /** No publication date in input, flag or dateline: relative dates stay open. */
  NO_DATE(Severity.WARNING),
  /** A sentence with more tokens than the annotator parses; it is read without syntax. */
  LONG_SENTENCE(Severity.WARNING),
  /** A date that the calendar does not have, such as 31 June. */
  IMPOSSIBLE_DATE(Severity.WARNING),
  /** A date whose day and month could be swapped. */
  AMBIGUOUS_DATE(Severity.INFO),
  /** Most of the text is not English, the only language coded so far. */
  NOT_ENGLISH(Severity.WARNING),
  /** Coding this report failed because of a defect in the program; the others are unharmed. */
  INTERNAL(Severity.ERROR);

  private final Severity severity;

  DiagnosticCode(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is; errors make the exit code 1. */
  public Severity severity() {
    return severity;
  }

  /** Kebab-case name for people and files, for example {@code broken-json}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Levels of a diagnostic. */
  public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Something was guessed or lost in part. */
    WARNING,
    /** Something could not be coded. */
    ERROR;

    /** Lower-case name. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
