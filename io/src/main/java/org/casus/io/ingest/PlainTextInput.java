package org.casus.io.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.jspecify.annotations.Nullable;

/** The one report of a plain-text input. */
final class PlainTextInput implements ReportInput {
  /** No character takes more bytes than this for each UTF-16 code unit. */
  private static final int MAX_BYTES_PER_CHAR = 3;

  private static final int SLACK_BYTES = 16;

  private final InputStream in;
  private final String id;
  private final Limits limits;
  private final Problems problems;
  private boolean done;

  PlainTextInput(InputStream in, String id, Limits limits, Problems problems) {
    this.in = in;
    this.id = id;
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  public @Nullable Found read() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    long wanted = (long) limits.textChars() * MAX_BYTES_PER_CHAR + SLACK_BYTES;
    byte[] bytes = in.readNBytes((int) Math.min(wanted, Integer.MAX_VALUE - SLACK_BYTES));
    boolean more = bytes.length == wanted && in.read() >= 0;
    String text = decode(bytes, more);
    return text == null ? null : new Found(new Report(id, text, Report.Source.UNKNOWN), 0, -1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private @Nullable String decode(byte[] bytes, boolean more) {
    TextDecoder.Encoding encoding = TextDecoder.Encoding.of(bytes, bytes.length);
    boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
    int end = more && utf8 ? TextDecoder.wholeUtf8(bytes, bytes.length) : bytes.length;
    TextDecoder.Decoded decoded =
        TextDecoder.decode(
            bytes, encoding.markBytes(), end, encoding.charset(), limits.textChars());
    int nul = decoded.text().indexOf("\0");
    if (nul >= 0) {
      int at = utf8 ? indexOfNul(bytes) : encoding.markBytes() + 2 * nul;
      problems.add(
          DiagnosticCode.BINARY_INPUT,
          lineAt(bytes, at),
          at,
          "a NUL byte: this is not text, or text in an encoding without a byte order mark");
      return null;
    }
    if (isBlank(decoded.text())) {
      problems.add(DiagnosticCode.EMPTY_INPUT, "there is no text in it");
      return null;
    }
    if (decoded.firstMalformed() >= 0) {
      problems.add(
          DiagnosticCode.WRONG_ENCODING,
          lineAt(bytes, decoded.firstMalformed()),
          decoded.firstMalformed(),
          utf8
              ? "a byte that is no UTF-8; such bytes are read as Windows-1252"
              : "broken " + encoding.charset() + "; what is broken is replaced");
    }
    return cut(bytes, decoded, encoding, more);
  }

  private String cut(
      byte[] bytes, TextDecoder.Decoded decoded, TextDecoder.Encoding encoding, boolean more) {
    StringBuilder text = decoded.text();
    int keep = TextCut.keep(text, limits.textChars());
    if (keep < text.length() || more) {
      String kept = text.substring(0, keep);
      int at =
          decoded.firstMalformed() >= 0
              ? -1
              : encoding.markBytes() + kept.getBytes(encoding.charset()).length;
      problems.add(
          DiagnosticCode.OVERSIZED,
          at < 0 ? 0 : lineAt(bytes, at),
          at,
          "the text is longer than "
              + limits.textChars()
              + " characters; only the first "
              + keep
              + " are read");
    }
    return text.substring(0, keep);
  }

  private static boolean isBlank(CharSequence text) {
    return text.chars().allMatch(Character::isWhitespace);
  }

  private static int indexOfNul(byte[] bytes) {
    int i = 0;
    while (i < bytes.length && bytes[i] != 0) {
      i++;
    }
    return i;
  }

  /** 1-based number of the line in which a byte stands. */
  private static long lineAt(byte[] bytes, int offset) {
    long line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
