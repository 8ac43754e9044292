package org.casus.app.show;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.app.FakeText;
import org.casus.document.Report;
import org.casus.document.Span;
import org.casus.event.Auxiliary;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.place.PlaceMention;
import org.casus.relation.Relation;
import org.casus.relation.RelationType;
import org.casus.time.DateRange;
import org.casus.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** A report coded by hand, with everything that the table and the explanation can show. */
final class Sample {
  private static final String TEXT =
      """
      Japanese foreign minister Yōko Tanabe (田辺陽子) held talks with her Vietnamese counterpart Lê Thị Mai and Philippine officials in Hanoi on Monday.
      A fishermen’s union said coast guard vessels had not fired on boats near the reef, where two people died and 1200 took part in a protest last month.
      Tanabe, who has been Japan’s foreign minister since May 2023, promised patrol ships to the Philippines.
      Nguyễn Văn Đức, head of the port authority, was detained in 1998.
      """;

  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final ActorMention TANABE =
      mention("Yōko Tanabe", "Yōko Tanabe", "JPN", List.of("GOV", "DIP"), Resolution.REPORT);
  private static final ActorMention MAI =
      mention("Lê Thị Mai", "Lê Thị Mai", "VNM", List.of("GOV"), Resolution.REPORT);
  private static final ActorMention OFFICIALS =
      mention("Philippine officials", null, "PHL", List.of("GOV"), Resolution.COMPOUND);
  private static final ActorMention UNION =
      mention("A fishermen’s union", null, null, List.of("LAB"), Resolution.UNRESOLVED);
  private static final ActorMention VESSELS =
      mention("coast guard vessels", null, "CHN", List.of("MIL"), Resolution.FOCUS);
  private static final ActorMention BOATS =
      mention("boats", null, null, List.of(), Resolution.UNRESOLVED);
  private static final ActorMention JAPAN =
      new ActorMention(
          FakeText.span(TEXT, "Japan’s"),
          "Japan’s",
          "JPN",
          List.of(),
          new Identity("Q17", "Japan"),
          Kind.COUNTRY,
          Resolution.NAME);
  private static final ActorMention PHILIPPINES =
      mention("the Philippines", "Philippines", "PHL", List.of(), Resolution.NAME);
  private static final ActorMention DUC =
      mention("Nguyễn Văn Đức", "Nguyễn Văn Đức", "VNM", List.of("BUS"), Resolution.REPORT);
  private static final ActorMention PORT =
      mention("the port authority", null, "VNM", List.of("BUS"), Resolution.FOCUS);

  private Sample() {}

  static Coding coding() {
    Report report =
        new Report(
            "hanoi-talks",
            TEXT,
            new Report.Source(
                LocalDate.of(2024, 3, 5), "Talks in Hanoi over the reef", "Pacific Wire", null));
    return new Coding(
        report,
        report.published(),
        FakeText.sentences(TEXT),
        new Coding.Mentions(
            List.of(TANABE, MAI, OFFICIALS, UNION, VESSELS, BOATS, JAPAN, PHILIPPINES, DUC),
            List.of(place("Hanoi", "VNM")),
            List.of(
                new TimeMention(
                    FakeText.span(TEXT, "Monday"), "Monday", "2024-03-04", DateRange.day(MONDAY)))),
        List.of(talks(), notFired(), protest(), promise(), detained()),
        relations(),
        List.of());
  }

  private static Event talks() {
    return event(
        "3f9a2c1d00aa",
        new Event.Code("CONSULT", List.of("visit"), List.of("diplomatic"), Set.of()),
        new Event.Participants(List.of(TANABE, MAI, OFFICIALS), List.of(), true),
        new Event.Circumstances(
            DateRange.day(MONDAY), place("Hanoi", "VNM"), Event.Size.NONE, List.of()),
        evidence(0, "held talks"),
        0.91);
  }

  private static Event notFired() {
    return event(
        "3f9a2c1e11bb",
        new Event.Code("ASSAULT", List.of("firearms"), List.of(), Set.of(Auxiliary.NEGATION)),
        new Event.Participants(List.of(VESSELS), List.of(BOATS), false),
        new Event.Circumstances(
            null,
            new PlaceMention(
                FakeText.span(TEXT, "reef"), "reef", null, null, PlaceMention.Kind.OTHER),
            new Event.Size(2, null, null, null),
            List.of(new Event.Attribution(UNION, FakeText.span(TEXT, "said")))),
        evidence(1, "fired"),
        0.64);
  }

  private static Event protest() {
    return event(
        "77aa00ff22cc",
        new Event.Code("PROTEST", List.of(), List.of(), Set.of()),
        new Event.Participants(List.of(), List.of(PHILIPPINES), false),
        new Event.Circumstances(
            new DateRange(
                LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), DateRange.Granularity.MONTH),
            null,
            new Event.Size(null, 3, 14, 1200),
            List.of(
                new Event.Attribution(UNION, FakeText.span(TEXT, "said")),
                new Event.Attribution(TANABE, FakeText.span(TEXT, "promised")))),
        evidence(1, "protest"),
        0.5);
  }

  private static Event promise() {
    return event(
        "0123456789ab",
        new Event.Code("AGREE", List.of(), List.of("military"), Set.of(Auxiliary.FUTURE)),
        new Event.Participants(List.of(TANABE, JAPAN), List.of(PHILIPPINES), false),
        new Event.Circumstances(DateRange.day(MONDAY), null, Event.Size.NONE, List.of()),
        evidence(2, "promised"),
        0.8);
  }

  private static Event detained() {
    return event(
        "fedcba987654",
        new Event.Code(
            "COERCE",
            List.of("arrest"),
            List.of(),
            Set.of(Auxiliary.HISTORICAL, Auxiliary.HYPOTHETICAL)),
        new Event.Participants(List.of(), List.of(DUC), false),
        new Event.Circumstances(
            new DateRange(
                LocalDate.of(1998, 1, 1), LocalDate.of(1998, 12, 31), DateRange.Granularity.YEAR),
            null,
            Event.Size.NONE,
            List.of()),
        evidence(3, "detained"),
        0.7);
  }

  private static List<Relation> relations() {
    return List.of(
        relation(
            "aaaa000011",
            RelationType.HOLDS_OFFICE,
            new Relation.Ends(TANABE, JAPAN, "foreign minister", List.of()),
            new DateRange(LocalDate.of(2023, 5, 1), null, DateRange.Granularity.OPEN),
            evidence(2, "foreign minister since")),
        relation(
            "bbbb000022",
            RelationType.LEADS,
            new Relation.Ends(DUC, PORT, null, List.of()),
            null,
            evidence(3, "head")));
  }

  private static Event event(
      String id,
      Event.Code code,
      Event.Participants who,
      Event.Circumstances circumstances,
      Event.Evidence evidence,
      double confidence) {
    return new Event(
        id,
        "hanoi-talks",
        code,
        who,
        circumstances,
        evidence,
        explanation(code.type(), confidence));
  }

  private static Event.Explanation explanation(String type, double confidence) {
    return new Event.Explanation(
        Event.Judge.RULE,
        type.toLowerCase(Locale.ROOT) + ".sample",
        List.of("ACTOR hold {talks} with RECIPIENT!", "a counterpart is of the same office"),
        List.of(new Event.Alternative("AGREE", 0.21), new Event.Alternative("AID", 0.04)),
        confidence);
  }

  private static Relation relation(
      String id,
      RelationType type,
      Relation.Ends ends,
      @Nullable DateRange period,
      Event.Evidence evidence) {
    return new Relation(
        id, "hanoi-talks", type, ends, period, evidence, explanation(type.label(), 0.77));
  }

  private static Event.Evidence evidence(int sentence, String trigger) {
    Span clause = FakeText.sentences(TEXT).get(sentence).span();
    int at = TEXT.indexOf(trigger, clause.start());
    return new Event.Evidence(sentence, clause, new Span(at, at + trigger.length()));
  }

  private static PlaceMention place(String name, String country) {
    return new PlaceMention(FakeText.span(TEXT, name), name, name, country, PlaceMention.Kind.CITY);
  }

  private static ActorMention mention(
      String words,
      @Nullable String name,
      @Nullable String code,
      List<String> sectors,
      Resolution resolution) {
    Kind kind = name == null ? Kind.AGENT : Kind.PERSON;
    return new ActorMention(
        FakeText.span(TEXT, words),
        words,
        code,
        sectors,
        new Identity(null, name),
        kind,
        resolution);
  }
}
