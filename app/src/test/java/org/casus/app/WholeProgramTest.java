package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.app.WholeProgram.Run;
import org.casus.io.record.JsonlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example reports and much bad input through the real program. */
@Timeout(180)
class WholeProgramTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("casus.home", "..")).resolve("examples");
  private static final Map<String, String> DATES =
      new TreeMap<>(
          Map.of(
              "andes-mining", "2024-10-08",
              "sahel-border", "2024-03-13",
              "south-east-asia-reef", "2024-02-21"));
  private static final String GOOD = "Peru accused Chile of spying on Monday.";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private static String example(String name) {
    return EXAMPLES.resolve(name + ".txt").toString();
  }

  private static Run code(String name, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("code", example(name), "--date", DATES.getOrDefault(name, "")));
    arguments.addAll(List.of(options));
    return WholeProgram.run(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> records(String jsonl) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (String line : jsonl.lines().toList()) {
      records.add(MAPPER.readTree(line));
    }
    return records;
  }

  private static List<JsonNode> events(String jsonl) throws IOException {
    return records(jsonl).stream().filter(record -> record.has("event")).toList();
  }

  private static Set<String> codes(JsonNode participants) {
    Set<String> codes = new TreeSet<>();
    participants.forEach(p -> codes.add(p.path("code").asText("-")));
    return codes;
  }

  private static Set<String> set(String codes) {
    return codes.isEmpty() ? Set.of() : new TreeSet<>(List.of(codes.split(" ", -1)));
  }

  /** Who did what to whom, as a reader of the reports would say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sahel-border | rejected | REJECT | DZA |",
        "sahel-border | arrested | COERCE | NER | BEN",
        "sahel-border | marched | PROTEST | NER | USA",
        "sahel-border | withdrew | RETREAT | FRA |",
        "south-east-asia-reef | accused | ACCUSE | PHL | CHN",
        "south-east-asia-reef | condemned | ACCUSE | USA | CHN",
        "south-east-asia-reef | voiced | SUPPORT | AUS JPN | PHL",
        "south-east-asia-reef | asked | REQUEST | VNM | CHN",
        "south-east-asia-reef | imposed | SANCTION | EUR | MMR",
        "south-east-asia-reef | froze | SANCTION | CAN | MMR",
        "andes-mining | arrested | COERCE | PER | PER",
        "andes-mining | asked | REQUEST | BOL | CHL",
        "andes-mining | visited | CONSULT | BOL | PER",
        "andes-mining | criticised | ACCUSE | BOL | ECU",
        "andes-mining | expelled | SANCTION | ECU | VEN",
      })
  void findsWhatAReaderFinds(
      String name,
      String trigger,
      String type,
      String actors,
      @org.jspecify.annotations.Nullable String recipients)
      throws IOException {
    List<JsonNode> found = events(code(name, "-f", "jsonl").out());
    assertThat(found)
        .as("%s %s", name, trigger)
        .anyMatch(
            e ->
                e.at("/evidence/trigger/text").asText().contains(trigger)
                    && e.get("event").asText().equals(type)
                    && codes(e.get("actor")).equals(set(actors))
                    && (recipients == null || codes(e.get("recipient")).equals(set(recipients))));
  }

  @Test
  void recordsAreValidAndPointIntoTheText() throws IOException {
    for (String name : DATES.keySet()) {
      Run run = code(name, "-f", "jsonl");
      assertThat(run.code()).as(run.err()).isZero();
      String text = Files.readString(Path.of(example(name)));
      List<JsonNode> records = records(run.out());
      assertThat(records.stream().filter(r -> r.has("event"))).hasSizeGreaterThan(10);
      assertThat(records.stream().filter(r -> r.has("relation"))).isNotEmpty();
      for (JsonNode record : records) {
        assertThat(schema(record.has("event") ? "event" : "relation").validate(record))
            .as(record.toString())
            .isEmpty();
        assertThat(slices(record, text)).as(record.toString()).isPositive();
      }
      assertThat(records.stream().map(r -> r.get("id").asText())).doesNotHaveDuplicates();
    }
  }

  private static JsonSchema schema(String name) throws IOException {
    try (InputStream in = JsonlWriter.class.getResourceAsStream(name + ".schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(MAPPER.readTree(in));
    }
  }

  /** Checks all words beside offsets, which count code points; how many there are. */
  private static int slices(JsonNode node, String text) {
    int found = 0;
    for (String words : List.of("text", "entity_text", "extracted_place")) {
      if (node.has("start") && node.path(words).isTextual()) {
        int[] points = text.codePoints().toArray();
        int start = node.get("start").asInt();
        String slice = new String(points, start, node.get("end").asInt() - start);
        assertThat(slice.replaceAll("\\s+", " ")).isEqualTo(node.get(words).asText());
        found++;
      }
    }
    for (JsonNode child : node) {
      found += slices(child, text);
    }
    return found;
  }

  @Test
  void offsetsCountCodePoints() throws IOException {
    Run run =
        WholeProgram.run(
            "🕊🕊 Peace 🕊. Peru accused Chile of spying.".getBytes(StandardCharsets.UTF_8),
            "code",
            "-",
            "-f",
            "jsonl",
            "--date",
            "2024-03-05");
    JsonNode event = events(run.out()).get(0);
    assertThat(event.at("/actor/0/entity_text").asText()).isEqualTo("Peru");
    assertThat(event.at("/actor/0/start").asInt()).isEqualTo(12);
    assertThat(slices(event, "🕊🕊 Peace 🕊. Peru accused Chile of spying.")).isGreaterThan(3);
  }

  @Test
  void sameBytesOnAnyNumberOfThreadsAndInEveryRun() {
    String[] all = {
      "code", EXAMPLES.toString(), "--date", "2024-03-13", "-f", "jsonl", "--threads", "1"
    };
    Run first = WholeProgram.run(all);
    assertThat(first.out()).contains("andes-mining", "sahel-border", "south-east-asia-reef");
    assertThat(WholeProgram.run(all).out()).isEqualTo(first.out());
    all[all.length - 1] = "4";
    assertThat(WholeProgram.run(all).out()).isEqualTo(first.out());
  }

  @Test
  void tableAndCsvTellTheSameEvents() throws IOException {
    for (String name : DATES.keySet()) {
      int events = events(code(name, "-f", "jsonl").out()).size();
      Run csv = code(name, "-f", "csv");
      assertThat(csv.out().lines()).as("no cell has a line end").hasSize(events + 1);
      Run table = code(name);
      assertThat(table.code()).isZero();
      assertThat(table.out().lines().filter(line -> line.contains("•")))
          .as(name)
          .hasSizeGreaterThanOrEqualTo(events);
      assertThat(table.err()).contains(events + " events");
    }
  }

  @Test
  void explainFindsAnEventByItsId() throws IOException {
    JsonNode event = events(code("andes-mining", "-f", "jsonl").out()).get(0);
    String id = event.get("id").asText();
    Run run = WholeProgram.run("explain", example("andes-mining"), id, "--date", "2024-10-08");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(event.get("event").asText())
        .contains(event.at("/explanation/pattern").asText());
    Run none = WholeProgram.run("explain", example("andes-mining"), "zzz", "--date", "2024-10-08");
    assertThat(none.code()).isEqualTo(Main.ERRORS);
    assertThat(none.err()).contains("zzz");
  }

  // --- Bad input: told with its place, the rest coded, no stack trace.

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Codes a bad file together with a good one; the good one must be coded in any case. */
  private Run besideGood(Path bad) throws IOException {
    Path good = file("zz-good.txt", GOOD);
    Run run =
        WholeProgram.run(
            "code", bad.toString(), good.toString(), "-f", "jsonl", "--date", "2024-03-05");
    assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(events(run.out()))
        .anyMatch(
            e ->
                e.get("report").asText().startsWith("zz-good")
                    && e.get("event").asText().equals("ACCUSE"));
    return run;
  }

  @Test
  void emptyFile() throws IOException {
    Run run = besideGood(file("empty.txt", ""));
    assertThat(run.code()).isEqualTo(Main.ERRORS);
    assertThat(run.err()).contains("error empty-input").contains("empty.txt");
  }

  @Test
  void binaryFile() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Run run = besideGood(file("binary.txt", bytes));
    assertThat(run.code()).isEqualTo(Main.ERRORS);
    assertThat(run.err()).containsPattern("error binary-input .*binary\\.txt.*\\(byte \\d+\\)");
  }

  @Test
  void wrongEncoding() throws IOException {
    String text = "São Paulo – Peru condemned Chile’s “façade” on Monday.";
    Run run = besideGood(file("latin.txt", text.getBytes(Charset.forName("windows-1252"))));
    assertThat(run.code()).isZero();
    assertThat(run.err()).containsPattern("warning wrong-encoding .*latin\\.txt.*\\(byte \\d+\\)");
    assertThat(events(run.out()))
        .anyMatch(
            e ->
                e.get("report").asText().startsWith("latin")
                    && codes(e.get("actor")).contains("PER"));
  }

  @Test
  void brokenJsonLineAmongGoodOnes() throws IOException {
    String good = "{\"id\": \"%s\", \"text\": \"" + GOOD + "\"}\n";
    String before = good.formatted("first");
    Run run =
        besideGood(
            file("news.jsonl", before + "{\"id\": \"bad\", \"text\n" + good.formatted("last")));
    assertThat(run.code()).isEqualTo(Main.ERRORS);
    assertThat(run.err()).containsPattern("error broken-json .*news\\.jsonl:2 \\(byte \\d+\\)");
    assertThat(events(run.out()).stream().map(e -> e.get("report").asText()))
        .contains("first", "last")
        .doesNotContain("bad");
  }

  @Test
  void fiveMegabytesOnOneLine() throws IOException {
    StringBuilder line = new StringBuilder(5_100_000);
    while (line.length() < 5_000_000) {
      line.append("0123456789abcdef".repeat(64)).append(' ');
    }
    Run run = besideGood(file("long.txt", line.append(GOOD).toString()));
    assertThat(run.code()).isZero();
  }

  @Test
  void sentenceOfTwoThousandWords() throws IOException {
    StringBuilder sentence = new StringBuilder("Peru accused Chile of spying");
    for (int i = 0; i < 2000; i++) {
      sentence.append(" and the minister talked");
    }
    Run run = besideGood(file("sentence.txt", sentence + ". " + GOOD));
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("warning long-sentence").contains("sentence");
    assertThat(events(run.out()))
        .as("the sentence after it")
        .anyMatch(e -> e.get("report").asText().startsWith("sentence"));
  }

  @Test
  void missingFile() throws IOException {
    Run run = besideGood(folder.resolve("nowhere.txt"));
    assertThat(run.code()).isEqualTo(Main.ERRORS);
    assertThat(run.err()).contains("error unreadable").contains("nowhere.txt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code x.txt --fromat csv | unknown option --fromat; did you mean --format?",
        "code x.txt --format xml | xml",
        "code x.txt --date yesterday | --date",
        "code x.txt --threads 0 | --threads must lie between 1 and 1024",
        "kode x.txt | unknown command kode; did you mean code?",
        "code | missing required parameter",
      })
  void commandLinesThatMakeNoSense(String line, String message) {
    Run run = WholeProgram.run(line.split(" ", -1));
    assertThat(run.code()).isEqualTo(Main.USAGE);
    assertThat(run.err()).contains(message.strip()).contains("--help").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }
}
