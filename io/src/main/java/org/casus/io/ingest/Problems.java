package org.casus.io.ingest;

import java.util.function.Consumer;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;

/**
 * Diagnostics of one input file.
 *
 * @param file name as the user gave it
 * @param sink takes them
 */
record Problems(String file, Consumer<Diagnostic> sink) {
  private static final int MAX_MESSAGE_CHARS = 300;

  /** Reports a problem of the file as a whole. */
  void add(DiagnosticCode code, String message) {
    add(code, 0, -1, message);
  }

  /** Reports a problem at a line (1-based, 0 for none) and byte (0-based, -1 for unknown). */
  void add(DiagnosticCode code, long line, long offset, String message) {
    sink.accept(
        new Diagnostic(code, new Diagnostic.InInput(file, line, offset), onOneLine(message)));
  }

  private static String onOneLine(String message) {
    String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= MAX_MESSAGE_CHARS
        ? line
        : line.substring(0, MAX_MESSAGE_CHARS - 1) + "…";
  }
}
