package org.casus.io.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.relation.Relation;

/**
 * JSON Lines: one record a line, in UTF-8 with {@code '\n'} line ends. An event has the key {@code
 * event}, a relation the key {@code relation}. Every key is always there, in the same order; what
 * is unknown is {@code null} or an empty list. Not thread-safe.
 */
public final class JsonlWriter implements CodingWriter {
  static final JsonFactory JSON = new JsonFactoryBuilder().rootValueSeparator("").build();

  private final JsonGenerator out;
  private final RecordContext context;

  /** Writes to a stream, which is closed with the writer. */
  public JsonlWriter(OutputStream out, RecordContext context) throws IOException {
    this.out = JSON.createGenerator(Utf8Writer.to(out));
    this.context = context;
  }

  @Override
  public void write(Coding coding) throws IOException {
    if (coding.events().isEmpty() && coding.relations().isEmpty()) {
      return;
    }
    CodePointIndex text = CodePointIndex.of(coding.report().text());
    JsonFields json = new JsonFields(out);
    EventJson events = new EventJson(json, text, context);
    for (Event event : coding.events()) {
      events.write(event);
      out.writeRaw('\n');
    }
    RelationJson relations = new RelationJson(json, text);
    for (Relation relation : coding.relations()) {
      relations.write(relation);
      out.writeRaw('\n');
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
