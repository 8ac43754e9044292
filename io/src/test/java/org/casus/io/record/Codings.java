package org.casus.io.record;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.document.Report;
import org.casus.document.Span;
import org.casus.event.Auxiliary;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.pipeline.Provenance;
import org.casus.place.PlaceMention;
import org.casus.relation.Relation;
import org.casus.relation.RelationType;
import org.casus.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Codings made by hand. */
final class Codings {
  /** Characters beyond the basic plane, a combining mark, a bar, quotes and a line break. */
  static final String TEXT =
      "🕊️ Talks 🇫🇷\r\nFrance's foreign minister, Zoe\u0308 𝒟upont, met \"friends | partners\" of"
          + " Mali in Bamako, officials said.\nMali borders Niger.\n";

  static final RecordContext CONTEXT =
      new RecordContext(
          new Provenance("casus-0.1.0", "plover-base-2.0", "abc", "test"),
          new Scoring() {
            @Override
            public int quadCode(String type) {
              return type.equals("CONSULT") ? 1 : 0;
            }

            @Override
            public double scale(String type, List<String> modes) {
              return type.equals("CONSULT") ? 2.5 + modes.size() : Double.NaN;
            }
          },
          code -> code.equals("MLI") ? "Mali" : "");

  private Codings() {}

  static Coding coding(List<Event> events, List<Relation> relations) {
    return coding(TEXT, events, relations);
  }

  static Coding coding(String text, List<Event> events, List<Relation> relations) {
    return new Coding(
        new Report("r1", text, Report.Source.UNKNOWN),
        null,
        List.of(),
        new Coding.Mentions(List.of(), List.of(), List.of()),
        events,
        relations,
        List.of());
  }

  static Coding full() {
    return coding(List.of(meeting(), bare()), List.of(borders(), office()));
  }

  static Span span(String words) {
    return span(TEXT, words);
  }

  static Span span(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException(words);
    }
    return new Span(start, start + words.length());
  }

  static Event meeting() {
    return event(
        "e1",
        new Event.Code(
            "CONSULT",
            List.of("visit"),
            List.of("diplomatic", "military"),
            EnumSet.of(Auxiliary.FUTURE, Auxiliary.HISTORICAL)),
        new Event.Circumstances(
            DateRange.day(LocalDate.of(2020, 7, 20)),
            place("Bamako", PlaceMention.Kind.CITY),
            new Event.Size(null, 3, null, 12),
            List.of(
                new Event.Attribution(
                    actor("officials", null, List.of(), null, ActorMention.Kind.AGENT),
                    span("said")))));
  }

  static Event event(String id, Event.Code code, Event.Circumstances circumstances) {
    return new Event(
        id,
        "r1",
        code,
        new Event.Participants(
            List.of(
                actor(
                    "Zoe\u0308 𝒟upont",
                    "FRA",
                    List.of("GOV", "ELI", "PTY"),
                    "Zoë Dupont",
                    ActorMention.Kind.PERSON)),
            List.of(
                actor("friends | partners", null, List.of(), null, ActorMention.Kind.AGENT),
                actor("Mali", "MLI", List.of(), "Mali", ActorMention.Kind.COUNTRY)),
            false),
        circumstances,
        evidence(),
        new Event.Explanation(
            Event.Judge.RULE,
            "consult.meet",
            List.of("Dupont met friends", "rule past"),
            List.of(new Event.Alternative("SUPPORT", 0.123456)),
            0.9));
  }

  /** An event of which as little as possible is known. */
  static Event bare() {
    return new Event(
        "e2",
        "r1",
        new Event.Code("ODD", List.of(), List.of(), Set.of()),
        new Event.Participants(
            List.of(),
            List.of(
                new ActorMention(
                    span("Mali"),
                    "Mali",
                    null,
                    List.of(),
                    ActorMention.Identity.NONE,
                    ActorMention.Kind.ORGANISATION,
                    ActorMention.Resolution.UNRESOLVED)),
            false),
        new Event.Circumstances(null, null, Event.Size.NONE, List.of()),
        evidence(),
        new Event.Explanation(Event.Judge.MODEL, "", List.of(), List.of(), 1));
  }

  static Relation borders() {
    return relation(RelationType.BORDERS, null, null);
  }

  static Relation office() {
    return relation(
        RelationType.HOLDS_OFFICE,
        "foreign minister",
        new DateRange(LocalDate.of(2019, 5, 1), null, DateRange.Granularity.OPEN));
  }

  static Relation relation(RelationType type, @Nullable String office, @Nullable DateRange period) {
    return new Relation(
        "l-" + type.label(),
        "r1",
        type,
        new Relation.Ends(
            actor("Mali", "MLI", List.of("GOV"), "Mali", ActorMention.Kind.COUNTRY),
            actor("Niger", "NER", List.of(), "Niger", ActorMention.Kind.COUNTRY),
            office,
            List.of()),
        period,
        new Event.Evidence(2, span("Mali borders Niger"), span("borders")),
        new Event.Explanation(Event.Judge.BOTH, "borders.verb", List.of(), List.of(), 0.5));
  }

  static PlaceMention place(String words, PlaceMention.Kind kind) {
    return new PlaceMention(span(words), words, words, "MLI", kind);
  }

  static ActorMention actor(
      String words,
      @Nullable String code,
      List<String> sectors,
      @Nullable String name,
      ActorMention.Kind kind) {
    return new ActorMention(
        span(words),
        words,
        code,
        sectors,
        name == null ? ActorMention.Identity.NONE : new ActorMention.Identity("Q43", name),
        kind,
        ActorMention.Resolution.NAME);
  }

  static Event.Evidence evidence() {
    return new Event.Evidence(
        1, span("France's foreign minister, Zoe\u0308 𝒟upont, met"), span("met"));
  }
}
