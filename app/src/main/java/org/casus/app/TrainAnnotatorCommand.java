package org.casus.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stands in the list of commands, as {@link TrainCommand} does. */
@Command(
    name = "train-annotator",
    description = "Train the annotator on treebanks (downloads PyTorch at first use).")
final class TrainAnnotatorCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Only reached without the launcher. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "training is started by the launcher: ./casus train-annotator");
  }
}
