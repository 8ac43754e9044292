package org.casus.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Stands in the list of commands. Training is a program of its own, in the module {@code train},
 * since it needs PyTorch; the launcher starts it.
 */
@Command(
    name = "train",
    description =
        "Train a judge on your own labelled sentences (downloads PyTorch, about 110 MB, at first"
            + " use).")
final class TrainCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Only reached without the launcher. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "training is started by the launcher: ./casus train");
  }
}
