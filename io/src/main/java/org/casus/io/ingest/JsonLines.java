package org.casus.io.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.casus.document.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines, one object a line. A line that is no good costs that line only. Not thread-safe.
 *
 * @param <T> what an object is read into
 */
final class JsonLines<T> implements Closeable {
  private final LineReader lines;
  private final Element<T> element;
  private final Limits limits;
  private final Problems problems;
  private final TextDecoder.Encoding encoding;
  private boolean sawContent;
  private boolean stopped;

  /** Reads one object. */
  interface Element<T> {
    /**
     * Reads one object.
     *
     * @param parser at the opening brace; afterwards at the closing one
     * @param line number of its line, 1-based
     * @param offset byte of the file at which it begins, -1 where unknown
     * @return null if a diagnostic says why it is no good
     * @throws IOException if it is not JSON
     */
    @Nullable T read(JsonParser parser, long line, long offset) throws IOException;
  }

  /** An element and where it began. */
  record Found<T>(T value, long line, long offset) {}

  /**
   * Reads from a stream.
   *
   * @param in the bytes, byte order mark included
   * @param encoding what the byte order mark says
   */
  JsonLines(
      InputStream in,
      TextDecoder.Encoding encoding,
      Limits limits,
      Problems problems,
      Element<T> element) {
    boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
    this.lines =
        new LineReader(utf8 ? in : new Utf8Stream(in, encoding.charset()), limits.lineBytes());
    this.encoding = encoding;
    this.limits = limits;
    this.problems = problems;
    this.element = element;
  }

  /** The next element, or null at the end. What is wrong with lines becomes diagnostics. */
  @Nullable Found<T> next() {
    while (!stopped && nextLine()) {
      if (lines.isOversized()) {
        sawContent = true;
        problems.add(
            DiagnosticCode.OVERSIZED,
            lines.number(),
            offset(0),
            "the line is longer than " + limits.lineBytes() + " bytes and is skipped");
        continue;
      }
      int start = firstByte();
      if (start < lines.length()) {
        sawContent = true;
        T value = parse(start);
        if (value != null) {
          return new Found<>(value, lines.number(), offset(start));
        }
      }
    }
    if (!sawContent) {
      problems.add(DiagnosticCode.EMPTY_INPUT, "there is nothing in it");
      sawContent = true;
    }
    return null;
  }

  /** Number of bytes read so far. */
  long consumed() {
    return lines.consumed();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private boolean nextLine() {
    try {
      return lines.next();
    } catch (IOException e) {
      problems.add(
          DiagnosticCode.UNREADABLE,
          lines.number() + 1,
          lines.consumed(),
          "reading stopped: " + e.getMessage());
      sawContent = true;
      stopped = true;
      return false;
    }
  }

  private @Nullable T parse(int start) {
    int malformed = TextDecoder.firstMalformedUtf8(lines.bytes(), start, lines.length());
    if (malformed >= 0) {
      problems.add(
          DiagnosticCode.WRONG_ENCODING,
          lines.number(),
          offset(malformed),
          "a byte that is no UTF-8; such bytes are read as Windows-1252");
    }
    try (JsonParser parser = malformed < 0 ? byteParser(start) : charParser(start)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        broken(start, "each line must hold one JSON object, in braces");
        return null;
      }
      T value = element.read(parser, lines.number(), offset(start));
      if (parser.nextToken() != null) {
        long at = inLine(parser.currentTokenLocation());
        broken(start + at, "more on the line after the JSON object; is a line end missing?");
        return null;
      }
      return value;
    } catch (JacksonException e) {
      broken(start + inLine(e.getLocation()), e.getOriginalMessage());
    } catch (IOException e) {
      broken(start, String.valueOf(e.getMessage()));
    }
    return null;
  }

  private void broken(long index, String message) {
    problems.add(DiagnosticCode.BROKEN_JSON, lines.number(), offset(index), message);
  }

  private JsonParser byteParser(int start) throws IOException {
    return JsonReport.JSON.createParser(lines.bytes(), start, lines.length() - start);
  }

  private JsonParser charParser(int start) throws IOException {
    StringBuilder text =
        TextDecoder.decode(
                lines.bytes(), start, lines.length(), StandardCharsets.UTF_8, Integer.MAX_VALUE)
            .text();
    return JsonReport.JSON.createParser(new StringReader(text.toString()));
  }

  private static long inLine(@Nullable JsonLocation location) {
    return location == null ? 0 : Math.max(location.getByteOffset(), 0);
  }

  /** Index of the first byte of the line that is neither blank nor part of a byte order mark. */
  private int firstByte() {
    byte[] bytes = lines.bytes();
    int i = lines.number() == 1 ? TextDecoder.Encoding.of(bytes, lines.length()).markBytes() : 0;
    while (i < lines.length() && bytes[i] >= 0 && bytes[i] <= ' ' && bytes[i] != 0) {
      i++;
    }
    return i;
  }

  /** Byte offset in the file of an index in the line; unknown where the stream was transcoded. */
  private long offset(long index) {
    return encoding.charset().equals(StandardCharsets.UTF_8) ? lines.offset() + index : -1;
  }
}
