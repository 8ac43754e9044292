package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.app.run.BatchCoder;
import org.casus.app.run.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus code}. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    versionProvider = CasusCommand.Version.class,
    sortOptions = false,
    descriptionHeading = "%n",
    parameterListHeading = "%nInput:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    description = {
      "Code reports: who did what to whom, and who holds which office.",
      "",
      "Writes a page to read or records for machines: events, and relations such as offices held and"
          + " memberships."
    },
    footer = {
      "  casus code report.txt --date 2024-03-05     a page to read",
      "  casus code reports/ --format jsonl > all.jsonl",
      "  casus code news.jsonl --format csv --out events.csv --threads 4",
      "  curl -s https://example.org/story.txt | casus code -",
      "  casus code report.txt --min-confidence 0.7 --no-relations"
    })
final class CodeCommand implements Callable<Integer> {
  private final Console console;
  private final Parts parts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description = "Reports: files, directories, or - for standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table (the default), jsonl, csv or tsv.")
  private Format format = Format.TABLE;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description =
          "Write to FILE instead of standard output; csv and tsv put relations into a second file,"
              + " FILE.relations.csv.")
  private @Nullable Path out;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0",
      description = "Leave out records with a confidence below X, from 0 to 1.")
  private double minConfidence;

  @Option(
      names = "--relations",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether relations are put out as well; they are by default.")
  private boolean relations = true;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports coded at a time; one for each core by default.")
  private @Nullable Integer threads;

  @Mixin private ScreenOptions screen = new ScreenOptions();

  CodeCommand(Console console, Parts parts) {
    this.console = console;
    this.parts = parts;
  }

  @Override
  public Integer call() throws IOException {
    check();
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    Options options = new Options(input.lexicons(), input.annotator(), workers, input.judges());
    try (CodeRun run =
        new CodeRun(console, parts, new CodeRun.Output(format, out, relations, screen))) {
      BatchCoder batch = new BatchCoder(workers, () -> run.pipeline(options));
      try {
        batch.run(
            diagnostics -> parts.reports(inputs, input.date(), console.in(), diagnostics),
            run.receiver(new Selection(minConfidence, relations)));
      } catch (OutputException e) {
        if (e.isBrokenPipe()) {
          return run.exitCode(); // whoever reads our output has seen enough
        }
        throw e;
      }
      return run.finish();
    }
  }

  private void check() {
    screen.check();
    if (threads != null && (threads < 1 || threads > 1024)) {
      throw wrong("--threads must lie between 1 and 1024, not " + threads);
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw wrong("--min-confidence must lie between 0 and 1, not " + minConfidence);
    }
    String problem = out == null ? null : Target.problem(out, inputs);
    if (problem != null) {
      throw wrong("--out: " + problem);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
