package org.casus.io.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields one by one; a null value is written as {@code null}, so that every record has all
 * its keys. Not thread-safe.
 */
final class JsonFields {
  private final JsonGenerator out;

  JsonFields(JsonGenerator out) {
    this.out = out;
  }

  /** What writes the inside of an object. */
  interface Body {
    /** Writes all fields. */
    void write() throws IOException;
  }

  /** What writes one element of a list. */
  interface Element<T> {
    /** Writes one value. */
    void write(T value) throws IOException;
  }

  void text(String name, @Nullable String value) throws IOException {
    out.writeFieldName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
  }

  void number(String name, @Nullable Integer value) throws IOException {
    out.writeFieldName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeNumber(value);
    }
  }

  /** A number written by {@link Values#decimal}. */
  void decimal(String name, @Nullable String written) throws IOException {
    out.writeFieldName(name);
    if (written == null) {
      out.writeNull();
    } else {
      out.writeNumber(written);
    }
  }

  void flag(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
  }

  void nothing(String name) throws IOException {
    out.writeNullField(name);
  }

  void texts(String name, List<String> values) throws IOException {
    list(name, values, out::writeString);
  }

  <T> void list(String name, List<T> values, Element<T> element) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      element.write(value);
    }
    out.writeEndArray();
  }

  <T> void one(String name, T value, Element<T> element) throws IOException {
    out.writeFieldName(name);
    element.write(value);
  }

  void object(String name, Body body) throws IOException {
    out.writeFieldName(name);
    object(body);
  }

  void object(Body body) throws IOException {
    out.writeStartObject();
    body.write();
    out.writeEndObject();
  }
}
