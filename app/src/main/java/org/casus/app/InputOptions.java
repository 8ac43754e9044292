package org.casus.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.casus.event.JudgePanel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about what is read, shared by the commands. */
final class InputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description =
          "Publication date of reports that do not tell theirs; “yesterday” counts from it.")
  private @Nullable LocalDate date;

  @Option(
      names = "--lexicons",
      paramLabel = "DIR",
      description = "Lexicon files that replace built-in ones of the same name or add to them.")
  private @Nullable Path lexicons;

  @Option(
      names = "--annotator",
      paramLabel = "DIR",
      description = "An annotator that you trained (casus train-annotator), not the usual one.")
  private @Nullable Path annotator;

  @Option(
      names = "--judge",
      paramLabel = "WHICH",
      defaultValue = "both",
      description =
          "Which judge is heard: rule (patterns on syntax), model (the learned judge) or both"
              + " (the default).")
  private JudgePanel.Heard judges = JudgePanel.Heard.BOTH;

  JudgePanel.Heard judges() {
    return judges;
  }

  @Nullable LocalDate date() {
    return date;
  }

  /** The lexicons asked for, or null. Refuses what is no directory. */
  @Nullable Path lexicons() {
    return directory("--lexicons", lexicons);
  }

  /** The trained annotator asked for, or null. Refuses what is no directory. */
  @Nullable Path annotator() {
    return directory("--annotator", annotator);
  }

  private @Nullable Path directory(String option, @Nullable Path path) {
    if (path != null && !Files.isDirectory(path)) {
      throw new ParameterException(
          spec.commandLine(), option + ": " + path + " is not a directory");
    }
    return path;
  }
}
