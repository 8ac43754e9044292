package org.casus.io.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of another encoding as UTF-8; what is malformed becomes U+FFFD. Not thread-safe. */
final class Utf8Stream extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[1 << 13];
  private byte[] bytes = {};
  private int next;
  private int held;

  Utf8Stream(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (next == bytes.length) {
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Keeps back the first half of a surrogate pair until the second is there. */
  private boolean fill() throws IOException {
    int read = reader.read(chars, held, chars.length - held);
    int count = held + Math.max(read, 0);
    held = read > 0 && Character.isHighSurrogate(chars[count - 1]) ? 1 : 0;
    bytes = new String(chars, 0, count - held).getBytes(StandardCharsets.UTF_8);
    next = 0;
    if (held == 1) {
      chars[0] = chars[count - 1];
    }
    return read > 0 || count > 0;
  }
}
