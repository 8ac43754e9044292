package org.casus.app.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.event.Auxiliary;
import org.casus.event.Event;
import org.casus.place.PlaceMention;
import org.casus.time.DateRange;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** Parts of a record in words, the way the table and the explanation write them. */
final class Phrases {
  private Phrases() {}

  /** Canonical name or the words as written. */
  static String name(ActorMention mention) {
    String name = mention.identity().name();
    return Lines.plain(name == null ? mention.text() : name);
  }

  /** {@code (TUR GOV)}; a question mark stands for an unknown country. */
  static String codes(ActorMention mention) {
    return codes(mention, mention.sectors().stream().limit(1).toList());
  }

  /** {@code (TUR GOV MIL)}. */
  static String allCodes(ActorMention mention) {
    return codes(mention, mention.sectors());
  }

  private static String codes(ActorMention mention, List<String> sectors) {
    String code = mention.code() == null ? "?" : mention.code();
    return Stream.concat(Stream.of(code), sectors.stream())
        .collect(Collectors.joining(String.valueOf(Page.GLUE), "(", ")"));
  }

  /** {@code Hulusi Akar (TUR GOV)}. */
  static AttributedString actor(ActorMention mention, AttributedStyle style) {
    return new AttributedStringBuilder()
        .append(name(mention), style)
        .append(" ")
        .append(codes(mention), Styles.DIM)
        .toAttributedString();
  }

  /** Who to whom: {@code A (TUR), B (RUS) → C (SYR)}; between parties {@code A ⇄ B}. */
  static AttributedString participants(Event.Participants who) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    if (who.actors().isEmpty()) {
      text.append("(no actor)", Styles.DIM);
    }
    join(text, who.actors(), who.reciprocal() ? " ⇄ " : ", ", Styles.ACTOR);
    if (!who.recipients().isEmpty()) {
      text.append(" → ");
      join(text, who.recipients(), ", ", Styles.RECIPIENT);
    }
    return text.toAttributedString();
  }

  private static void join(
      AttributedStringBuilder text,
      List<ActorMention> mentions,
      String between,
      AttributedStyle style) {
    for (int i = 0; i < mentions.size(); i++) {
      text.append(i == 0 ? "" : between).append(actor(mentions.get(i), style));
    }
  }

  /** {@code not}, {@code planned}, {@code possible}, {@code background}, or nothing. */
  static String factuality(Event.Code code) {
    return code.auxiliary().stream().map(Phrases::word).collect(Collectors.joining(" "));
  }

  private static String word(Auxiliary auxiliary) {
    return switch (auxiliary) {
      case HISTORICAL -> "background";
      case FUTURE -> "planned";
      case HYPOTHETICAL -> "possible";
      case NEGATION -> "not";
    };
  }

  /** {@code 2018-01-23}, {@code 2018-01}, {@code since 2018-01-23} and the like. */
  static String date(@Nullable DateRange date) {
    if (date == null) {
      return "undated";
    }
    if (date.end() == null) {
      return "since " + date.start();
    }
    String start = date.start().toString();
    boolean sameMonth = start.regionMatches(0, date.end().toString(), 0, 7);
    boolean sameYear = start.regionMatches(0, date.end().toString(), 0, 4);
    return switch (date.granularity()) {
      case YEAR -> sameYear ? start.substring(0, 4) : between(date, 4);
      case MONTH -> sameMonth ? start.substring(0, 7) : between(date, 7);
      case WEEK -> "week of " + start;
      case DAY, OPEN -> date.start().equals(date.end()) ? start : between(date, 10);
    };
  }

  private static String between(DateRange date, int digits) {
    return date.start().toString().substring(0, digits)
        + " to "
        + String.valueOf(date.end()).substring(0, digits);
  }

  /** {@code Qamishli, SYR}. */
  static String place(PlaceMention place) {
    String name = Lines.plain(place.name() == null ? place.text() : place.name());
    return place.country() == null || place.kind() == PlaceMention.Kind.COUNTRY
        ? name
        : name + ", " + place.country();
  }

  /** {@code 24 dead, 3 injured}; empty without counts. */
  static String size(Event.Size size) {
    List<String> counts = new ArrayList<>();
    count(counts, size.dead(), "dead");
    count(counts, size.injured(), "injured");
    count(counts, size.arrested(), "arrested");
    count(counts, size.size(), "people");
    return String.join(", ", counts);
  }

  private static void count(List<String> counts, @Nullable Integer number, String noun) {
    if (number != null) {
      counts.add(String.format(Locale.ROOT, "%,d %s", number, noun));
    }
  }

  /** {@code says A (TUR GOV) and B (QAT), quoted by C}; empty for the report's own voice. */
  static AttributedString attribution(List<Event.Attribution> speakers) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    for (int i = 0; i < speakers.size(); i++) {
      boolean together = i > 0 && speakers.get(i).cue().equals(speakers.get(i - 1).cue());
      text.append(i == 0 ? "says " : together ? " and " : ", quoted by ")
          .append(actor(speakers.get(i).source(), Styles.SOURCE));
    }
    return text.toAttributedString();
  }

  /** {@code 0.83}. */
  static String confidence(Event.Explanation explanation) {
    return String.format(Locale.ROOT, "%.2f", explanation.confidence());
  }
}
