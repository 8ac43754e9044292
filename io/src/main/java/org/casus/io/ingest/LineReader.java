package org.casus.io.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts bytes into lines at {@code '\n'} and knows where each begins. Holds one line at most; of a
 * line over the limit it holds nothing. Not thread-safe.
 */
final class LineReader implements Closeable {
  private static final int CHUNK_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxLineBytes;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int chunkStart;
  private int chunkEnd;

  private byte[] line = new byte[CHUNK_BYTES];
  private int length;
  private boolean oversized;
  private long number;
  private long offset;
  private long consumed;

  LineReader(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  /** Moves to the next line. Returns false at the end; a last line without line end counts. */
  boolean next() throws IOException {
    if (line.length > 16 * CHUNK_BYTES) {
      line = new byte[CHUNK_BYTES];
    }
    length = 0;
    oversized = false;
    offset = consumed;
    boolean any = false;
    while (chunkStart < chunkEnd || fill()) {
      any = true;
      int stop = chunkStart;
      while (stop < chunkEnd && chunk[stop] != '\n') {
        stop++;
      }
      append(stop - chunkStart);
      if (stop < chunkEnd) {
        chunkStart = stop + 1;
        consumed++;
        break;
      }
      chunkStart = stop;
    }
    number += any ? 1 : 0;
    return any;
  }

  /** The bytes of the line from index 0 to {@link #length()}; only valid until the next call. */
  byte[] bytes() {
    return line;
  }

  /** Number of bytes without the line end; 0 for a line over the limit. */
  int length() {
    return length;
  }

  /** Whether the line is over the limit and was not kept. */
  boolean isOversized() {
    return oversized;
  }

  /** Number of the line, 1-based. */
  long number() {
    return number;
  }

  /** Byte offset of the line's first byte. */
  long offset() {
    return offset;
  }

  /** Number of bytes taken so far. */
  long consumed() {
    return consumed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    int read;
    do {
      read = in.read(chunk);
    } while (read == 0);
    chunkStart = 0;
    chunkEnd = Math.max(read, 0);
    return read > 0;
  }

  private void append(int count) {
    consumed += count;
    if (oversized || (long) length + count > maxLineBytes) {
      oversized = true;
      length = 0;
      line = line.length > CHUNK_BYTES ? new byte[CHUNK_BYTES] : line;
      return;
    }
    if (length + count > line.length) {
      long wanted = Math.max(2L * line.length, length + count);
      line = Arrays.copyOf(line, (int) Math.min(wanted, Math.max(maxLineBytes, CHUNK_BYTES)));
    }
    System.arraycopy(chunk, chunkStart, line, length, count);
    length += count;
  }
}
