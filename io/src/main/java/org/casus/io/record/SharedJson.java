package org.casus.io.record;

import java.io.IOException;
import java.util.List;
import org.casus.actor.ActorMention;
import org.casus.document.Span;
import org.casus.event.Event;

/** The parts that event and relation records have in common, for one report. Not thread-safe. */
final class SharedJson {
  private final JsonFields json;
  private final CodePointIndex text;

  SharedJson(JsonFields json, CodePointIndex text) {
    this.json = json;
    this.text = text;
  }

  /** An actor, recipient, subject or object. */
  void participant(ActorMention actor) throws IOException {
    List<String> sectors = actor.sectors();
    json.object(
        () -> {
          json.text("code", actor.code());
          json.text("sector", sectors.isEmpty() ? null : sectors.get(0));
          json.texts("other_sectors", sectors.subList(Math.min(1, sectors.size()), sectors.size()));
          json.text("entity_text", text.words(actor.span()));
          json.text("identifier_id", actor.identity().id());
          json.text("identifier_text", actor.identity().name());
          json.text("kind", Values.label(actor.kind()));
          offsets(actor.span());
          json.text("resolved_by", Values.label(actor.resolvedBy()));
        });
  }

  /** The list of speakers. */
  void attribution(List<Event.Attribution> speakers) throws IOException {
    json.list("attribution", speakers, this::speaker);
  }

  /** The words that say so. */
  void evidence(Event.Evidence evidence) throws IOException {
    json.object(
        "evidence",
        () -> {
          words(evidence.clause());
          json.object("trigger", () -> words(evidence.trigger()));
        });
  }

  /** Why, and how sure. */
  void explanation(Event.Explanation explanation) throws IOException {
    json.object(
        "explanation",
        () -> {
          json.text("judge", Values.label(explanation.judge()));
          json.text("pattern", explanation.pattern());
          json.text("path", String.join("; ", explanation.path()));
          json.list(
              "alternatives",
              explanation.alternatives(),
              other ->
                  json.object(
                      () -> {
                        json.text("event", other.type());
                        json.decimal("probability", Values.decimal(other.probability()));
                      }));
        });
    json.decimal("confidence", Values.decimal(explanation.confidence()));
  }

  /** Fields {@code start} and {@code end}. */
  void offsets(Span span) throws IOException {
    json.number("start", text.start(span));
    json.number("end", text.end(span));
  }

  private void words(Span span) throws IOException {
    json.text("text", text.words(span));
    offsets(span);
  }

  private void speaker(Event.Attribution attribution) throws IOException {
    ActorMention source = attribution.source();
    json.object(
        () -> {
          json.text("code", source.code());
          json.text("sector", source.sectors().isEmpty() ? null : source.sectors().get(0));
          json.text("entity_text", text.words(source.span()));
          json.text("identifier_text", source.identity().name());
          json.text("cue", text.words(attribution.cue()));
          offsets(source.span());
        });
  }
}
