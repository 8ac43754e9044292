package org.casus.io.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.casus.event.Event;

/**
 * Answers to pairs as JSON Lines, in UTF-8 with {@code '\n'} line ends. {@code auxiliary} and
 * {@code mode} are left out where the judge does not answer them. Not thread-safe.
 */
public final class ClassificationWriter {
  private final JsonGenerator out;
  private final JsonFields json;

  /** Writes to a stream, which stays the caller's. */
  public ClassificationWriter(OutputStream out) throws IOException {
    this.out = JsonlWriter.JSON.createGenerator(Utf8Writer.to(out));
    this.json = new JsonFields(this.out);
  }

  /** Writes one line; it reaches the stream with {@link #flush}. */
  public void write(Classification answer) throws IOException {
    json.object(
        () -> {
          if (answer.id().isNumber()) {
            json.decimal("id", answer.id().text());
          } else {
            json.text("id", answer.id().text());
          }
          alternative(answer.answer());
          json.list(
              "alternatives",
              answer.alternatives(),
              other -> json.object(() -> alternative(other)));
          if (answer.auxiliary() != null) {
            json.texts("auxiliary", answer.auxiliary());
          }
          if (answer.modes() != null) {
            json.texts("mode", answer.modes());
          }
        });
    out.writeRaw('\n');
  }

  private void alternative(Event.Alternative alternative) throws IOException {
    json.text("event", alternative.type());
    json.decimal("probability", Values.decimal(alternative.probability()));
  }

  /** Hands what was written to the stream. */
  public void flush() throws IOException {
    out.flush();
  }
}
