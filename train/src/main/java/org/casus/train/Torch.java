package org.casus.train;

import ai.djl.engine.Engine;

/** PyTorch, as the one engine in use. */
public final class Torch {
  private static final String NAME = "PyTorch";

  /** Keeps DJL from fetching libraries and from telling its makers of its use. */
  private static final String OFFLINE = "ai.djl.offline";

  private Torch() {}

  /**
   * Starts PyTorch, or gives the engine that runs.
   *
   * @throws TrainingException if its library is not there for this machine, or does not load
   */
  public static Engine engine() {
    if (System.getProperty(OFFLINE) == null) {
      System.setProperty(OFFLINE, "true");
    }
    try {
      return Engine.getEngine(NAME);
    } catch (RuntimeException | LinkageError e) {
      throw new TrainingException(
          ("PyTorch does not start on this machine (%s, %s): %s. There is a library for Linux and"
                  + " Windows on x86_64, for Linux on aarch64 and for macOS on Apple silicon")
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), cause(e)));
    }
  }

  /** Message of the innermost cause; DJL goes for a download where no library at hand fits. */
  private static String cause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return message.startsWith("Offline mode")
        ? "no library for it is at hand"
        : message.replaceFirst("\\.$", "");
  }
}
