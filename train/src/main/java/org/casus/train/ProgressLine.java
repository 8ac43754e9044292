package org.casus.train;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far training is: on a terminal one live line that is redrawn in place, and everywhere a
 * lasting line an epoch.
 */
public final class ProgressLine implements Trainer.Progress {
  private static final String ERASE = "\r\u001B[K";
  private static final int BAR = 20;

  private final PrintStream err;
  private final Terminal terminal;
  private final int epochs;
  private final LongSupplier nanos;
  private long begin = -1;
  private int stepsBefore;

  /**
   * What is known of standard error.
   *
   * @param live whether it is a terminal
   * @param columns its width
   */
  public record Terminal(boolean live, int columns) {
    private static final int USUAL_COLUMNS = 100;

    /** As the launcher found out; see {@code Console.Terminal} of the app. */
    static Terminal ofProperties() {
      String columns = System.getProperty("casus.columns", "");
      return new Terminal(
          System.getProperty("casus.tty", "").contains("err"),
          columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS);
    }
  }

  /**
   * Writes to {@code err}.
   *
   * @param epochs how many there will be at most
   * @param nanos a clock
   */
  public ProgressLine(PrintStream err, Terminal terminal, int epochs, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.epochs = epochs;
    this.nanos = nanos;
  }

  @Override
  public synchronized void step(int epoch, int step, int steps, double loss) {
    if (!terminal.live()) {
      return;
    }
    int done = (epoch - 1) * steps + step;
    if (begin < 0) {
      begin = nanos.getAsLong();
      stepsBefore = done;
    }
    int filled = BAR * step / steps;
    String line =
        String.format(
            Locale.ROOT,
            "epoch %d of %d [%s%s] step %d of %d, loss %.3f%s",
            epoch,
            epochs,
            "#".repeat(filled),
            "-".repeat(BAR - filled),
            step,
            steps,
            loss,
            left(done, epochs * steps - done));
    err.print(ERASE + line.substring(0, Math.min(line.length(), terminal.columns() - 1)));
    err.flush();
  }

  private String left(int done, int open) {
    int measured = done - stepsBefore;
    if (measured == 0) {
      return "";
    }
    long seconds = (long) ((nanos.getAsLong() - begin) / 1e9 / measured * open);
    return String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60);
  }

  @Override
  public void epoch(int epoch, double loss, @Nullable ClassScores heldBack) {
    println(
        String.format(Locale.ROOT, "epoch %d of %d: loss %.3f", epoch, epochs, loss)
            + (heldBack == null ? "" : ", held back: " + summary(heldBack)));
  }

  /** The two numbers that sum up scores. */
  static String summary(ClassScores scores) {
    return String.format(
        Locale.ROOT, "macro-F1 %.3f, accuracy %.3f", scores.macroF1(), scores.accuracy());
  }

  /** Takes the live line away. */
  public synchronized void erase() {
    if (terminal.live()) {
      err.print(ERASE);
      err.flush();
    }
  }

  /** Prints a line that stays. */
  public synchronized void println(String line) {
    erase();
    err.println("casus: " + line);
    err.flush();
  }
}
