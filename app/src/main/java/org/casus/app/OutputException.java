package org.casus.app;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Output that could not be written. */
final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;
  private final boolean standard;

  /**
   * @param target where it should have gone, or null for standard output
   */
  OutputException(@Nullable Object target, IOException cause) {
    super(
        "cannot write "
            + (target == null ? "standard output" : target)
            + ": "
            + (cause.getMessage() == null ? cause.toString() : cause.getMessage()),
        cause);
    standard = target == null;
  }

  /** Whether the program that reads our output, such as {@code head}, has ended. */
  boolean isBrokenPipe() {
    String message = String.valueOf(getMessage());
    return standard && (message.contains("roken pipe") || message.contains("pipe is being closed"));
  }
}
