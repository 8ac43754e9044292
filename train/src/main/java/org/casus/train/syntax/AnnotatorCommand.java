package org.casus.train.syntax;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.casus.train.ProgressLine;
import org.casus.train.Stop;
import org.casus.train.Target;
import org.casus.train.TaskRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus train-annotator}. */
@Command(
    name = "casus train-annotator",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    description = {
      "Trains the annotator on treebanks. The result is a folder.",
      "",
      "Learns from all files *-train.conllu of a folder and measures on all *-dev.conllu; they may"
          + " be compressed (.gz). Mentions of entities are learned where the last column has them"
          + " as the treebank GUM writes them."
    },
    footer = {
      "  casus train-annotator --treebank treebanks --out annotator",
      "  casus train-annotator --treebank treebanks --out annotator --resume"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the model was written",
      "1:the data are bad, or training failed or was stopped",
      "2:wrong usage"
    })
public final class AnnotatorCommand implements Callable<Integer> {
  private static final SyntaxPlan DEFAULT = SyntaxPlan.DEFAULT;
  private static final TaskRun.Plan RUN = DEFAULT.run();

  private final PrintStream err;
  private final ProgressLine.Terminal terminal;
  private final Stop stop;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--treebank",
      required = true,
      paramLabel = "DIR",
      description = "Folder with CoNLL-U files.")
  private Path treebank = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the model; must not exist yet.")
  private Path out = Path.of("");

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the data (${DEFAULT-VALUE}).")
  private int epochs = RUN.epochs();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Sentences in one step (${DEFAULT-VALUE}).")
  private int batch = DEFAULT.batch();

  @Option(
      names = "--encoder-rate",
      paramLabel = "X",
      description = "Highest learning rate of the encoder (${DEFAULT-VALUE}).")
  private float encoderRate = RUN.encoderRate();

  @Option(
      names = "--head-rate",
      paramLabel = "X",
      description = "Highest learning rate of the layers on top (${DEFAULT-VALUE}).")
  private float headRate = RUN.headRate();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all that is random (${DEFAULT-VALUE}).")
  private long seed = RUN.seed();

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
  public AnnotatorCommand(PrintStream err, ProgressLine.Terminal terminal, Stop stop) {
    this.err = err;
    this.terminal = terminal;
    this.stop = stop;
  }

  @Override
  public Integer call() throws IOException {
    if (out.toString().isBlank() || out.getFileName() == null) {
      throw new ParameterException(spec.commandLine(), "--out must name a folder");
    }
    SyntaxPlan plan;
    try {
      plan =
          DEFAULT.with(
              new TaskRun.Plan(
                  epochs, encoderRate, headRate, RUN.warmUp(), RUN.weightDecay(), RUN.clip(), seed),
              batch);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    new AnnotatorJob(
            treebank, new Target(out, keepWeights, resume), plan, stop, err, terminal, quiet)
        .run();
    return CommandLine.ExitCode.OK;
  }
}
