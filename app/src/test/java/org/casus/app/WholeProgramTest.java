package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.io.record.JsonlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The example reports through the program as users run it, with the real models. */
class WholeProgramTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Parts PARTS = new LoadedOnce();
  private static final Map<Example, List<JsonNode>> CODED = new HashMap<>();

  private final Casus casus = new Casus(PARTS);

  /** The reports of {@code examples/}. */
  enum Example {
    SAHEL("sahel-border", "2024-03-13"),
    REEF("south-east-asia-reef", "2024-02-21"),
    ANDES("andes-mining", "2024-10-08");

    private final Path file;
    private final String date;

    Example(String name, String date) {
      this.file = examples().resolve(name + ".txt");
      this.date = date;
    }

    private static Path examples() {
      return Path.of(System.getProperty("casus.home", "..")).resolve("examples");
    }

    String text() throws IOException {
      return Files.readString(file, StandardCharsets.UTF_8);
    }
  }

  private String code(Example example, String... options) {
    List<String> args = new ArrayList<>(List.of("code", example.file.toString()));
    args.addAll(List.of("--date", example.date));
    args.addAll(List.of(options));
    assertThat(casus.run(args.toArray(String[]::new))).as(casus.err()).isZero();
    return casus.out();
  }

  private List<JsonNode> records(Example example) throws IOException {
    if (!CODED.containsKey(example)) {
      List<JsonNode> records = new ArrayList<>();
      for (String line : code(example, "-f", "jsonl").lines().toList()) {
        records.add(MAPPER.readTree(line));
      }
      CODED.put(example, records);
    }
    return CODED.get(example);
  }

  private List<JsonNode> events(Example example) throws IOException {
    return records(example).stream().filter(r -> r.has("event")).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyLineIsARecordOfTheShippedSchemas(Example example) throws IOException {
    JsonSchema event = schema("event");
    JsonSchema relation = schema("relation");
    assertThat(records(example)).hasSizeGreaterThan(20);
    for (JsonNode record : records(example)) {
      JsonSchema schema = record.has("event") ? event : relation;
      assertThat(schema.validate(record)).as(record.toString()).isEmpty();
    }
  }

  private static JsonSchema schema(String name) throws IOException {
    try (InputStream in = JsonlWriter.class.getResourceAsStream(name + ".schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  @ParameterizedTest
  @EnumSource
  void offsetsCountCodePointsOfTheInput(Example example) throws IOException {
    int[] text = example.text().codePoints().toArray();
    int checked = 0;
    for (JsonNode record : records(example)) {
      List<JsonNode> spans = new ArrayList<>();
      collectSpans(record, spans);
      for (JsonNode span : spans) {
        int start = span.get("start").intValue();
        String sliced = new String(text, start, span.get("end").intValue() - start);
        assertThat(words(span)).as(record.get("id") + " " + span).isEqualTo(sliced);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static String words(JsonNode span) {
    for (String field : List.of("text", "entity_text", "extracted_place")) {
      if (span.has(field)) {
        return span.get(field).textValue();
      }
    }
    throw new AssertionError("offsets without words: " + span);
  }

  private static void collectSpans(JsonNode node, List<JsonNode> spans) {
    if (node.path("start").isInt()) {
      spans.add(node);
    }
    node.forEach(child -> collectSpans(child, spans));
  }

  @Test
  void sameBytesInTwoRunsAndForAnyNumberOfThreads() {
    List<String> outputs = new ArrayList<>();
    for (String threads : List.of("1", "4", "4")) {
      List<String> command =
          new ArrayList<>(
              List.of("code", "-f", "jsonl", "--date", "2024-03-13", "--threads", threads));
      for (Example example : Example.values()) {
        command.add(example.file.toString());
      }
      assertThat(casus.run(command.toArray(String[]::new))).isZero();
      outputs.add(casus.out());
    }
    assertThat(outputs.get(0).lines()).hasSizeGreaterThan(60);
    assertThat(outputs.get(1)).isEqualTo(outputs.get(0));
    assertThat(outputs.get(2)).isEqualTo(outputs.get(0));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "SAHEL, Niger and Mali agree on patrols, AGREE, NER+MLI, -",
        "SAHEL, gunmen kill soldiers of Niger, ASSAULT, *, NER",
        "SAHEL, the Red Cross calls on Benin to reopen its border, REQUEST, NGO, BEN",
        "SAHEL, Niger arrests customs officers of Benin, COERCE, NER, BEN",
        "SAHEL, a crowd marches in Niamey against the United States, PROTEST, NER, USA",
        "SAHEL, France withdrew its soldiers, RETREAT, FRA, -",
        "REEF, the Philippines accuse China, ACCUSE, PHL, CHN",
        "REEF, the United States condemn China, ACCUSE, USA, CHN",
        "REEF, Japan and Australia support the Philippines, SUPPORT, JPN+AUS, PHL",
        "REEF, Vietnam asks China to respect the law, REQUEST, VNM, CHN",
        "REEF, the army of Myanmar and rebels agree on a ceasefire, AGREE, MMR, -",
        "REEF, the army of Myanmar bombs villages, ASSAULT, MMR, MMR",
        "REEF, the European Union imposes sanctions on generals of Myanmar, SANCTION, EUR, MMR",
        "REEF, Canada freezes assets of Myanmar, SANCTION, CAN, MMR",
        "ANDES, Peruvian police and miners clash, ASSAULT, PER, -",
        "ANDES, Peruvian prosecutors arrest union leaders, COERCE, PER, PER",
        "ANDES, Bolivia asks Chile for something, REQUEST, BOL, CHL",
        "ANDES, a minister of Bolivia visits Peru, CONSULT, BOL, PER",
        "ANDES, Bolivia criticises Ecuador, ACCUSE, BOL, ECU",
        "ANDES, Colombia releases rebels, RETREAT, COL, COL",
        "ANDES, Ecuador expels an attaché of Venezuela, SANCTION, ECU, VEN",
        "ANDES, Venezuela threatens to break off relations, THREATEN, VEN, -"
      })
  void findsWhatAnyReaderExpects(
      Example example, String what, String type, String actors, String recipients)
      throws IOException {
    assertThat(events(example))
        .as(what)
        .anyMatch(
            event ->
                event.get("event").textValue().equals(type)
                    && holds(event.get("actor"), actors)
                    && (recipients == null || holds(event.get("recipient"), recipients)));
  }

  private static boolean holds(JsonNode participants, String wanted) {
    List<String> codes = new ArrayList<>();
    participants.forEach(p -> codes.add(p.get("code").asText("?")));
    return wanted.equals("*") || codes.containsAll(List.of(wanted.split("\\+")));
  }

  @ParameterizedTest
  @CsvSource({"SAHEL, 60", "REEF, 60", "ANDES, 60", "SAHEL, 120", "REEF, 120", "ANDES, 120"})
  void thePageFitsTheTerminal(Example example, int width) throws IOException {
    casus.on(new Console.Terminal(true, false, width, false));
    List<String> page = code(example).lines().toList();
    assertThat(page).hasSizeGreaterThan(events(example).size());
    assertThat(page).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    for (JsonNode event : events(example)) {
      assertThat(page).anyMatch(line -> line.contains(event.get("event").textValue()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTableHasARowForEachEvent(Example example) throws IOException {
    List<String> rows = code(example, "-f", "tsv", "--no-relations").lines().toList();
    String csv = code(example, "-f", "csv", "--no-relations");
    assertThat(rows).hasSize(events(example).size() + 1);
    for (JsonNode event : events(example)) {
      assertThat(csv).containsOnlyOnce(event.get("id").textValue());
    }
    assertThat(csv.lines()).hasSize(rows.size());
  }

  @ParameterizedTest
  @EnumSource
  void explainsAnEventById(Example example) throws IOException {
    JsonNode event = events(example).get(0);
    String id = event.get("id").textValue();
    String file = example.file.toString();
    assertThat(casus.run("explain", file, id, "--date", example.date)).isZero();
    assertThat(casus.out())
        .contains("Event " + id)
        .contains(event.get("event").textValue())
        .contains(event.get("explanation").get("pattern").textValue());
  }
}
