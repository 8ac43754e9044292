package org.casus.app.run;

import java.io.IOException;
import org.casus.pipeline.Coding;

/** Where codings go, in input order. Used by one thread. */
public interface CodingSink {
  /** Writes one report's records. */
  void write(Coding coding) throws IOException;
}
