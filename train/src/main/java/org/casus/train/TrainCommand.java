package org.casus.train;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus train}. */
@Command(
    name = "casus train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    description = {
      "Trains a judge on your own labelled sentences. The result is a folder.",
      "",
      "Each line of a data file is a JSON object: {\"sentence\": TEXT, \"source\": {\"start\": N,"
          + " \"end\": N} or null, \"target\": likewise, \"event\": LABEL or [LABEL, ...]}. Offsets"
          + " count Unicode code points. If there are several labels, any of them is right."
          + " Files whose names end in .tsv hold marked sentences; see lexicons/pairs."
    },
    footer = {
      "  casus train --data examples/train/labour.jsonl --out labour --epochs 8",
      "  casus train --data a.jsonl b.jsonl --labels labels.txt --out model",
      "  casus train --data more.jsonl --from model --keep-weights --out model2"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the model was written",
      "1:the data are bad, or training failed or was stopped",
      "2:wrong usage"
    })
final class TrainCommand implements Callable<Integer> {
  private static final TrainingPlan DEFAULT = TrainingPlan.DEFAULT;
  private static final int WIDEST_HELP = 100;
  private static final int NARROWEST_HELP = 55;

  private final PrintStream err;
  private final ProgressLine.Terminal terminal;
  private final Stop stop;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      arity = "1..*",
      required = true,
      paramLabel = "FILE",
      description = "Labelled pairs: JSON Lines, or marked sentences (.tsv).")
  private List<Path> data = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the model; must not exist yet.")
  private Path out = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Labels of the first head, one a line. Then an unknown label is an error, and so is one"
              + " without any pair.")
  private @Nullable Path labels;

  @Option(
      names = "--head",
      paramLabel = "NAME",
      description = "Field with one label a pair; the first counts. Default: event.")
  private List<String> heads = List.of();

  @Option(
      names = "--tags",
      paramLabel = "NAME",
      description =
          "Field with any number of labels a pair. Default: mode and auxiliary, if they are there.")
  private List<String> tags = List.of();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the data at most (${DEFAULT-VALUE}).")
  private int epochs = DEFAULT.epochs();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Sentences in one step (${DEFAULT-VALUE}).")
  private int batch = DEFAULT.batch();

  @Option(
      names = "--encoder-rate",
      paramLabel = "X",
      description = "Highest learning rate of the encoder (${DEFAULT-VALUE}).")
  private float encoderRate = DEFAULT.encoderRate();

  @Option(
      names = "--head-rate",
      paramLabel = "X",
      description = "Highest learning rate of the layers on top (${DEFAULT-VALUE}).")
  private float headRate = DEFAULT.headRate();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all that is random (${DEFAULT-VALUE}).")
  private long seed = DEFAULT.seed();

  @Option(
      names = "--held-back",
      paramLabel = "X",
      description = "Share of the sentences to measure by, not to learn from (${DEFAULT-VALUE}).")
  private double heldBack = 0.1;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Epochs without a better score before training ends (${DEFAULT-VALUE}).")
  private int patience = DEFAULT.patience();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Start from a model that was trained with --keep-weights.")
  private @Nullable Path from;

  @Option(
      names = "--keep-weights",
      description = "Leave the weights in full precision in DIR too (about 90 MB).")
  private boolean keepWeights;

  @Option(names = "--resume", description = "Go on where the same command was interrupted.")
  private boolean resume;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tell of nothing but problems.")
  private boolean quiet;

  /**
   * A command for one run.
   *
   * @param terminal what is known of {@code err}
   * @param stop asked to stop by Ctrl-C
   */
  TrainCommand(PrintStream err, ProgressLine.Terminal terminal, Stop stop) {
    this.err = err;
    this.terminal = terminal;
    this.stop = stop;
  }

  @Override
  public Integer call() throws IOException {
    TrainJob job =
        new TrainJob(request(), new Target(out, keepWeights, resume), stop, err, terminal, quiet);
    return job.run() ? Main.OK : Main.FAILED;
  }

  private TrainJob.Request request() {
    if (!(heldBack >= 0 && heldBack < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--held-back must lie between 0 and below 1");
    }
    if (out.toString().isBlank() || out.getFileName() == null) {
      throw new ParameterException(spec.commandLine(), "--out must name a folder");
    }
    try {
      Questions questions =
          new Questions(
              heads.isEmpty() ? Questions.DEFAULT.one() : heads,
              tags.isEmpty() ? Questions.DEFAULT.many() : tags);
      return new TrainJob.Request(
          data, labels, questions, Set.copyOf(tags), plan(), heldBack, from);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private TrainingPlan plan() {
    return new TrainingPlan(
        epochs,
        batch,
        encoderRate,
        headRate,
        DEFAULT.warmUp(),
        DEFAULT.smoothing(),
        DEFAULT.dropout(),
        DEFAULT.weightDecay(),
        DEFAULT.clip(),
        DEFAULT.manyShare(),
        patience,
        seed);
  }

  /** Says in one line what is wrong with a command line. */
  static int usage(ParameterException e, PrintStream err) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String name = e.getCommandLine().getCommandName();
    err.println("casus: " + message + " (see " + name + " --help)");
    return Main.USAGE;
  }

  /** Says in one line what failed; a defect of the program with its trace. */
  static int failure(Exception e, PrintStream err) {
    if (e instanceof TrainingException || e instanceof IOException) {
      err.println("casus: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    } else {
      err.println("casus: internal error: " + e);
      e.printStackTrace(err);
    }
    return Main.FAILED;
  }

  /** Parses and runs. */
  static int execute(TrainCommand command, PrintStream out, PrintStream err, String... args) {
    return execute(command, command.terminal, out, err, args);
  }

  /** The same for any command. */
  static int execute(
      Object command,
      ProgressLine.Terminal terminal,
      PrintStream out,
      PrintStream err,
      String... args) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, terminal.columns())))
        .setParameterExceptionHandler((e, ignored) -> usage(e, err))
        .setExecutionExceptionHandler((e, ignored, parsed) -> failure(e, err))
        .execute(args);
  }
}
