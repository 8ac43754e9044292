package org.casus.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.casus.app.run.CodingSink;
import org.casus.app.run.LexiconVerifier;
import org.casus.app.run.ReportSource;
import org.casus.document.Diagnostic;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.Provenance;
import org.jspecify.annotations.Nullable;

/** Builds the real parts, with plain constructors. */
final class Wiring implements Parts {
  @Override
  public CodingPipeline pipeline(Options options) {
    throw new UnsupportedOperationException("pipeline for " + options);
  }

  @Override
  public ReportSource reports(
      List<String> inputs,
      @Nullable LocalDate published,
      InputStream stdin,
      Consumer<Diagnostic> diagnostics) {
    throw new UnsupportedOperationException("reports from " + inputs);
  }

  @Override
  public CodingSink records(Format format, OutputStream out, Provenance provenance) {
    throw new UnsupportedOperationException("records as " + format);
  }

  @Override
  public LexiconVerifier verifier() {
    throw new UnsupportedOperationException("lexicon verifier");
  }
}
