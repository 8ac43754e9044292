package org.casus.bench.pairs;

import java.util.Locale;
import java.util.function.Consumer;
import org.casus.train.ClassScores;
import org.casus.train.Trainer;
import org.jspecify.annotations.Nullable;

/** Says now and then how far a training is. */
final class ProgressLines implements Trainer.Progress {
  private static final long EVERY_NANOS = 20_000_000_000L;

  private final String what;
  private final Consumer<String> lines;
  private long last = System.nanoTime();

  /**
   * Sets it up.
   *
   * @param what is trained
   */
  ProgressLines(String what, Consumer<String> lines) {
    this.what = what;
    this.lines = lines;
  }

  @Override
  public void step(int epoch, int step, int steps, double loss) {
    if (System.nanoTime() - last >= EVERY_NANOS) {
      last = System.nanoTime();
      lines.accept(
          String.format(
              Locale.ROOT,
              "%s: epoch %d, step %d of %d, loss %.3f",
              what,
              epoch,
              step,
              steps,
              loss));
    }
  }

  @Override
  public void epoch(int epoch, double loss, @Nullable ClassScores heldBack) {
    last = System.nanoTime();
    lines.accept(String.format(Locale.ROOT, "%s: epoch %d done, loss %.3f", what, epoch, loss));
  }
}
