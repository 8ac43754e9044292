package org.casus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.casus.app.run.CodingSink;
import org.casus.app.run.LexiconVerifier;
import org.casus.app.run.ReportSource;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.casus.event.Event;
import org.casus.event.PairJudge;
import org.casus.pipeline.Coding;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.Provenance;
import org.jspecify.annotations.Nullable;

/** Small parts for tests: whole files as reports, ids as records. */
final class FakeParts implements Parts {
  /** How often models were "loaded". */
  int pipelines;

  /** Why the pipeline cannot be built, or null. */
  @Nullable RuntimeException failure;

  /** How often a judge was "loaded". */
  int models;

  /** Judges pairs. */
  PairJudge judge =
      pairs -> {
        throw new IllegalStateException("no judge");
      };

  /** The heads that the judge says it has. */
  List<String> heads = List.of();

  /** What verification finds. */
  List<LexiconVerifier.Result> verdicts = new ArrayList<>();

  @Override
  public CodingPipeline pipeline(Options options) {
    pipelines++;
    if (failure != null) {
      throw failure;
    }
    return new FakePipeline();
  }

  @Override
  public ReportSource reports(
      List<String> inputs,
      @Nullable LocalDate published,
      InputStream stdin,
      Consumer<Diagnostic> diagnostics)
      throws IOException {
    Deque<String> names = new ArrayDeque<>();
    for (String input : inputs) {
      Path path = Path.of(input);
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          files.sorted().map(Path::toString).forEach(names::add);
        }
      } else {
        names.add(input);
      }
    }
    int all = names.size();
    return new ReportSource() {
      @Override
      public @Nullable Report next() throws IOException {
        String name = names.poll();
        if (name == null) {
          return null;
        }
        if (name.equals("-")) {
          return report("stdin", new String(stdin.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (!Files.exists(Path.of(name))) {
          diagnostics.accept(
              new Diagnostic(
                  DiagnosticCode.UNREADABLE,
                  new Diagnostic.InInput(name, 0, -1),
                  "there is no such file"));
          return next();
        }
        return report(Path.of(name).getFileName().toString(), Files.readString(Path.of(name)));
      }

      private Report report(String id, String text) {
        return new Report(id, text, Report.Source.UNKNOWN.withPublished(published));
      }

      @Override
      public double fraction() {
        return all == 0 ? 1 : 1 - (double) names.size() / all;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public CodingSink records(
      Format format, OutputStream out, @Nullable OutputStream relations, Provenance provenance) {
    return coding -> {
      for (Event event : coding.events()) {
        if (relations != null) {
          relations.write("a relation\n".getBytes(StandardCharsets.UTF_8));
        }
        out.write((line(format, coding, event) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private static String line(Format format, Coding coding, Event event) {
    return format + " " + coding.report().id() + " " + event.id();
  }

  @Override
  public Judge judge(@Nullable Path model) {
    models++;
    return new Judge(judge, heads);
  }

  @Override
  public LexiconVerifier verifier() {
    return (paths, results) -> verdicts.forEach(results);
  }
}
