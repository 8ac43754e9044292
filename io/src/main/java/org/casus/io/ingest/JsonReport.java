package org.casus.io.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.LocalDate;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object read into a report: {@code text} is needed, {@code id}, {@code date}, {@code
 * title}, {@code publisher} and {@code url} are used where present, all else is passed over. Lives
 * for one object. Not thread-safe.
 */
final class JsonReport {
  /** Parses strings of any length: this package has limits of its own. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final int MAX_FIELD_CHARS = 10_000;

  private final Problems problems;
  private final Limits limits;
  private final long firstLine;
  private final long firstByte;

  private @Nullable String id;
  private @Nullable String text;
  private @Nullable String title;
  private @Nullable String publisher;
  private @Nullable String url;
  private @Nullable LocalDate date;

  /**
   * A reader for one object.
   *
   * @param firstLine line of the file at which the parser began, 1-based
   * @param firstByte byte of the file at which the parser began, -1 where unknown
   */
  JsonReport(Problems problems, Limits limits, long firstLine, long firstByte) {
    this.problems = problems;
    this.limits = limits;
    this.firstLine = firstLine;
    this.firstByte = firstByte;
  }

  /**
   * Reads the object.
   *
   * @param parser at the opening brace; afterwards at the closing one
   * @param fallbackId id for a report without one
   * @return the report, or null if a diagnostic says why there is none
   * @throws IOException if it is not JSON
   */
  @Nullable Report read(JsonParser parser, String fallbackId) throws IOException {
    long line = line(parser);
    long at = offset(parser);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      readField(parser, name);
    }
    if (text == null || text.isBlank()) {
      String reason = text == null ? "the record has no \"text\"" : "the \"text\" is empty";
      problems.add(DiagnosticCode.BROKEN_JSON, line, at, reason);
      return null;
    }
    return new Report(
        id == null ? fallbackId : id, text, new Report.Source(date, title, publisher, url));
  }

  private void readField(JsonParser parser, String name) throws IOException {
    switch (name) {
      case "text" -> text = readText(parser);
      case "id" -> id = readId(parser);
      case "date" -> date = readDate(parser);
      case "title" -> title = readString(parser, name);
      case "publisher" -> publisher = readString(parser, name);
      case "url" -> url = readString(parser, name);
      default -> parser.skipChildren();
    }
  }

  private @Nullable String readText(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      badField(parser, "\"text\" must be a string");
      parser.skipChildren();
      return null;
    }
    long at = offset(parser);
    BoundedText written = new BoundedText(limits.textChars());
    parser.getText(written);
    int keep = TextCut.keep(written.kept(), limits.textChars());
    if (keep < written.kept().length()) {
      problems.add(
          DiagnosticCode.OVERSIZED,
          line(parser),
          at,
          "the text is longer than "
              + limits.textChars()
              + " characters; only the first "
              + keep
              + " are read");
    }
    return written.kept().substring(0, keep);
  }

  private @Nullable String readId(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getText();
    }
    long at = offset(parser);
    String read = readString(parser, "id");
    if (read != null && read.isBlank()) {
      problems.add(
          DiagnosticCode.BAD_FIELD, line(parser), at, "the \"id\" is blank; a new one is made");
      return null;
    }
    return read == null ? null : wellFormed(read.strip());
  }

  private @Nullable LocalDate readDate(JsonParser parser) throws IOException {
    long at = offset(parser);
    String read =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            ? parser.getText()
            : readString(parser, "date");
    if (read == null || read.isBlank()) {
      return null;
    }
    PublicationDate parsed = PublicationDate.parse(read);
    if (parsed.problem() != null) {
      problems.add(parsed.problem(), line(parser), at, parsed.message());
    }
    return parsed.date();
  }

  private @Nullable String readString(JsonParser parser, String name) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      badField(parser, "\"" + name + "\" must be a string; it is left out");
      parser.skipChildren();
      return null;
    }
    long at = offset(parser);
    BoundedText written = new BoundedText(MAX_FIELD_CHARS);
    parser.getText(written);
    if (written.kept().length() > MAX_FIELD_CHARS) {
      problems.add(
          DiagnosticCode.BAD_FIELD,
          line(parser),
          at,
          "\"" + name + "\" is longer than " + MAX_FIELD_CHARS + " characters; it is left out");
      return null;
    }
    return written.kept().toString();
  }

  /** Half a surrogate pair cannot be written as UTF-8, and an id must survive being written. */
  private static String wellFormed(String id) {
    StringBuilder result = new StringBuilder(id.length());
    id.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  private void badField(JsonParser parser, String message) {
    problems.add(DiagnosticCode.BAD_FIELD, line(parser), offset(parser), message);
  }

  /** Line of the current token in the file. */
  private long line(JsonParser parser) {
    return firstLine - 1 + parser.currentTokenLocation().getLineNr();
  }

  /** Byte of the current token in the file; that of the object where the parser has characters. */
  private long offset(JsonParser parser) {
    long parsed = parser.currentTokenLocation().getByteOffset();
    return firstByte < 0 || parsed < 0 ? firstByte : firstByte + parsed;
  }
}
