package org.casus.io.ingest;

import java.io.Writer;

/** Keeps the first characters written and drops the rest. Not thread-safe. */
final class BoundedText extends Writer {
  private final StringBuilder kept = new StringBuilder();
  private final int maxChars;

  BoundedText(int maxChars) {
    this.maxChars = maxChars;
  }

  /** What was kept; one character more than the limit says that there was more. */
  StringBuilder kept() {
    return kept;
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    int room = maxChars + 1 - kept.length();
    kept.append(chars, offset, Math.min(length, Math.max(room, 0)));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
