package org.casus.io.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.casus.document.Report;
import org.jspecify.annotations.Nullable;

/** One open input. Not thread-safe. */
interface ReportInput extends Closeable {
  /** A report and where it began, so that a later check can point there. */
  record Found(Report report, long line, long offset) {}

  /**
   * The next report, or null at the end. Problems of the content become diagnostics; only a failure
   * to read the bytes is thrown.
   */
  @Nullable Found read() throws IOException;
}
