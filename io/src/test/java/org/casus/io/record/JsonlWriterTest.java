package org.casus.io.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.document.Span;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.place.PlaceMention;
import org.casus.relation.RelationType;
import org.casus.time.DateRange;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JsonlWriterTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void writesTheWholeRecordInOrder() throws IOException {
    String line = lines(Codings.full()).get(0);
    assertThat(line)
        .isEqualTo(
            """
            {"id":"e1","report":"r1","sentence":1,"event":"CONSULT","mode":["visit"],\
            "context":["diplomatic","military"],"auxiliary":["historical","future"],\
            "date":"2020-07-20","enddate":null,"date_granularity":"day",\
            "actor":[{"code":"FRA","sector":"GOV","other_sectors":["ELI","PTY"],\
            "entity_text":"Zoe\u0308 𝒟upont","identifier_id":"Q43","identifier_text":"Zoë Dupont",\
            "kind":"person","start":40,"end":51,"resolved_by":"name"}],\
            "recipient":[{"code":null,"sector":null,"other_sectors":[],\
            "entity_text":"friends | partners","identifier_id":null,"identifier_text":null,\
            "kind":"agent","start":58,"end":76,"resolved_by":"name"},\
            {"code":"MLI","sector":null,"other_sectors":[],"entity_text":"Mali",\
            "identifier_id":"Q43","identifier_text":"Mali","kind":"country","start":81,"end":85,\
            "resolved_by":"name"}],"reciprocal":false,\
            "event_loc":{"extracted_place":"Bamako","resolved_place":"Bamako","geonameid":null,\
            "lat":null,"lon":null,"city":"Bamako","district":null,"province":null,\
            "country":"Mali","country_code":"MLI","feature_class":null,"feature_code":null,\
            "resolution":4,"start":89,"end":95},\
            "size":{"dead":null,"injured":3,"arrested":null,"size":12},\
            "quad_code":1,"event_scale":3.5,\
            "attribution":[{"code":null,"sector":null,"entity_text":"officials",\
            "identifier_text":null,"cue":"said","start":97,"end":106}],\
            "evidence":{"text":"France's foreign minister, Zoe\u0308 𝒟upont, met","start":13,\
            "end":56,"trigger":{"text":"met","start":53,"end":56}},\
            "explanation":{"judge":"rule","pattern":"consult.meet",\
            "path":"Dupont met friends; rule past",\
            "alternatives":[{"event":"SUPPORT","probability":0.1235}]},\
            "confidence":0.9,"incident":null,"coder":"casus-0.1.0","codebook":"plover-base-2.0"}\
            """);
  }

  @Test
  void writesRelationsAfterEvents() throws IOException {
    List<String> lines = lines(Codings.full());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(3))
        .isEqualTo(
            """
            {"id":"l-holds_office","report":"r1","relation":"holds_office",\
            "subject":{"code":"MLI","sector":"GOV","other_sectors":[],"entity_text":"Mali",\
            "identifier_id":"Q43","identifier_text":"Mali","kind":"country","start":81,"end":85,\
            "resolved_by":"name"},\
            "object":{"code":"NER","sector":null,"other_sectors":[],"entity_text":"Niger",\
            "identifier_id":"Q43","identifier_text":"Niger","kind":"country","start":126,\
            "end":131,"resolved_by":"name"},\
            "office":"foreign minister","start_date":"2019-05-01","end_date":null,\
            "attribution":[],"evidence":{"text":"Mali borders Niger","start":113,"end":131,\
            "trigger":{"text":"borders","start":118,"end":125}},\
            "explanation":{"judge":"both","pattern":"borders.verb","path":"","alternatives":[]},\
            "confidence":0.5}\
            """);
  }

  @Test
  void equalCodingsGiveEqualBytesAndOnlyLineFeeds() throws IOException {
    byte[] bytes = bytes(Codings.full());
    assertThat(bytes(Codings.full())).isEqualTo(bytes);
    assertThat(new String(bytes, UTF_8)).endsWith("}\n").doesNotContain("\r").doesNotContain("\n ");
    assertThat(bytes(Codings.coding(List.of(), List.of()))).isEmpty();
  }

  @Test
  void everyOffsetSlicesItsText() throws IOException {
    int[] text = Codings.TEXT.codePoints().toArray();
    for (String line : lines(Codings.full())) {
      JsonNode record = MAPPER.readTree(line);
      List<JsonNode> places = new ArrayList<>(List.of(record));
      for (int i = 0; i < places.size(); i++) {
        JsonNode node = places.get(i);
        node.forEach(places::add);
        if (node.path("start").isInt()) {
          String words =
              new String(
                  text,
                  node.get("start").asInt(),
                  node.get("end").asInt() - node.get("start").asInt());
          assertThat(words)
              .isEqualTo(
                  node.path("text")
                      .asText(
                          node.path("entity_text").asText(node.path("extracted_place").asText())));
        }
      }
      assertThat(places).filteredOn(node -> node.path("start").isInt()).hasSizeGreaterThan(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-20, 2020-07-20, DAY,   2020-07-20, ,           day",
    "2020-07-20, 2020-07-22, DAY,   2020-07-20, 2020-07-22, day",
    "2020-07-13, 2020-07-19, WEEK,  2020-07-13, 2020-07-19, week",
    "2020-07-01, 2020-07-31, MONTH, 2020-07,    ,           month",
    "2020-07-01, 2020-09-30, MONTH, 2020-07,    2020-09,    month",
    "2020-01-01, 2020-12-31, YEAR,  2020,       ,           year",
    "0988-01-01, 1020-12-31, YEAR,  0988,       1020,       year",
    "2020-07-20, ,           OPEN,  2020-07-20, ,           open"
  })
  void writesDatesAsFinelyAsTheTextSpeaks(
      LocalDate start,
      @Nullable LocalDate end,
      Granularity granularity,
      String date,
      @Nullable String enddate,
      String label)
      throws IOException {
    JsonNode record = record(circumstances(new DateRange(start, end, granularity), null));
    assertThat(record.get("date").textValue()).isEqualTo(date);
    assertThat(record.get("enddate").textValue()).isEqualTo(enddate);
    assertThat(record.get("date_granularity").textValue()).isEqualTo(label);
  }

  @Test
  void relationsKeepTheirEndAlsoWhereItEqualsTheStart() throws IOException {
    DateRange year =
        new DateRange(LocalDate.of(1991, 1, 1), LocalDate.of(1991, 12, 31), Granularity.YEAR);
    JsonNode record =
        MAPPER.readTree(
            lines(
                    Codings.coding(
                        List.of(), List.of(Codings.relation(RelationType.OCCUPIES, null, year))))
                .get(0));
    assertThat(record.get("start_date").textValue()).isEqualTo("1991");
    assertThat(record.get("end_date").textValue()).isEqualTo("1991");
  }

  @ParameterizedTest
  @EnumSource
  void writesPlacesByKind(PlaceMention.Kind kind) throws IOException {
    JsonNode place = record(circumstances(null, Codings.place("Bamako", kind))).get("event_loc");
    boolean city = kind == PlaceMention.Kind.CITY;
    assertThat(place.get("city").textValue()).isEqualTo(city ? "Bamako" : null);
    Integer resolution =
        switch (kind) {
          case COUNTRY -> 1;
          case REGION -> 2;
          case CITY -> 4;
          case OTHER -> null;
        };
    assertThat(place.get("resolution").numberValue()).isEqualTo(resolution);
  }

  @Test
  void unknownThingsAreNullAndNeverMissing() throws IOException {
    JsonNode full = MAPPER.readTree(lines(Codings.full()).get(0));
    JsonNode bare = MAPPER.readTree(lines(Codings.full()).get(1));
    assertThat(bare.fieldNames()).toIterable().containsExactlyElementsOf(full::fieldNames);
    for (String name : List.of("date", "enddate", "date_granularity", "quad_code", "event_scale")) {
      assertThat(bare.get(name).isNull()).as(name).isTrue();
    }
    assertThat(bare.get("event_loc")).hasSize(15).allMatch(JsonNode::isNull);
    assertThat(bare.get("size")).hasSize(4).allMatch(JsonNode::isNull);
    assertThat(bare.get("confidence").toString()).isEqualTo("1.0");
  }

  @Test
  void halfASurrogatePairBecomesOneReplacementCharacter() throws IOException {
    String text = "x\uD83D Mali\uDC00 \uD83D\uDE00 end\uD83D";
    Span all = new Span(0, text.length());
    Coding coding =
        Codings.coding(
            text,
            List.of(
                new Event(
                    "e\uDC00",
                    "r1",
                    new Event.Code("CONSULT", List.of(), List.of(), Set.of()),
                    new Event.Participants(
                        List.of(
                            new ActorMention(
                                Codings.span(text, "end\uD83D"),
                                "end",
                                null,
                                List.of(),
                                ActorMention.Identity.NONE,
                                ActorMention.Kind.AGENT,
                                ActorMention.Resolution.NAME)),
                        List.of(),
                        false),
                    new Event.Circumstances(null, null, Event.Size.NONE, List.of()),
                    new Event.Evidence(0, all, Codings.span(text, "Mali\uDC00")),
                    new Event.Explanation(Event.Judge.RULE, "p", List.of(), List.of(), 1))),
            List.of());
    JsonNode record = MAPPER.readTree(bytes(coding));
    String expected = "x\uFFFD Mali\uFFFD \uD83D\uDE00 end\uFFFD";
    assertThat(record.at("/evidence/text").textValue()).isEqualTo(expected);
    assertThat(record.at("/evidence/end").intValue())
        .isEqualTo(expected.codePointCount(0, expected.length()));
    JsonNode actor = record.get("actor").get(0);
    int[] codePoints = expected.codePoints().toArray();
    assertThat(actor.get("entity_text").textValue())
        .isEqualTo(
            new String(
                codePoints,
                actor.get("start").intValue(),
                actor.get("end").intValue() - actor.get("start").intValue()));
    assertThat(record.get("id").textValue()).isEqualTo("e\uFFFD");
  }

  @Test
  void codePointIndexAgreesWithTheJdkOnRandomText() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        switch (random.nextInt(4)) {
          case 0 -> text.append((char) (0xD800 + random.nextInt(0x800)));
          case 1 -> text.appendCodePoint(0x1F600 + random.nextInt(40));
          case 2 -> text.append("e\u0301");
          default -> text.append((char) ('a' + random.nextInt(26)));
        }
      }
      CodePointIndex index = CodePointIndex.of(text.toString());
      for (int i = 0; i <= text.length(); i++) {
        boolean insidePair =
            i > 0
                && i < text.length()
                && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
        int expected = text.codePointCount(0, insidePair ? i + 1 : i);
        assertThat(index.codePoints(i)).as("seed %d, position %d", seed, i).isEqualTo(expected);
      }
    }
  }

  private static Event.Circumstances circumstances(
      @Nullable DateRange date, @Nullable PlaceMention place) {
    return new Event.Circumstances(date, place, Event.Size.NONE, List.of());
  }

  private static JsonNode record(Event.Circumstances circumstances) throws IOException {
    Event event = Codings.event("e", Codings.meeting().code(), circumstances);
    return MAPPER.readTree(bytes(Codings.coding(List.of(event), List.of())));
  }

  static byte[] bytes(Coding coding) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonlWriter writer = new JsonlWriter(out, Codings.CONTEXT)) {
      writer.write(coding);
    }
    return out.toByteArray();
  }

  static List<String> lines(Coding coding) throws IOException {
    return new String(bytes(coding), UTF_8).lines().toList();
  }
}
