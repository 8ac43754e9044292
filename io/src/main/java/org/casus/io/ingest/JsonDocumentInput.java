package org.casus.io.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reports from JSON that is not one object a line: an array of objects, or objects spread over
 * several lines. Here a syntax error costs the rest of the file, since nothing tells where the next
 * object begins.
 */
final class JsonDocumentInput implements ReportInput {
  private final JsonParser parser;
  private final String stem;
  private final Limits limits;
  private final Problems problems;
  private long number;
  private boolean done;

  /** Reads from a stream; reports without an id are named by {@code stem} and their number. */
  JsonDocumentInput(InputStream in, String stem, Limits limits, Problems problems)
      throws IOException {
    this.parser = JsonReport.JSON.createParser(in);
    this.stem = stem;
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  public @Nullable Found read() throws IOException {
    try {
      while (!done) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          done = true;
          if (number == 0) {
            problems.add(DiagnosticCode.EMPTY_INPUT, "there is no report in it");
          }
        } else if (token == JsonToken.START_OBJECT) {
          Found found = readObject();
          if (found != null) {
            return found;
          }
        } else if (token.isScalarValue()) {
          number++;
          broken(parser.currentTokenLocation(), "each report must be a JSON object, in braces");
        }
      }
    } catch (JacksonException e) {
      done = true;
      broken(e.getLocation(), e.getOriginalMessage() + "; the rest of the file is left out");
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private @Nullable Found readObject() throws IOException {
    number++;
    JsonLocation start = parser.currentTokenLocation();
    Report report = new JsonReport(problems, limits, 1, 0).read(parser, stem + "-" + number);
    return report == null ? null : new Found(report, start.getLineNr(), start.getByteOffset());
  }

  private void broken(@Nullable JsonLocation at, String message) {
    problems.add(
        DiagnosticCode.BROKEN_JSON,
        at == null ? 0 : at.getLineNr(),
        at == null ? -1 : at.getByteOffset(),
        message);
  }
}
