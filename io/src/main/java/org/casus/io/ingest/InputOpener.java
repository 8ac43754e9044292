package org.casus.io.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.casus.document.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** Finds out what a stream of bytes holds and opens the reader for it. */
final class InputOpener {
  private static final int SNIFF_BYTES = 1 << 13;

  /** A first line with an opening brace and nothing else. */
  private static final String OPEN_LINE = "{\n";

  private final Limits limits;

  InputOpener(Limits limits) {
    this.limits = limits;
  }

  /** What a file name tells of the content. */
  enum Format {
    /** One report. */
    PLAIN_TEXT,
    /** One object a line, come what may. */
    JSON_LINES,
    /** One object a line, or an array or objects spread over lines, as the first signs tell. */
    JSON,
    /** To be found out: a brace comes first in JSON, anything else is plain text. */
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
    String first = firstSigns(in, encoding.markBytes());
    return switch (format) {
      case PLAIN_TEXT -> new PlainTextInput(in, stem, limits, problems);
      case JSON_LINES -> new JsonLinesInput(in, encoding, stem, limits, problems);
      case JSON ->
          first.startsWith("[") || first.equals(OPEN_LINE)
              ? new JsonDocumentInput(in, stem, limits, problems)
              : new JsonLinesInput(in, encoding, stem, limits, problems);
      case UNKNOWN -> {
        if (first.equals("[{") || first.equals(OPEN_LINE)) {
          yield new JsonDocumentInput(in, stem, limits, problems);
        }
        yield first.startsWith("{")
            ? new JsonLinesInput(in, encoding, stem, limits, problems)
            : new PlainTextInput(in, stem, limits, problems);
      }
    };
  }

  /**
   * The first one or two signs that are not blank. A line end right behind an opening brace counts
   * as a sign: JSON that goes over several lines begins so. NUL bytes are passed over, since every
   * other byte of UTF-16 is one.
   */
  private static String firstSigns(BufferedInputStream in, int markBytes) throws IOException {
    in.mark(SNIFF_BYTES);
    in.skipNBytes(markBytes);
    StringBuilder signs = new StringBuilder();
    for (int i = markBytes; i < SNIFF_BYTES && signs.length() < 2; i++) {
      int read = in.read();
      if (read < 0) {
        break;
      }
      boolean breakAfterBrace = read == '\n' && signs.toString().equals("{");
      if (read > ' ' || breakAfterBrace) {
        signs.append((char) read);
      }
    }
    in.reset();
    return signs.toString();
  }
}
