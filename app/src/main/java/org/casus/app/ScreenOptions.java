package org.casus.app;

import java.io.Writer;
import org.casus.app.show.Page;
import org.casus.app.show.StatusLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about what is shown, shared by the commands. */
final class ScreenOptions {
  /** When to colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  private static final int NARROWEST = 40;
  private static final int WIDEST = 1000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colours: auto (on a terminal), always, never.")
  private Color color = Color.AUTO;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Columns of the page; the terminal's width by default, 100 without one.")
  private @Nullable Integer width;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tell only errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Tell everything noticed, and where a defect came from.")
  private boolean verbose;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  /** Refuses widths on which nothing can be laid out. */
  void check() {
    if (width != null && (width < NARROWEST || width > WIDEST)) {
      throw new ParameterException(
          spec.commandLine(),
          "--width must lie between " + NARROWEST + " and " + WIDEST + ", not " + width);
    }
    if (quiet && verbose) {
      throw new ParameterException(spec.commandLine(), "--quiet and --verbose exclude each other");
    }
  }

  /**
   * A page on {@code out}.
   *
   * @param onTerminal whether {@code out} is the terminal
   */
  Page page(Writer out, boolean onTerminal, Console.Terminal terminal) {
    boolean colour =
        switch (color) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> onTerminal && terminal.colour();
        };
    return new Page(out, width == null ? Math.max(NARROWEST, terminal.width()) : width, colour);
  }

  /** Standard error. */
  StatusLine status(Console console) {
    Console.Terminal terminal = console.terminal();
    return new StatusLine(console.err(), terminal.err() && !quiet, terminal.width());
  }
}
