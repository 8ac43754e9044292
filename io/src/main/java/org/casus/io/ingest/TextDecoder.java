package org.casus.io.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Bytes to characters. UTF-8 is decoded strictly; a byte that is no UTF-8 is read as Windows-1252,
 * byte by byte, so that a text in Windows-1252 comes out right and so does one in UTF-8 with a few
 * stray bytes. Pure functions.
 */
final class TextDecoder {
  private static final int BUFFER_CHARS = 1 << 13;
  private static final String WINDOWS_1252 = windows1252();

  private TextDecoder() {}

  /**
   * An encoding as far as the first bytes tell.
   *
   * @param charset UTF-8 unless a byte order mark says UTF-16
   * @param markBytes length of the byte order mark, 0 without one
   */
  record Encoding(Charset charset, int markBytes) {
    /** Looks for a byte order mark. */
    static Encoding of(byte[] bytes, int length) {
      if (length >= 3
          && bytes[0] == (byte) 0xEF
          && bytes[1] == (byte) 0xBB
          && bytes[2] == (byte) 0xBF) {
        return new Encoding(UTF_8, 3);
      }
      if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
        return new Encoding(UTF_16LE, 2);
      }
      if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
        return new Encoding(UTF_16BE, 2);
      }
      return new Encoding(UTF_8, 0);
    }
  }

  /**
   * Decoded text.
   *
   * @param text the text, possibly longer than was asked for, by less than a buffer
   * @param firstMalformed index of the first malformed byte, -1 if all are well formed
   */
  record Decoded(StringBuilder text, int firstMalformed) {}

  /** Decodes {@code bytes[from, to)} and stops soon after {@code maxChars} characters. */
  static Decoded decode(byte[] bytes, int from, int to, Charset charset, int maxChars) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(BUFFER_CHARS);
    StringBuilder text = new StringBuilder(Math.min(to - from, BUFFER_CHARS));
    int firstMalformed = -1;
    while (text.length() <= maxChars) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (result.isUnderflow()) {
        break;
      }
      if (result.isError()) {
        firstMalformed = firstMalformed < 0 ? in.position() : firstMalformed;
        for (int i = 0; i < result.length(); i++) {
          int value = in.get() & 0xFF;
          if (charset.equals(UTF_8)) {
            text.append(WINDOWS_1252.charAt(value));
          }
        }
        if (!charset.equals(UTF_8)) {
          text.append('\uFFFD');
        }
      }
    }
    return new Decoded(text, firstMalformed);
  }

  /** Index of the first byte of {@code bytes[from, to)} that is no UTF-8, or -1. */
  static int firstMalformedUtf8(byte[] bytes, int from, int to) {
    int ascii = from;
    while (ascii < to && bytes[ascii] >= 0) {
      ascii++;
    }
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, ascii, to - ascii);
    CharBuffer out = CharBuffer.allocate(BUFFER_CHARS);
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      out.clear();
    } while (result.isOverflow());
    return result.isError() ? in.position() : -1;
  }

  /** The end of the last whole UTF-8 character of {@code bytes[0, to)}. */
  static int wholeUtf8(byte[] bytes, int to) {
    int lead = to - 1;
    while (lead > 0 && to - lead < 4 && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    return lead >= 0 && bytes[lead] < 0 ? lead : to;
  }

  private static String windows1252() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new String(all, Charset.forName("windows-1252"));
  }
}
