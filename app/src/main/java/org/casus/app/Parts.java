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
import org.casus.event.PairJudge;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.Provenance;
import org.jspecify.annotations.Nullable;

/** What the commands are made of. {@link Wiring} builds the real ones, tests build their own. */
public interface Parts {

  /** The pipeline. Loads language models, so it takes seconds. */
  CodingPipeline pipeline(Options options);

  /**
   * Opens inputs; what cannot be read is told to {@code diagnostics}, not thrown.
   *
   * @param inputs files, directories, or {@code -} for {@code stdin}
   * @param published publication date for reports that do not tell theirs, or null
   */
  ReportSource reports(
      List<String> inputs,
      @Nullable LocalDate published,
      InputStream stdin,
      Consumer<Diagnostic> diagnostics)
      throws IOException;

  /**
   * A writer of records for machines.
   *
   * @param format any but {@link Format#TABLE}
   * @param out takes UTF-8; flushed after every report and closed by the caller
   * @param relations where relations go if the format has a table of its own for them, treated like
   *     {@code out}; null leaves them out of such a format
   */
  CodingSink records(
      Format format, OutputStream out, @Nullable OutputStream relations, Provenance provenance)
      throws IOException;

  /**
   * A judge of pairs. Loads a model, so it takes a good part of a second.
   *
   * @param model the model's folder, or null for the one that comes with the program
   * @throws IOException if the model cannot be used, with a message that names it
   */
  Judge judge(@Nullable Path model) throws IOException;

  /**
   * A judge of pairs.
   *
   * @param heads names of its heads, in the order of its model
   */
  record Judge(PairJudge judge, List<String> heads) {
    /** Copies the list. */
    public Judge {
      heads = List.copyOf(heads);
    }
  }

  /** Runs the examples inside lexicons; see {@link LexiconVerifier}. */
  LexiconVerifier verifier();
}
