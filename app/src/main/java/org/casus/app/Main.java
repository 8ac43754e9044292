package org.casus.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.casus.app.run.Gate;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Entry point. */
public final class Main {
  /** Everything went well. */
  static final int OK = 0;

  /** Errors were reported: in the data, or a defect of the program. */
  static final int ERRORS = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  private static final int WIDEST_HELP = 100;
  private static final int NARROWEST_HELP = 55;

  private Main() {}

  /** Runs a command and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    // System.out swallows failed writes and may have another charset; so the file descriptors.
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err =
            new PrintStream(
                new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)) {
      Map<String, String> properties = new TreeMap<>();
      System.getProperties().stringPropertyNames().stream()
          .filter(name -> name.startsWith("casus."))
          .forEach(name -> properties.put(name, System.getProperty(name)));
      Console console =
          new Console(
              System.in,
              new BufferedOutputStream(out),
              err,
              Console.Terminal.of(properties, System.getenv()),
              new Gate());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(console), "casus-end"));
      int code = run(console, new Wiring(), args);
      console.gate().shut(); // nothing is under way any more
      Runtime.getRuntime().exit(code);
    } catch (IOException e) {
      Runtime.getRuntime().exit(ERRORS);
    }
  }

  /** On Ctrl-C: lets the record under way out, takes a progress line away. */
  private static void end(Console console) {
    boolean interrupted = console.gate().shut();
    if (interrupted && console.terminal().err()) {
      console.err().print("\r\u001B[K");
    }
    console.err().flush();
  }

  /**
   * Runs a command line in this virtual machine.
   *
   * @return the exit code
   */
  static int run(Console console, Parts parts, String... args) {
    CommandLine command =
        new CommandLine(new CasusCommand())
            .addSubcommand(new CodeCommand(console, parts))
            .addSubcommand(new ExplainCommand(console, parts))
            .addSubcommand(new ClassifyCommand(console, parts))
            .addSubcommand(
                new CommandLine(new LexiconCommand())
                    .addSubcommand(new VerifyCommand(console, parts)));
    command.addSubcommand(new TrainCommand());
    command.addSubcommand(new TrainAnnotatorCommand());
    Ansi ansi = console.terminal().out() && console.terminal().colour() ? Ansi.ON : Ansi.OFF;
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(
            Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, console.terminal().width())))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setOut(out)
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(new Complaints(console.err())::usage)
        .setExecutionExceptionHandler(new Complaints(console.err())::failure);
    int code = command.execute(args);
    out.flush();
    console.err().flush();
    return code;
  }
}
