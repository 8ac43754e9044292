package org.casus.train.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.casus.train.ProgressLine;
import org.casus.train.TaskRun;

/**
 * Tells how far training is: a live line on a terminal, elsewhere a lasting line every {@value
 * #TOLD_STEPS} steps, since an epoch is long; and a lasting line of scores after each epoch.
 */
final class AnnotatorProgress implements TaskRun.Progress {
  private static final int TOLD_STEPS = 100;

  private final ProgressLine line;
  private final boolean live;
  private final int epochs;
  private final LongSupplier nanos;
  private long since;

  /**
   * Writes to a line.
   *
   * @param live whether it is redrawn in place
   * @param nanos a clock
   */
  AnnotatorProgress(ProgressLine line, boolean live, int epochs, LongSupplier nanos) {
    this.line = line;
    this.live = live;
    this.epochs = epochs;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  @Override
  public void step(int epoch, int step, int steps, double loss) {
    if (live) {
      line.step(epoch, step, steps, loss);
    } else if (step % TOLD_STEPS == 0) {
      long now = nanos.getAsLong();
      line.println(
          String.format(
              Locale.ROOT,
              "epoch %d of %d: step %d of %d, loss %.3f, %.2f s for the last %d steps",
              epoch,
              epochs,
              step,
              steps,
              loss,
              (now - since) / 1e9,
              TOLD_STEPS));
      since = now;
    }
  }

  @Override
  public void epoch(int epoch, double loss, Map<String, Double> scores) {
    line.println(
        String.format(Locale.ROOT, "epoch %d of %d: loss %.3f", epoch, epochs, loss)
            + (scores.isEmpty() ? "" : "; " + summary(scores)));
  }

  /** Scores in one line. */
  static String summary(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%s %.4f", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
