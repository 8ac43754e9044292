package org.casus.train;

import java.util.concurrent.CountDownLatch;

/**
 * The wish to stop, as Ctrl-C tells it. While work is under way, the end of the program waits until
 * that work is kept. Thread-safe.
 */
public final class Stop {
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean wanted;
  private volatile boolean working;

  /** Makes Ctrl-C stop the work. */
  void listen(Runnable announcement) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  ask();
                  if (working) {
                    announcement.run();
                    await();
                  }
                },
                "casus-train-end"));
  }

  private void await() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks to stop. */
  void ask() {
    wanted = true;
  }

  /** Whether somebody asked. */
  public boolean wanted() {
    return wanted;
  }

  /** From here on, work is worth waiting for. */
  public void begin() {
    working = true;
  }

  /** Nothing is under way any more. */
  void end() {
    working = false;
    done.countDown();
  }
}
