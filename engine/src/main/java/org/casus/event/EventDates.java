package org.casus.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.time.DateRange;
import org.casus.time.DateRange.Granularity;
import org.casus.time.TimeMention;
import org.casus.time.TimePreposition;
import org.jspecify.annotations.Nullable;

/**
 * Dates events whose own words give no date, from what the rest of the report tells. In this order:
 *
 * <ol>
 *   <li>"two days after two bombs exploded": the distance to what it is told beside
 *   <li>the same happening told with its date elsewhere: same type, same parties, same word; a date
 *       that is only a month or a year gets its day in the same way
 *   <li>the only day that its sentence names and that dates no other event
 *   <li>a story of the past goes on from the sentence before
 *   <li>the day of publication, or the date that the lead tells where that is unknown
 * </ol>
 *
 * <p>Confined to one report.
 */
final class EventDates {
  /** An event this much older than its report is background (PLOVER 2.0, historical). */
  private static final int HISTORICAL_DAYS = 365;

  /** What is younger is news: its undated events are of the day of publication. */
  private static final int STORY_DAYS = 30;

  /** Sentences that tell the news itself. */
  private static final int LEAD = 3;

  private final EventCoder.Input input;

  EventDates(EventCoder.Input input) {
    this.input = input;
  }

  /** Whether something lies so far back that it is only background of the report. */
  static boolean isHistorical(@Nullable DateRange range, EventCoder.Input input) {
    LocalDate published = input.published();
    LocalDate end = range == null ? null : range.end();
    return published != null && end != null && end.isBefore(published.minusDays(HISTORICAL_DAYS));
  }

  /** The same events in the same order, each with a date if any can be told. */
  List<Event> complete(List<Event> events) {
    List<Event> done = new ArrayList<>(events.size());
    for (Event event : events) {
      DateRange own = event.circumstances().date();
      if (own != null) {
        done.add(sharpened(event, own, events));
        continue;
      }
      DateRange found = distant(event, events, done);
      found = found == null ? SameHappening.date(input.sentences(), event, events) : found;
      found = found == null ? onlyDay(event, events) : found;
      found = found == null ? story(event, done) : found;
      found = found == null ? filed(event) : found;
      done.add(found == null ? event : dated(event, upTo(event, found)));
    }
    return done;
  }

  private Event dated(Event event, DateRange date) {
    Event.Code code = event.code();
    if (code.auxiliary().isEmpty() && isHistorical(date, input)) {
      code =
          new Event.Code(
              code.type(), code.modes(), code.contexts(), EnumSet.of(Auxiliary.HISTORICAL));
    }
    Event.Circumstances told = event.circumstances();
    return new Event(
        event.id(),
        event.report(),
        code,
        event.participants(),
        new Event.Circumstances(date, told.place(), told.size(), told.attribution()),
        event.evidence(),
        event.explanation());
  }

  /** "will stay shut until Monday": from its start to the day that ends it. */
  private DateRange upTo(Event event, DateRange start) {
    LocalDate end =
        DateFinder.until(sentence(event), trigger(event), times(event))
            .map(DateRange::end)
            .orElse(null);
    boolean longer = end != null && start.end() != null && end.isAfter(start.end());
    return longer ? new DateRange(start.start(), end, start.granularity()) : start;
  }

  /** A day within the month or year that is told, where another sentence tells it. */
  private Event sharpened(Event event, DateRange own, List<Event> events) {
    boolean coarse =
        own.granularity() == Granularity.MONTH || own.granularity() == Granularity.YEAR;
    LocalDate end = own.end();
    if (!coarse || end == null) {
      return event;
    }
    DateRange day = SameHappening.date(input.sentences(), event, events);
    boolean within =
        day != null
            && day.granularity() == Granularity.DAY
            && !day.start().isBefore(own.start())
            && !day.start().isAfter(end);
    return day != null && within ? dated(event, day) : event;
  }

  /** "two days after": a length before the clause that tells of the event. */
  private @Nullable DateRange distant(Event event, List<Event> events, List<Event> done) {
    Sentence sentence = sentence(event);
    int trigger = trigger(event).index();
    for (TimeMention length : times(event)) {
      Token link = next(sentence, length);
      if (link == null || link.index() > trigger || !governs(sentence, link, trigger(event))) {
        continue;
      }
      int sign =
          link.text().equalsIgnoreCase("after")
              ? -1
              : link.text().equalsIgnoreCase("before") ? 1 : 0;
      LocalDate base = sign == 0 ? null : base(event, length, events, done);
      DateRange shifted = base == null ? null : length.shift(base, sign);
      if (shifted != null) {
        return shifted;
      }
    }
    return null;
  }

  private static boolean governs(Sentence sentence, Token link, Token trigger) {
    Token clause = link.head() < 0 ? null : sentence.token(link.head());
    return clause != null && Trees.dominates(sentence, clause, trigger);
  }

  private static @Nullable Token next(Sentence sentence, TimeMention mention) {
    return sentence.tokens().stream()
        .filter(t -> t.span().start() >= mention.span().end())
        .findFirst()
        .orElse(null);
  }

  /** The day of what happened before or after the distance: in the sentence, else the last one. */
  private @Nullable LocalDate base(
      Event event, TimeMention length, List<Event> events, List<Event> done) {
    LocalDate base = null;
    for (int i = 0; i < events.size(); i++) {
      Event other = events.get(i);
      DateRange date =
          i < done.size() ? done.get(i).circumstances().date() : other.circumstances().date();
      boolean before =
          other.evidence().sentence() < event.evidence().sentence()
              || other.evidence().sentence() == event.evidence().sentence()
                  && other.evidence().trigger().start() < length.span().start();
      if (before && date != null && date.granularity() == Granularity.DAY) {
        base = date.start();
      }
    }
    return base == null ? input.published() : base;
  }

  /** The day of a sentence that names one, if no event of the sentence took it for its own. */
  private @Nullable DateRange onlyDay(Event event, List<Event> events) {
    List<TimeMention> days =
        times(event).stream()
            .filter(EventDates::isDay)
            .filter(t -> TimePreposition.of(sentence(event), t) == TimePreposition.AT)
            .toList();
    boolean taken =
        events.stream()
            .anyMatch(
                e ->
                    e.evidence().sentence() == event.evidence().sentence()
                        && e.circumstances().date() != null);
    boolean ahead = event.code().auxiliary().contains(Auxiliary.FUTURE);
    if (days.size() != 1 || taken || ahead) {
      return null;
    }
    Token expression = CircumstanceFinder.head(sentence(event), days.get(0).span());
    return DateFinder.belongsToNoun(sentence(event), trigger(event), expression)
        ? null
        : days.get(0).range();
  }

  private static boolean isDay(TimeMention mention) {
    DateRange range = mention.range();
    return range != null && range.granularity() == Granularity.DAY;
  }

  /** A verb in the past goes on where the sentence before was well before the news. */
  private @Nullable DateRange story(Event event, List<Event> done) {
    LocalDate published = input.published();
    Token verb = trigger(event);
    boolean past =
        verb.upos() == Upos.VERB
            && verb.morphology().tense() == Tense.PAST
            && event.code().auxiliary().isEmpty();
    if (published == null || !past || isPerfect(sentence(event), verb)) {
      return null;
    }
    DateRange last = null;
    for (Event before : done) {
      boolean near = event.evidence().sentence() - before.evidence().sentence() == 1;
      last = near ? before.circumstances().date() : last;
    }
    LocalDate end = last == null ? null : last.end();
    return end != null && end.isBefore(published.minusDays(STORY_DAYS)) ? last : null;
  }

  /** "has been charged": told from today. */
  private static boolean isPerfect(Sentence sentence, Token verb) {
    return sentence.children(verb).stream()
        .anyMatch(
            c -> c.is("aux") && c.lemma().equals("have") && c.morphology().tense() != Tense.PAST);
  }

  /** The day of publication; where it is unknown, the date told by the lead goes for the past. */
  private @Nullable DateRange filed(Event event) {
    boolean present =
        trigger(event).upos() == Upos.VERB && trigger(event).morphology().tense() != Tense.PAST;
    if (input.filed() != null || present || !event.code().auxiliary().isEmpty()) {
      return input.filed();
    }
    DateRange told = null;
    for (int i = 0; i < Math.min(LEAD, input.times().size()); i++) {
      boolean open = told == null || i <= event.evidence().sentence();
      List<TimeMention> days = days(i);
      told = open && !days.isEmpty() ? days.get(days.size() - 1).range() : told;
    }
    return told;
  }

  private List<TimeMention> days(int sentence) {
    return input.times().get(sentence).stream().filter(EventDates::isDay).toList();
  }

  private List<TimeMention> times(Event event) {
    return input.times().get(event.evidence().sentence());
  }

  private Sentence sentence(Event event) {
    return input.sentences().get(event.evidence().sentence());
  }

  private Token trigger(Event event) {
    return trigger(input.sentences(), event);
  }

  /** The head of the words that carry an event. */
  static Token trigger(List<Sentence> sentences, Event event) {
    return CircumstanceFinder.head(
        sentences.get(event.evidence().sentence()), event.evidence().trigger());
  }
}
