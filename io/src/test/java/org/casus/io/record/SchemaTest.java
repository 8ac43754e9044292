package org.casus.io.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.event.Auxiliary;
import org.casus.event.Event;
import org.casus.relation.RelationType;
import org.casus.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void writtenRecordsAreValid() throws IOException {
    List<String> lines = JsonlWriterTest.lines(Codings.full());
    for (String line : lines) {
      JsonNode record = MAPPER.readTree(line);
      assertThat(validate(record)).as(line).isEmpty();
    }
    assertThat(lines).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void everyGranularityIsValid(DateRange.Granularity granularity) throws IOException {
    LocalDate end = granularity == DateRange.Granularity.OPEN ? null : LocalDate.of(2021, 12, 31);
    DateRange range = new DateRange(LocalDate.of(2020, 1, 1), end, granularity);
    Event event =
        Codings.event(
            "e",
            Codings.meeting().code(),
            new Event.Circumstances(range, null, Event.Size.NONE, List.of()));
    String line = JsonlWriterTest.lines(Codings.coding(List.of(event), List.of())).get(0);
    assertThat(validate(MAPPER.readTree(line))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aMissingOrUnknownKeyIsRefusedAtEveryLevel(int line) throws IOException {
    String written = JsonlWriterTest.lines(Codings.full()).get(line);
    int objects = objects(MAPPER.readTree(written)).size();
    assertThat(objects).isGreaterThan(5);
    for (int i = 0; i < objects; i++) {
      JsonNode record = MAPPER.readTree(written);
      ObjectNode object = objects(record).get(i);
      object.put("surprise", 1);
      assertThat(validate(record)).as(object.toString()).isNotEmpty();
      object.remove("surprise");
      assertThat(validate(record)).isEmpty();
      object.remove(object.fieldNames().next());
      assertThat(validate(record)).as(object.toString()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date=\"20200720\"",
        "date=null",
        "date=\"2020-13-01\"",
        "date=\"2020\"",
        "date_granularity=\"hour\"",
        "auxiliary=[\"maybe\"]",
        "auxiliary=[\"future\",\"future\"]",
        "quad_code=5",
        "event_scale=11",
        "confidence=1.5",
        "sentence=-1",
        "event=\"\"",
        "actor={}",
        "reciprocal=null"
      })
  void aBadValueIsRefused(String change) throws IOException {
    ObjectNode record = (ObjectNode) MAPPER.readTree(JsonlWriterTest.lines(Codings.full()).get(0));
    assertThat(validate(record)).isEmpty();
    String[] parts = change.split("=", 2);
    record.set(parts[0], MAPPER.readTree(parts[1]));
    assertThat(validate(record)).isNotEmpty();
  }

  @Test
  void anEventWithoutParticipantsIsRefused() throws IOException {
    ObjectNode record = (ObjectNode) MAPPER.readTree(JsonlWriterTest.lines(Codings.full()).get(0));
    record.putArray("actor");
    assertThat(validate(record)).isEmpty();
    record.putArray("recipient");
    assertThat(validate(record)).isNotEmpty();
  }

  @Test
  void theSchemasNameTheValuesThatTheEngineHas() throws IOException {
    JsonNode event = schema("event");
    JsonNode relation = schema("relation");
    assertThat(values(event.at("/properties/auxiliary/items/enum")))
        .isEqualTo(labels(Auxiliary.values()));
    assertThat(values(event.at("/properties/date_granularity/enum")))
        .startsWith(labels(DateRange.Granularity.values()).toArray(String[]::new));
    assertThat(values(relation.at("/properties/relation/enum")))
        .isEqualTo(labels(RelationType.values()));
    assertThat(values(event.at("/$defs/participant/properties/kind/enum")))
        .isEqualTo(labels(ActorMention.Kind.values()));
    assertThat(values(event.at("/$defs/participant/properties/resolved_by/enum")))
        .isEqualTo(labels(ActorMention.Resolution.values()));
    assertThat(values(event.at("/$defs/explanation/properties/judge/enum")))
        .isEqualTo(labels(Event.Judge.values()));
  }

  @Test
  void bothSchemasDefineSharedPartsAlike() throws IOException {
    JsonNode event = schema("event").get("$defs");
    JsonNode relation = schema("relation").get("$defs");
    assertThat(relation).isNotEmpty();
    relation
        .fieldNames()
        .forEachRemaining(name -> assertThat(event.get(name)).isEqualTo(relation.get(name)));
  }

  @Test
  void theSchemasAreValidSchemas() throws IOException {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));
    assertThat(meta.validate(schema("event"))).isEmpty();
    assertThat(meta.validate(schema("relation"))).isEmpty();
  }

  private static Set<ValidationMessage> validate(JsonNode record) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schema(record.has("relation") ? "relation" : "event"));
    return schema.validate(record);
  }

  private static JsonNode schema(String name) throws IOException {
    try (InputStream in = JsonlWriter.class.getResourceAsStream(name + ".schema.json")) {
      return MAPPER.readTree(in);
    }
  }

  private static List<ObjectNode> objects(JsonNode node) {
    List<ObjectNode> found = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      found.add(object);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(child -> found.addAll(objects(child)));
    }
    return found;
  }

  private static List<String> values(JsonNode list) {
    List<String> values = new ArrayList<>();
    list.forEach(value -> values.add(value.asText()));
    return values;
  }

  private static List<String> labels(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
