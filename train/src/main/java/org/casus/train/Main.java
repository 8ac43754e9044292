package org.casus.train;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.casus.train.syntax.AnnotatorCommand;

/** Entry point of {@code casus train} and {@code casus train-annotator}. */
public final class Main {
  /** The model was written. */
  static final int OK = 0;

  /** The data are bad, or training failed or was stopped. */
  static final int FAILED = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** Stands first where the annotator is to be trained. */
  private static final String ANNOTATOR = "train-annotator";

  private Main() {}

  /** Runs the command and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    ProgressLine.Terminal terminal = ProgressLine.Terminal.ofProperties();
    Stop stop = new Stop();
    stop.listen(
        () -> {
          err.println((terminal.live() ? "\r\u001B[K" : "") + "casus: stopping after this step …");
          err.flush();
        });
    boolean annotator = args.length > 0 && args[0].equals(ANNOTATOR);
    int code =
        annotator
            ? TrainCommand.execute(
                new AnnotatorCommand(err, terminal, stop),
                terminal,
                out,
                err,
                Arrays.copyOfRange(args, 1, args.length))
            : TrainCommand.execute(new TrainCommand(err, terminal, stop), out, err, args);
    out.flush();
    err.flush();
    stop.end();
    Runtime.getRuntime().exit(code);
  }
}
