package org.casus.bench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casus.app.Format;
import org.casus.app.Options;
import org.casus.app.Wiring;
import org.casus.pipeline.CodingPipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs accuracy suites and prints one table. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Run the accuracy suites and print one table.",
    footer = {
      "",
      "Examples:",
      "  casus bench",
      "  casus bench mission --show",
      "  casus bench reports --shared ~/casus-data --record"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all scores within tolerance",
      "1:a score fell below the expected one",
      "2:wrong usage"
    })
public final class Main implements Callable<Integer> {
  private final Supplier<CodingPipeline> pipelines;
  private final RecordWriter writer;
  private final Path home;

  @Parameters(arity = "0..*", paramLabel = "SUITE", description = "Suites to run; all if none.")
  private List<String> names = List.of();

  @Option(
      names = "--shared",
      paramLabel = "DIR",
      description = "Labelled data; otherwise $CASUS_SHARED or ../shared beside the project.")
  private @Nullable Path sharedOption;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "Scores of earlier runs; bench/history/scores.tsv if left out.")
  private @Nullable Path historyOption;

  @Option(names = "--show", description = "Print every mistake.")
  private boolean show;

  @Option(names = "--record", description = "Append the scores to the history.")
  private boolean record;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the suites with the program's own parts. */
  public static void main(String[] args) {
    Wiring wiring = new Wiring();
    Main bench =
        new Main(
            () -> wiring.pipeline(new Options(null, 1)),
            (coding, provenance, out) ->
                wiring.records(Format.JSONL, new KeepOpen(out), null, provenance).write(coding),
            Path.of(System.getProperty("casus.home", ".")));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = bench.run(out, err, args);
    out.flush();
    Runtime.getRuntime().exit(code);
  }

  /** Record writers close their stream; the caller of {@link RecordWriter} keeps its own. */
  private static final class KeepOpen extends FilterOutputStream {
    KeepOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  /**
   * A command for one run.
   *
   * @param pipelines builds the pipeline; called only if a suite has its data
   * @param writer writes what users get
   * @param home the project's directory, with {@code bench/suites} in it
   */
  public Main(Supplier<CodingPipeline> pipelines, RecordWriter writer, Path home) {
    this.pipelines = pipelines;
    this.writer = writer;
    this.home = home;
  }

  /** Runs a command line and returns the exit code. */
  public int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(this).setOut(out).setErr(err).execute(args);
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    List<Suite> suites = chosen(command);
    Path shared = Shared.find(sharedOption, home);
    History history =
        History.read(
            historyOption == null ? home.resolve("bench/history/scores.tsv") : historyOption);
    ScoreTable table = new ScoreTable();
    StringBuilder details = new StringBuilder();
    boolean regressed = false;
    CodingPipeline pipeline = null;
    for (Suite suite : suites) {
      if (shared == null || !isThere(suite, shared)) {
        err.println("skipped " + suite.name() + ": no data; see --shared");
        continue;
      }
      pipeline = pipeline == null ? pipelines.get() : pipeline;
      SuiteRunner.Outcome outcome = new SuiteRunner(pipeline, writer, shared).run(suite);
      regressed |= addRows(table, suite, outcome, history);
      details.append(details(suite, outcome));
      if (record) {
        history.record(
            LocalDate.now(ZoneOffset.UTC), suite.name(), outcome.scores(), pipeline.provenance());
      }
    }
    if (pipeline != null) {
      out.print(table.text());
      out.print(details);
    }
    out.flush();
    err.flush();
    return regressed ? 1 : 0;
  }

  private List<Suite> chosen(CommandSpec command) throws IOException {
    List<Suite> all = Suite.load(home.resolve("bench/suites"));
    Set<String> unknown = new TreeSet<>(names);
    all.forEach(suite -> unknown.remove(suite.name()));
    if (!unknown.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "no suite "
              + String.join(", ", unknown)
              + "; there are "
              + String.join(", ", all.stream().map(Suite::name).toList()));
    }
    return names.isEmpty() ? all : all.stream().filter(s -> names.contains(s.name())).toList();
  }

  private static boolean isThere(Suite suite, Path shared) {
    return Files.exists(shared.resolve(suite.data().input()))
        && Files.exists(shared.resolve(suite.data().gold()));
  }

  private static boolean addRows(
      ScoreTable table, Suite suite, SuiteRunner.Outcome outcome, History history) {
    boolean regressed = false;
    for (Suite.Metric metric : suite.metrics()) {
      Double score = outcome.scores().get(metric.name());
      if (score == null) {
        table.add(suite.name(), metric.name(), "-", "", "", "not stated by the gold records found");
        continue;
      }
      boolean low = metric.regressed(score);
      regressed |= low;
      String previous = history.previous(suite.name(), metric.name());
      table.add(
          suite.name(),
          metric.name(),
          History.display(score),
          previous == null ? "-" : previous,
          metric.published().isEmpty() ? "-" : metric.published(),
          low ? "BELOW the expected " + metric.expected() : "");
    }
    return regressed;
  }

  private String details(Suite suite, SuiteRunner.Outcome outcome) {
    StringBuilder text = new StringBuilder("\n" + suite.name() + ": " + suite.about() + "\n");
    outcome.counts().forEach(line -> text.append("  ").append(line).append('\n'));
    if (show) {
      outcome.remarks().forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }
}
