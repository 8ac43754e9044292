package org.casus.io.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casus.event.Event.Alternative;
import org.casus.io.ingest.NamedPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationWriterTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Classification FULL =
      new Classification(
          new NamedPair.Id("p\"1 🚧", false),
          new Alternative("ASSAULT", 0.87654321),
          List.of(new Alternative("COERCE", 0.1), new Alternative("NO_EVENT", 0.01004)),
          List.of("negation"),
          List.of("aerial"));
  private static final Classification BARE =
      new Classification(
          new NamedPair.Id("1.50", true), new Alternative("A", 1), List.of(), null, null);

  private static String written(Classification... answers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClassificationWriter writer = new ClassificationWriter(out);
    for (Classification answer : answers) {
      writer.write(answer);
    }
    writer.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode schema() throws IOException {
    try (InputStream in =
        ClassificationWriter.class.getResourceAsStream("classification.schema.json")) {
      return MAPPER.readTree(in);
    }
  }

  private static boolean isValid(JsonNode answer) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
    return schema.validate(answer).isEmpty();
  }

  @Test
  void oneLineForEachAnswer() throws IOException {
    assertThat(written(FULL, BARE))
        .isEqualTo(
            """
            {"id":"p\\"1 🚧","event":"ASSAULT","probability":0.8765,"alternatives":\
            [{"event":"COERCE","probability":0.1},{"event":"NO_EVENT","probability":0.01}],\
            "auxiliary":["negation"],"mode":["aerial"]}
            {"id":1.50,"event":"A","probability":1.0,"alternatives":[]}
            """);
  }

  @Test
  void writtenLinesAreValid() throws IOException {
    for (String line : written(FULL, BARE).split("\n")) {
      assertThat(isValid(MAPPER.readTree(line))).as(line).isTrue();
    }
    JsonSchema meta =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));
    assertThat(meta.validate(schema())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id=null",
        "event=\"\"",
        "probability=1.5",
        "probability=\"0.5\"",
        "alternatives=null",
        "alternatives=[{\"event\":\"A\"}]",
        "auxiliary=null",
        "mode=[\"a\",\"a\"]",
        "surprise=1"
      })
  void aBadValueIsRefused(String change) throws IOException {
    ObjectNode answer = (ObjectNode) MAPPER.readTree(written(FULL));
    String[] parts = change.split("=", 2);
    answer.set(parts[0], MAPPER.readTree(parts[1]));
    assertThat(isValid(answer)).isFalse();
  }
}
