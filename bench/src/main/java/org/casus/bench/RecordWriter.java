package org.casus.bench;

import java.io.IOException;
import java.io.OutputStream;
import org.casus.pipeline.Coding;
import org.casus.pipeline.Provenance;

/** Writes a coding the way users get it: scores are taken from the exported records. */
@FunctionalInterface
public interface RecordWriter {
  /**
   * Writes all events and relations as JSON Lines in UTF-8.
   *
   * @param coding what was read out of a report
   * @param provenance what made the records
   * @param out stays open
   */
  void write(Coding coding, Provenance provenance, OutputStream out) throws IOException;
}
