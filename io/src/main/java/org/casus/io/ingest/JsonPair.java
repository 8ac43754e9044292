package org.casus.io.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.casus.document.DiagnosticCode;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object read into a pair: {@code id}, {@code sentence}, {@code source} and {@code
 * target}; all else is passed over. Lives for one object. Not thread-safe.
 */
final class JsonPair {
  private static final int MAX_ID_CHARS = 10_000;

  private final int maxSentenceChars;
  private NamedPair.@Nullable Id id;
  private @Nullable String sentence;
  private @Nullable Ends source;
  private @Nullable Ends target;

  /** A span as the file gives it, in code points. */
  private record Ends(int start, int end) {}

  /** What is wrong with a pair, in one line. */
  private static final class BadPairException extends Exception {
    private static final long serialVersionUID = 1L;

    BadPairException(String message) {
      super(message);
    }
  }

  private JsonPair(Limits limits) {
    this.maxSentenceChars = limits.textChars();
  }

  /** Reads an object; see {@link JsonLines.Element}. */
  static @Nullable NamedPair read(
      JsonParser parser, Limits limits, Problems problems, long line, long offset)
      throws IOException {
    JsonPair pair = new JsonPair(limits);
    String problem = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      try {
        pair.readField(parser, name);
      } catch (BadPairException e) {
        problem = problem == null ? e.getMessage() : problem;
      }
    }
    try {
      if (problem == null) {
        return pair.named(line);
      }
    } catch (BadPairException e) {
      problem = e.getMessage();
    }
    problems.add(DiagnosticCode.BAD_PAIR, line, offset, String.valueOf(problem));
    return null;
  }

  /** Leaves the parser at the end of the field's value, also where it throws. */
  private void readField(JsonParser parser, String name) throws IOException, BadPairException {
    switch (name) {
      case "id" -> id = readId(parser);
      case "sentence" -> sentence = readSentence(parser);
      case "source" -> source = readEnds(parser, name);
      case "target" -> target = readEnds(parser, name);
      default -> parser.skipChildren();
    }
  }

  private static NamedPair.@Nullable Id readId(JsonParser parser)
      throws IOException, BadPairException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
      parser.skipChildren();
      throw new BadPairException("\"id\" must be a string or a number");
    }
    BoundedText written = new BoundedText(MAX_ID_CHARS);
    parser.getText(written);
    if (written.kept().length() > MAX_ID_CHARS) {
      throw new BadPairException("\"id\" is longer than " + MAX_ID_CHARS + " characters");
    }
    return new NamedPair.Id(written.kept().toString(), token.isNumeric());
  }

  private @Nullable String readSentence(JsonParser parser) throws IOException, BadPairException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      parser.skipChildren();
      throw new BadPairException("\"sentence\" must be a string");
    }
    BoundedText written = new BoundedText(maxSentenceChars);
    parser.getText(written);
    if (written.kept().length() > maxSentenceChars) {
      throw new BadPairException("the sentence is longer than " + maxSentenceChars + " characters");
    }
    return written.kept().toString();
  }

  private static @Nullable Ends readEnds(JsonParser parser, String name)
      throws IOException, BadPairException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      throw new BadPairException(
          "\"" + name + "\" must be an object with \"start\" and \"end\", or null");
    }
    Integer start = null;
    Integer end = null;
    String wrong = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if ((!field.equals("start") && !field.equals("end")) || value == JsonToken.VALUE_NULL) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NUMBER_INT
          || parser.getNumberType() != JsonParser.NumberType.INT) {
        wrong = "\"" + name + "\": " + field + " is no whole number of characters";
        parser.skipChildren();
      } else if (field.equals("start")) {
        start = parser.getIntValue();
      } else {
        end = parser.getIntValue();
      }
    }
    if (wrong != null) {
      throw new BadPairException(wrong);
    }
    if (start == null) {
      return null;
    }
    if (end == null) {
      throw new BadPairException("\"" + name + "\" has a start and no end");
    }
    return new Ends(start, end);
  }

  private NamedPair named(long line) throws BadPairException {
    if (sentence == null || sentence.isBlank()) {
      throw new BadPairException(
          sentence == null ? "there is no \"sentence\"" : "the \"sentence\" is empty");
    }
    if (source == null && target == null) {
      throw new BadPairException("neither \"source\" nor \"target\" is given");
    }
    SentencePair pair =
        new SentencePair(
            sentence, span(sentence, "source", source), span(sentence, "target", target));
    return new NamedPair(id == null ? new NamedPair.Id("line " + line, false) : id, pair);
  }

  /** From code points to UTF-16 code units. */
  private static @Nullable Span span(String sentence, String name, @Nullable Ends ends)
      throws BadPairException {
    if (ends == null) {
      return null;
    }
    String span = "\"" + name + "\": the span " + ends.start() + "-" + ends.end();
    if (ends.end() == ends.start()) {
      throw new BadPairException(span + " is empty");
    }
    if (ends.end() < ends.start()) {
      throw new BadPairException(span + " is reversed");
    }
    int length = sentence.codePointCount(0, sentence.length());
    if (ends.start() < 0 || ends.end() > length) {
      throw new BadPairException(
          span + " is not inside the sentence, which has " + length + " characters");
    }
    int start = sentence.offsetByCodePoints(0, ends.start());
    return new Span(start, sentence.offsetByCodePoints(start, ends.end() - ends.start()));
  }
}
