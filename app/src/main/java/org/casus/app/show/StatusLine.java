package org.casus.app.show;

import java.io.PrintStream;

/**
 * Standard error: lasting lines, and on a terminal one live line below them that is redrawn in
 * place. Not thread-safe but for {@link #erase}, which a shutdown may call.
 */
public final class StatusLine {
  private static final String ERASE = "\r\u001B[K";

  private final PrintStream err;
  private final boolean live;
  private final int width;
  private String shown = "";

  /**
   * Writes to {@code err}.
   *
   * @param live whether it is a terminal; without one {@link #show} does nothing
   * @param width columns of the terminal
   */
  public StatusLine(PrintStream err, boolean live, int width) {
    this.err = err;
    this.live = live;
    this.width = width;
  }

  /** Replaces the live line. */
  public synchronized void show(String text) {
    if (live) {
      shown = Lines.cut(Lines.plain(text), width - 1);
      err.print(ERASE + shown);
      err.flush();
    }
  }

  /** Takes the live line away, for example before data is written to the same terminal. */
  public synchronized void erase() {
    if (!shown.isEmpty()) {
      shown = "";
      err.print(ERASE);
      err.flush();
    }
  }

  /** Prints a line that stays. Control characters do not reach the terminal. */
  public synchronized void println(String text) {
    erase();
    err.println(Lines.plain(text));
    err.flush();
  }

  /** Prints a stack trace, for {@code --verbose}. */
  public synchronized void trace(Throwable failure) {
    erase();
    failure.printStackTrace(err);
    err.flush();
  }
}
