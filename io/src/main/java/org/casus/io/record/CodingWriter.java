package org.casus.io.record;

import java.io.Closeable;
import java.io.IOException;
import org.casus.pipeline.Coding;

/**
 * Writes what was read out of reports. Not thread-safe. Every record of a report has left for the
 * stream when {@code write} returns. Closing closes the stream.
 */
public interface CodingWriter extends Closeable {
  /** Writes all events of a report and then all its relations, each in the order given. */
  void write(Coding coding) throws IOException;
}
