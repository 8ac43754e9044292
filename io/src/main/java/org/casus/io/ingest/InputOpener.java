package org.casus.io.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.casus.document.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** Finds out what a stream of bytes holds and opens the reader for it. */
final class InputOpener {
  private static final int SNIFF_BYTES = 1 << 13;

  private final Limits limits;

  InputOpener(Limits limits) {
    this.limits = limits;
  }

  /** What a file name tells of the content. */
  enum Format {
    PLAIN_TEXT,
    JSON_LINES,
    /** To be found out from the first byte that is not blank: a brace means JSON Lines. */
    UNKNOWN
  }

  /**
   * Opens a stream. Takes it over: it is closed with the input, or at once where there is nothing
   * to read.
   *
   * @param stem id of a plain-text report, beginning of made-up ids
   * @return the input, or null for binary data, which is reported
   */
  @Nullable ReportInput open(InputStream bytes, String stem, Format format, Problems problems)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, 2 * SNIFF_BYTES);
    try {
      return sniff(in, stem, format, problems);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private @Nullable ReportInput sniff(
      BufferedInputStream in, String stem, Format format, Problems problems) throws IOException {
    in.mark(SNIFF_BYTES);
    byte[] head = in.readNBytes(Signature.MAX_BYTES);
    in.reset();
    Signature signature = Signature.of(head, head.length);
    if (signature != null) {
      problems.add(DiagnosticCode.BINARY_INPUT, 1, 0, "this is " + signature.what());
      in.close();
      return null;
    }
    TextDecoder.Encoding encoding = TextDecoder.Encoding.of(head, head.length);
    boolean json =
        format == Format.JSON_LINES
            || (format == Format.UNKNOWN && firstByte(in, encoding.markBytes()) == '{');
    return json
        ? new JsonLinesInput(in, encoding, stem, limits, problems)
        : new PlainTextInput(in, stem, limits, problems);
  }

  /** The first byte that is neither blank nor NUL (every other byte of UTF-16); 0 for none. */
  private static int firstByte(BufferedInputStream in, int markBytes) throws IOException {
    in.mark(SNIFF_BYTES);
    in.skipNBytes(markBytes);
    int found = 0;
    for (int i = markBytes; i < SNIFF_BYTES && found >= 0 && found <= ' '; i++) {
      found = in.read();
    }
    in.reset();
    return Math.max(found, 0);
  }
}
