package org.casus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
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

/** The real parts, whose language models are loaded once for many runs. */
final class LoadedOnce implements Parts {
  private final Wiring wiring = new Wiring();
  private @Nullable CodingPipeline pipeline;

  @Override
  public synchronized CodingPipeline pipeline(Options options) {
    CodingPipeline built = pipeline;
    if (built == null) {
      built = wiring.pipeline(options);
      pipeline = built;
    }
    return built;
  }

  @Override
  public ReportSource reports(
      List<String> inputs,
      @Nullable LocalDate published,
      InputStream stdin,
      Consumer<Diagnostic> diagnostics) {
    return wiring.reports(inputs, published, stdin, diagnostics);
  }

  @Override
  public CodingSink records(
      Format format, OutputStream out, @Nullable OutputStream relations, Provenance provenance)
      throws IOException {
    return wiring.records(format, out, relations, provenance);
  }

  @Override
  public Judge judge(@Nullable Path model) throws IOException {
    return wiring.judge(model);
  }

  @Override
  public LexiconVerifier verifier() {
    return wiring.verifier();
  }
}
