package org.casus.io.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.casus.document.Report;
import org.jspecify.annotations.Nullable;

/** Reports from JSON Lines. */
final class JsonLinesInput implements ReportInput {
  private final JsonLines<Report> lines;

  /**
   * Reads from a stream.
   *
   * @param in the bytes, byte order mark included
   * @param encoding what the byte order mark says
   * @param stem beginning of ids made for reports without one; the line number is added
   */
  JsonLinesInput(
      InputStream in,
      TextDecoder.Encoding encoding,
      String stem,
      Limits limits,
      Problems problems) {
    this.lines =
        new JsonLines<>(
            in,
            encoding,
            limits,
            problems,
            (parser, line, offset) ->
                new JsonReport(problems, limits, line, offset).read(parser, stem + "-" + line));
  }

  @Override
  public @Nullable Found read() {
    JsonLines.Found<Report> found = lines.next();
    return found == null ? null : new Found(found.value(), found.line(), found.offset());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
