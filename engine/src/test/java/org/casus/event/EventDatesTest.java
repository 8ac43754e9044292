package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.Parse;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.time.DateRange;
import org.casus.time.DateRange.Granularity;
import org.casus.time.TimeMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventDatesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 7, 20);
  private static final DateRange SUNDAY = DateRange.day(LocalDate.of(2020, 7, 12));
  private static final DateRange MARCH =
      new DateRange(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31), Granularity.MONTH);

  private static final String BOMBED =
      """
      Rebels rebel NOUN 2 nsubj
      bombed bomb VERB 0 root Fin Past
      Homs Homs PROPN 2 obj
      Sunday Sunday PROPN 2 obl:tmod
      """;
  private static final String BOMBING =
      """
      The the DET 2 det
      bombing bombing NOUN 3 nsubj
      shocked shock VERB 0 root Fin Past
      Homs Homs PROPN 3 obj
      """;
  private static final String FLED =
      """
      Peru Peru PROPN 2 nsubj
      accused accuse VERB 0 root Fin Past
      Chile Chile PROPN 2 obj
      """;

  private final List<Event> events = new ArrayList<>();
  private final List<List<TimeMention>> times = new ArrayList<>();
  private List<Sentence> sentences = List.of();

  private void read(String... blocks) {
    sentences = Parse.report(blocks);
    sentences.forEach(s -> times.add(new ArrayList<>()));
  }

  private void event(int sentence, String word, String type, @Nullable DateRange date) {
    Token trigger = Parse.word(sentences.get(sentence), word);
    ActorMention party =
        Samples.mention(trigger, "SYR", ActorMention.Kind.COUNTRY, List.<String>of());
    events.add(
        new Event(
            "id" + events.size(),
            "r",
            new Event.Code(type, List.of(), List.of(), EnumSet.noneOf(Auxiliary.class)),
            new Event.Participants(List.of(), List.of(party), false),
            new Event.Circumstances(date, null, Event.Size.NONE, List.of()),
            new Event.Evidence(sentence, trigger.span(), trigger.span()),
            new Event.Explanation(Event.Judge.RULE, "p", List.of(), List.of(), 1)));
  }

  private void time(int sentence, String word, String value, @Nullable DateRange range) {
    Token token = Parse.word(sentences.get(sentence), word);
    times.get(sentence).add(new TimeMention(token.span(), word, value, range));
  }

  private List<Event> complete(@Nullable LocalDate published, @Nullable DateRange filed) {
    String text = Parse.text(sentences);
    EventCoder.Input input =
        new EventCoder.Input(
            "r", text, published, sentences, Samples.actors(Samples.syntax(FLED)), times, filed);
    return new EventDates(input).complete(events);
  }

  private List<DateRange> dates() {
    return complete(PUBLISHED, DateRange.day(PUBLISHED)).stream()
        .map(e -> e.circumstances().date())
        .toList();
  }

  @Test
  void whatIsToldTwiceHappenedOnce() {
    read(BOMBING, BOMBED);
    event(0, "bombing", "ASSAULT", null);
    event(1, "bombed", "ASSAULT", SUNDAY);
    assertThat(dates()).containsExactly(SUNDAY, SUNDAY);
  }

  @Test
  void otherActsAreOfTheDayOfPublication() {
    read(BOMBED, FLED);
    event(0, "bombed", "ASSAULT", SUNDAY);
    event(1, "accused", "ACCUSE", null);
    assertThat(dates()).containsExactly(SUNDAY, DateRange.day(PUBLISHED));
  }

  @Test
  void aStoryOfThePastGoesOn() {
    read(BOMBED, FLED);
    event(0, "bombed", "ASSAULT", MARCH);
    event(1, "accused", "ACCUSE", null);
    assertThat(dates()).containsExactly(MARCH, MARCH);
  }

  @Test
  void aMonthGetsItsDay() {
    DateRange day = DateRange.day(LocalDate.of(2020, 3, 4));
    read(BOMBING, BOMBED);
    event(0, "bombing", "ASSAULT", MARCH);
    event(1, "bombed", "ASSAULT", day);
    assertThat(dates()).containsExactly(day, day);
  }

  @Test
  void aDistanceIsCountedFromWhatItIsToldBeside() {
    read(
        BOMBED,
        """
        It it PRON 2 nsubj
        came come VERB 0 root Fin Past
        days day NOUN 6 obl:npmod
        after after SCONJ 6 mark
        troops troops NOUN 6 nsubj
        stormed storm VERB 2 advcl Fin Past
        Homs Homs PROPN 6 obj
        """);
    event(0, "bombed", "ASSAULT", SUNDAY);
    event(1, "stormed", "ASSAULT", null);
    time(1, "days", "P2D", null);
    assertThat(dates()).containsExactly(SUNDAY, DateRange.day(LocalDate.of(2020, 7, 10)));
  }

  @Test
  void whatLastsEndsWhereTheTextSays() {
    DateRange friday = DateRange.day(LocalDate.of(2020, 7, 24));
    read(
        """
        Peru Peru PROPN 2 nsubj
        shuts shut VERB 0 root Fin Pres
        ports port NOUN 2 obj
        until until ADP 5 case
        Friday Friday PROPN 2 obl
        """);
    event(0, "shuts", "SANCTION", null);
    time(0, "Friday", "2020-07-24", friday);
    assertThat(dates()).containsExactly(new DateRange(PUBLISHED, friday.end(), Granularity.DAY));
  }

  @Test
  void withoutPublicationTheLeadTells() {
    read(BOMBED, FLED);
    event(0, "bombed", "ASSAULT", SUNDAY);
    event(1, "accused", "ACCUSE", null);
    time(0, "Sunday", "2020-07-12", SUNDAY);
    assertThat(complete(null, null).get(1).circumstances().date()).isEqualTo(SUNDAY);
    assertThat(complete(null, MARCH).get(1).circumstances().date()).isEqualTo(MARCH);
  }

  @Test
  void inheritedDatesFarBackAreHistory() {
    DateRange old = DateRange.day(LocalDate.of(2011, 3, 15));
    read(BOMBED, FLED);
    event(0, "bombed", "ASSAULT", old);
    event(1, "accused", "ACCUSE", null);
    assertThat(complete(PUBLISHED, DateRange.day(PUBLISHED)).get(1).code().auxiliary())
        .isEqualTo(Set.of(Auxiliary.HISTORICAL));
  }
}
