package org.casus.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.casus.app.run.CodingSink;
import org.casus.app.run.Gate;
import org.casus.app.run.LexiconVerifier;
import org.casus.app.run.ReportSource;
import org.casus.document.Diagnostic;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.Provenance;
import org.casus.pipeline.RulePipeline;
import org.jspecify.annotations.Nullable;

/** The real program with captured streams. The language models are read once for all tests. */
final class WholeProgram {
  private static final Wiring WIRING = new Wiring();
  private static @Nullable RulePipeline pipeline;

  private WholeProgram() {}

  /** The pipeline with the built-in lexicons. */
  static synchronized RulePipeline pipeline() {
    if (pipeline == null) {
      pipeline = (RulePipeline) WIRING.pipeline(new Options(null, 1));
    }
    return Objects.requireNonNull(pipeline);
  }

  /**
   * What a command line came to.
   *
   * @param code exit code
   * @param out standard output
   * @param err standard error
   */
  record Run(int code, String out, String err) {}

  static Run run(String... args) {
    return run(new byte[0], args);
  }

  static Run run(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(in),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Console.Terminal.NONE,
            new Gate());
    int code = Main.run(console, new Loaded(), args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The real parts; the pipeline is there already. */
  private static final class Loaded implements Parts {
    @Override
    public CodingPipeline pipeline(Options options) {
      return WholeProgram.pipeline();
    }

    @Override
    public ReportSource reports(
        List<String> inputs,
        @Nullable LocalDate published,
        InputStream stdin,
        Consumer<Diagnostic> diagnostics) {
      return WIRING.reports(inputs, published, stdin, diagnostics);
    }

    @Override
    public CodingSink records(
        Format format, OutputStream out, @Nullable OutputStream relations, Provenance provenance)
        throws IOException {
      return WIRING.records(format, out, relations, provenance);
    }

    @Override
    public LexiconVerifier verifier() {
      return WIRING.verifier();
    }
  }
}
