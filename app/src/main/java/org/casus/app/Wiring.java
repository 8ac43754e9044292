package org.casus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.casus.annotate.Annotator;
import org.casus.app.run.CodingSink;
import org.casus.app.run.LexiconVerifier;
import org.casus.app.run.ReportSource;
import org.casus.document.Diagnostic;
import org.casus.event.Codebook;
import org.casus.event.JudgePanel;
import org.casus.event.JudgingRules;
import org.casus.event.PairJudge;
import org.casus.io.ingest.ReportReader;
import org.casus.io.lexicon.LexiconOverlay;
import org.casus.io.lexicon.LexiconSources;
import org.casus.io.record.CodingWriter;
import org.casus.io.record.CsvWriter;
import org.casus.io.record.JsonlWriter;
import org.casus.io.record.RecordContext;
import org.casus.io.record.Scoring;
import org.casus.lexicon.LexiconFiles;
import org.casus.nlp.corenlp.CoreNlpAnnotator;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.LearnedJudge;
import org.casus.nlp.syntax.EncoderAnnotator;
import org.casus.nlp.syntax.SyntaxModel;
import org.casus.nlp.words.WordSplitter;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.LexiconProof;
import org.casus.pipeline.ProofResult;
import org.casus.pipeline.Provenance;
import org.casus.pipeline.RulePipeline;
import org.casus.time.TimeTagger;
import org.jspecify.annotations.Nullable;

/** Builds the real parts, with plain constructors. */
public final class Wiring implements Parts {
  /** A call to the judge stays on its thread; several threads call it. */
  private static final int ONE_THREAD = 1;

  /** The pipeline built last: records take scores and country names from its lexicons. */
  private volatile @Nullable RulePipeline pipeline;

  @Override
  public CodingPipeline pipeline(Options options) {
    LexiconOverlay files = lexicons(options.lexicons());
    JudgePanel panel =
        new JudgePanel(options.judges(), learned(options.judges()), JudgingRules.load(files));
    RulePipeline built = new RulePipeline(files, annotator(files, options.annotator()), panel);
    pipeline = built;
    return built;
  }

  /**
   * A pipeline with other parts, for measurements.
   *
   * @param panel builds the judges from the lexicons that come with the program
   */
  public CodingPipeline pipeline(Annotator annotator, Function<LexiconFiles, JudgePanel> panel) {
    LexiconFiles files = lexicons(null);
    RulePipeline built = new RulePipeline(files, annotator, panel.apply(files));
    pipeline = built;
    return built;
  }

  /**
   * An annotator, for measurements.
   *
   * @param trained folder of a trained one; null for the usual one
   * @throws UncheckedIOException if its folder cannot be read
   */
  public static Annotator annotator(@Nullable Path trained) {
    return annotator(lexicons(null), trained);
  }

  private static Annotator annotator(LexiconFiles files, @Nullable Path trained) {
    if (trained == null) {
      return new CoreNlpAnnotator();
    }
    try {
      return new EncoderAnnotator(WordSplitter.load(files), SyntaxModel.load(trained, ONE_THREAD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What finds time expressions, alone, for measurements. */
  public TimeTagger times() {
    return TimeTagger.load(lexicons(null));
  }

  /** Scores and country names, from the codebook and the actors. */
  private RecordContext context(Provenance provenance) {
    RulePipeline built = pipeline;
    if (built == null) {
      throw new IllegalStateException("records are written before the pipeline is built");
    }
    Codebook codebook = built.lexicons().codebook();
    Scoring scoring =
        new Scoring() {
          @Override
          public int quadCode(String type) {
            return codebook.quadCode(type);
          }

          @Override
          public double scale(String type, List<String> modes) {
            return codebook.scale(type, modes);
          }
        };
    return new RecordContext(provenance, scoring, built.lexicons().knowledge()::countryName);
  }

  private static @Nullable PairJudge learned(JudgePanel.Heard judges) {
    try {
      return judges == JudgePanel.Heard.RULE ? null : LearnedJudge.load(ONE_THREAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules alone, whose entries prove themselves. */
  private static RulePipeline rulePipeline(LexiconFiles lexicons) {
    return new RulePipeline(lexicons, new CoreNlpAnnotator());
  }

  private static LexiconOverlay lexicons(@Nullable Path own) {
    String home = System.getProperty("casus.home");
    LexiconOverlay files =
        new LexiconOverlay(LexiconSources.builtIn(home == null ? null : Path.of(home)));
    return own == null ? files : files.with(own);
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

  @Override
  public Judge judge(@Nullable Path model) throws IOException {
    LearnedJudge judge = model == null ? LearnedJudge.load(ONE_THREAD) : own(model);
    return new Judge(judge, judge.card().heads().stream().map(Head::name).toList());
  }

  private static LearnedJudge own(Path model) throws IOException {
    try {
      return LearnedJudge.load(model, ONE_THREAD);
    } catch (NoSuchFileException e) {
      throw e; // its message is the file
    } catch (IOException e) {
      throw new IOException("the model " + model + " cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public LexiconVerifier verifier() {
    return (paths, results) -> {
      LexiconOverlay files = lexicons(null);
      for (Path path : paths) {
        if (Files.isDirectory(path)) {
          files.with(path);
        } else {
          files.withFile(path);
        }
      }
      Set<String> wanted = new TreeSet<>(files.ownFiles());
      new LexiconProof(rulePipeline(files))
          .run(
              group -> wanted.isEmpty() || wanted.contains(group),
              result -> results.accept(verdict(result)));
    };
  }

  private static LexiconVerifier.Result verdict(ProofResult result) {
    return new LexiconVerifier.Result(
        result.file(),
        result.entry(),
        result.checks().stream()
            .map(
                c ->
                    new LexiconVerifier.Check(
                        c.mustCode() ? "example" : "near miss", c.sentence(), c.problem()))
            .toList());
  }
}
