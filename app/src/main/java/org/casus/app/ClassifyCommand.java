package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.app.run.PairClassifier;
import org.casus.app.run.PairPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus classify}. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    versionProvider = CasusCommand.Version.class,
    sortOptions = false,
    descriptionHeading = "%n",
    parameterListHeading = "%nInput:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    description = {
      "Say what a sentence tells to have happened from one of its spans to another.",
      "",
      "Reads one JSON object a line: {\"id\": …, \"sentence\": …, \"source\": {\"start\": …, \"end\":"
          + " …}, \"target\": {…}}. Offsets count Unicode code points; leave out a source or target"
          + " that the sentence does not name. Writes one line for each pair, in the same order."
    },
    footer = {
      "  casus classify examples/pairs.jsonl",
      "  casus classify pairs.jsonl --output types.jsonl --threads 4",
      "  grep Peru pairs.jsonl | casus classify - --head event"
    })
final class ClassifyCommand implements Callable<Integer> {
  private final Console console;
  private final Parts parts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|-",
      description = "Pairs as JSON Lines: files, or - for standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output", "--out"},
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output.")
  private @Nullable Path out;

  @Option(
      names = "--head",
      paramLabel = "NAME",
      description = {
        "The head that answers. The default (cameo_event, else event) compares with published pair"
            + " sets;",
        "--head event follows the codebook as 'casus code' does."
      })
  private @Nullable String head;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A model of your own instead of the one that comes with Casus.")
  private @Nullable Path model;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Sentences judged at a time; one for each core by default.")
  private @Nullable Integer threads;

  @Mixin private ScreenOptions screen = new ScreenOptions();

  ClassifyCommand(Console console, Parts parts) {
    this.console = console;
    this.parts = parts;
  }

  @Override
  public Integer call() throws IOException {
    check();
    try (ClassifyRun run = new ClassifyRun(console, out, screen)) {
      return run.run(inputs, this::pool);
    }
  }

  private void check() {
    screen.check();
    if (threads != null && (threads < 1 || threads > 1024)) {
      throw wrong("--threads must lie between 1 and 1024, not " + threads);
    }
    if (model != null && !Files.isDirectory(model)) {
      throw wrong("--model: " + model + " is not a directory");
    }
    String problem = out == null ? null : Target.problem(out, inputs);
    if (problem != null) {
      throw wrong("--output: " + problem);
    }
  }

  private PairPool pool() throws IOException {
    Parts.Judge judge = parts.judge(model);
    List<String> heads = judge.heads();
    if (head != null && !heads.contains(head)) {
      throw wrong("--head: the model has no head " + head + "; it has " + String.join(", ", heads));
    }
    String answering =
        head != null
            ? head
            : PairClassifier.usualHead(heads)
                .orElseThrow(() -> new IOException("the model answers nothing: it has no heads"));
    return new PairPool(
        new PairClassifier(judge.judge(), answering),
        threads == null ? Runtime.getRuntime().availableProcessors() : threads);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
