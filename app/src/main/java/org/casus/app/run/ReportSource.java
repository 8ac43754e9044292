package org.casus.app.run;

import java.io.IOException;
import org.casus.document.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reports, one after the other. Used by one thread. What was wrong with the input is told to the
 * diagnostics consumer that the source was opened with, from within the methods called.
 */
public interface ReportSource extends AutoCloseable {
  /** The next report, or null after the last. */
  @Nullable Report next() throws IOException;

  /** How much of the input has been read, from 0 to 1; NaN where that cannot be known. */
  default double fraction() {
    return Double.NaN;
  }

  @Override
  void close() throws IOException;
}
