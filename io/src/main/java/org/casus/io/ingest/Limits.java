package org.casus.io.ingest;

/**
 * How much of one input is read into memory.
 *
 * @param lineBytes longest line of JSON Lines, bytes without the line end; a longer one is skipped
 * @param textChars longest text of a report, UTF-16 code units; a longer one is cut
 */
public record Limits(int lineBytes, int textChars) {
  /** Longest line of JSON Lines: 64 MiB. */
  public static final int MAX_LINE_BYTES = 64 * 1024 * 1024;

  /** Longest text: ten million characters, a few thousand printed pages. */
  public static final int MAX_TEXT_CHARS = 10_000_000;

  /** What {@link ReportReader} uses unless told otherwise. */
  public static final Limits DEFAULT = new Limits(MAX_LINE_BYTES, MAX_TEXT_CHARS);

  /** Refuses limits below one with {@link IllegalArgumentException}. */
  public Limits {
    if (lineBytes < 1 || textChars < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
