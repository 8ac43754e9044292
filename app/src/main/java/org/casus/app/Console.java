package org.casus.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.casus.app.run.Gate;
import org.jspecify.annotations.Nullable;

/**
 * The world around a command.
 *
 * @param in standard input
 * @param out standard output; unlike {@link System#out} it must throw when a write fails
 * @param err standard error
 * @param terminal what is known of the terminal
 * @param gate passed by every record, shut when the program is told to end
 */
public record Console(
    InputStream in, OutputStream out, PrintStream err, Terminal terminal, Gate gate) {

  /**
   * What is known of the terminal.
   *
   * @param out whether standard output is one
   * @param err whether standard error is one
   * @param columns its width, 0 where unknown
   * @param colour whether it shows colours and the user has not asked for none
   */
  public record Terminal(boolean out, boolean err, int columns, boolean colour) {
    private static final int USUAL_COLUMNS = 100;

    /** No terminal at all. */
    public static final Terminal NONE = new Terminal(false, false, 0, false);

    /**
     * Reads what the launcher found out: {@code casus.tty} lists the streams that are terminals,
     * {@code casus.columns} tells the width. Java itself cannot tell one stream from the other, so
     * without the launcher there is no terminal.
     *
     * @param properties system properties
     * @param environment {@code COLUMNS}, {@code NO_COLOR} and {@code TERM} are read
     */
    public static Terminal of(Map<String, String> properties, Map<String, String> environment) {
      String streams = properties.getOrDefault("casus.tty", "");
      int columns = number(properties.get("casus.columns"));
      boolean colour =
          environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !"dumb".equals(environment.get("TERM"));
      return new Terminal(
          streams.contains("out"),
          streams.contains("err"),
          columns > 0 ? columns : number(environment.get("COLUMNS")),
          colour);
    }

    private static int number(@Nullable String text) {
      return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** The width, or a usual one where unknown. */
    public int width() {
      return columns > 0 ? columns : USUAL_COLUMNS;
    }
  }
}
