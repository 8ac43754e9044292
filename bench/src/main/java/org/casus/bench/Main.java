package org.casus.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.casus.event.JudgePanel;
import org.casus.train.TrainingException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  casus bench reports --shared ~/casus-data --record",
      "  casus bench mission reports --ablation",
      "  casus bench plv                  trains five models, about half an hour"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all scores within tolerance",
      "1:a score is worse than the expected one, or something cannot be read",
      "2:wrong usage"
    })
public final class Main implements Callable<Integer> {
  private final Coders.Factory factory;
  private final Path home;

  @Parameters(
      arity = "0..*",
      paramLabel = "SUITE",
      description = "Suites to run; all but those that train models if none.")
  private List<String> names = List.of();

  @Option(
      names = "--judge",
      paramLabel = "rule|model|both",
      description = "Judges that are heard; both if there is a learned judge.")
  private JudgePanel.@Nullable Heard heard;

  @Option(
      names = "--ablation",
      description = "Code the reports with each judge and with both, and print one table.")
  private boolean ablation;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "How many folds of a cross-validation to run; all five if left out.")
  private @Nullable Integer folds;

  @Option(names = "--show", description = "Print every mistake.")
  private boolean show;

  @Option(names = "--record", description = "Append the scores to the history.")
  private boolean record;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A learned judge instead of the one that comes with Casus.")
  private @Nullable Path model;

  @Option(
      names = "--annotator",
      paramLabel = "DIR",
      description = "A trained annotator instead of the usual one; a suite of treebanks needs it.")
  private @Nullable Path annotator;

  @Mixin private DataOptions data = new DataOptions();

  @Spec private @Nullable CommandSpec spec;

  /** Runs the suites with the program's own parts. */
  public static void main(String[] args) {
    Main bench = new Main(WiredCoders::new, Path.of(System.getProperty("casus.home", ".")));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = bench.run(out, err, args);
    out.flush();
    Runtime.getRuntime().exit(code);
  }

  /**
   * A command for one run.
   *
   * @param factory its parts are built only if a suite has its data
   * @param home the project's directory, with {@code bench/suites} in it
   */
  Main(Coders.Factory factory, Path home) {
    this.factory = factory;
    this.home = home;
  }

  /** Runs a command line and returns the exit code. */
  public int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(this)
        .addSubcommand(new ShipCommand(home))
        .addSubcommand(new CalibrateCommand(home, factory))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::failed)
        .setOut(out)
        .setErr(err)
        .execute(args);
  }

  /** A file that cannot be read is told in one line; defects keep their trace. */
  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof IOException || e instanceof TrainingException) {
      command.getErr().println("bench: " + e.getMessage());
      return 1;
    }
    throw e;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    check(command);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    Path shared = data.shared(home);
    List<Suite> suites = chosen(command);
    if (annotator == null
        && suites.stream().anyMatch(s -> s.data().kind() == Suite.Kind.TREEBANK)) {
      throw new ParameterException(
          command.commandLine(), "a suite of treebanks needs an --annotator");
    }
    suites.stream()
        .filter(s -> shared == null || !s.isThere(shared))
        .forEach(s -> err.println("skipped " + s.name() + ": no data; see --shared"));
    List<Suite> present = suites.stream().filter(s -> shared != null && s.isThere(shared)).toList();
    int code = 0;
    if (shared != null && !present.isEmpty()) {
      Coders coders = factory.of(model, annotator);
      code =
          ablation
              ? ablation(coders, present, shared, out)
              : table(coders, present, shared, out, err);
    }
    out.flush();
    err.flush();
    return code;
  }

  private static int ablation(Coders coders, List<Suite> suites, Path shared, PrintWriter out)
      throws IOException {
    List<Suite> reports =
        suites.stream().filter(s -> s.data().kind() == Suite.Kind.REPORTS).toList();
    out.print(Ablation.table(Ablation.run(coders, reports, shared)));
    return 0;
  }

  private int table(
      Coders coders, List<Suite> suites, Path shared, PrintWriter out, PrintWriter err)
      throws IOException {
    SuiteTable table = new SuiteTable(data.history(home), show, record);
    SuiteRunner runner = null;
    for (Suite suite : suites) {
      if (suite.data().kind() == Suite.Kind.PAIRS) {
        PairBench bench = new PairBench(suite, shared, home, err::println);
        table.add(
            suite, bench.validate(folds == null ? Integer.MAX_VALUE : folds), bench.provenance());
        continue;
      }
      if (suite.data().kind() == Suite.Kind.TREEBANK) {
        TreebankBench bench = new TreebankBench(Objects.requireNonNull(annotator), err::println);
        table.add(suite, bench.run(shared.resolve(suite.data().input())), bench.provenance());
        continue;
      }
      if (suite.data().kind() == Suite.Kind.WORDS) {
        WordBench bench = new WordBench(suite, shared, home);
        table.add(suite, bench.run(), bench.provenance());
        continue;
      }
      if (suite.data().kind() == Suite.Kind.TIMES) {
        TimeBench bench = new TimeBench(coders.annotator(), coders.times());
        table.add(
            suite, bench.run(suite, shared), coders.pipeline(JudgePanel.Heard.RULE).provenance());
        continue;
      }
      if (runner == null) {
        JudgePanel.Heard judges = heard == null ? coders.usual(err::println) : heard;
        runner = new SuiteRunner(coders.pipeline(judges), coders.writer(), shared);
      }
      table.add(suite, runner.run(suite), runner.provenance());
    }
    out.print(table.text());
    return table.regressed() ? 1 : 0;
  }

  private void check(CommandSpec command) {
    if (record && (heard != null || ablation || folds != null)) {
      throw new ParameterException(
          command.commandLine(), "--record wants whole runs with the usual judges");
    }
    if (ablation && heard != null) {
      throw new ParameterException(
          command.commandLine(), "--ablation hears each judge: no --judge");
    }
    if (folds != null && folds < 1) {
      throw new ParameterException(command.commandLine(), "--folds must be 1 or more");
    }
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
    return all.stream()
        .filter(s -> names.isEmpty() ? !s.data().kind().special() : names.contains(s.name()))
        .toList();
  }
}
