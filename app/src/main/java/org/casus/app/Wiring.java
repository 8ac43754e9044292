package org.casus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.casus.app.run.CodingSink;
import org.casus.app.run.LexiconVerifier;
import org.casus.app.run.ReportSource;
import org.casus.document.Diagnostic;
import org.casus.io.ingest.ReportReader;
import org.casus.io.record.CodingWriter;
import org.casus.io.record.CsvWriter;
import org.casus.io.record.JsonlWriter;
import org.casus.io.record.RecordContext;
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
    return new DatedReports(ReportReader.open(inputs, stdin, diagnostics), published, inputs);
  }

  @Override
  public CodingSink records(
      Format format, OutputStream out, @Nullable OutputStream relations, Provenance provenance)
      throws IOException {
    RecordContext context = context(provenance);
    CodingWriter writer =
        switch (format) {
          case JSONL -> new JsonlWriter(out, context);
          case CSV -> new CsvWriter(out, relations, CsvWriter.Layout.CSV, context);
          case TSV -> new CsvWriter(out, relations, CsvWriter.Layout.TSV, context);
          case TABLE -> throw new IllegalArgumentException("a table is no record format");
        };
    return writer::write;
  }

  /** Scores and country names, from the codebook and the actors. */
  private static RecordContext context(Provenance provenance) {
    throw new UnsupportedOperationException("scores for " + provenance);
  }

  @Override
  public LexiconVerifier verifier() {
    throw new UnsupportedOperationException("lexicon verifier");
  }
}
