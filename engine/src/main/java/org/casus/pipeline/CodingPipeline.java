package org.casus.pipeline;

import org.casus.document.Report;

/** From a report to coded, explained events. Thread-safe. */
public interface CodingPipeline {
  /** Codes one report; never throws for any text. */
  Coding code(Report report);

  /** What made the records. */
  Provenance provenance();
}
