package org.casus.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our scorer gives the numbers of the scorer that comes with the data, on bent gold codings. */
class PublishedScorerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SEEDS = 12;
  private static final Pattern COUNTS =
      Pattern.compile(
          "(\\S+)\\s+gold\\s+(\\d+)\\s+predicted\\s+(-?\\d+)\\s+strict\\s+(\\d+)"
              + "\\s+placed\\s+(\\d+)\\s+dyad\\s+(\\d+)");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mission/ankara-2020-07-20.gold.jsonl", "reports/gold.jsonl"})
  void givesTheSameNumbers(String gold) throws Exception {
    Path shared = shared();
    Path script = shared.resolve("tools/score_reports.py");
    Path file = shared.resolve(gold);
    assumeTrue(Files.exists(script) && Files.exists(file), "no labelled data at " + shared);
    assumeTrue(hasPython(), "no python3");
    List<JsonNode> records = read(file);
    for (int seed = 0; seed < SEEDS; seed++) {
      List<JsonNode> predicted = new Bender(new Random(seed)).bend(records);
      Path bent = folder.resolve("predicted-" + seed + ".jsonl");
      Files.write(
          bent, predicted.stream().map(JsonNode::toString).toList(), StandardCharsets.UTF_8);
      compare(script, file, bent, ReportScorer.score(records, predicted), "seed " + seed);
    }
  }

  private static void compare(
      Path script, Path gold, Path predicted, ReportScorer.Result ours, String seed)
      throws Exception {
    JsonNode theirs = MAPPER.readTree(python(script, gold, predicted, "--json"));
    assertThat(rounded(ours.strict())).as(seed).isEqualTo(numbers(theirs.path("strict")));
    assertThat(rounded(ours.placed())).as(seed).isEqualTo(numbers(theirs.path("placed")));
    assertThat(rounded(ours.dyad())).as(seed).isEqualTo(numbers(theirs.path("dyad")));
    assertThat(rounded(ours.relations())).as(seed).isEqualTo(numbers(theirs.path("relations")));
    Map<String, Ratio> attributes = new TreeMap<>();
    theirs
        .path("attributes")
        .fields()
        .forEachRemaining(
            e ->
                attributes.put(
                    e.getKey(),
                    new Ratio(e.getValue().path(0).intValue(), e.getValue().path(1).intValue())));
    assertThat(ours.attributes()).as(seed).isEqualTo(attributes);
    List<ReportScorer.Counts> counts = new ArrayList<>();
    Matcher line = COUNTS.matcher(python(script, gold, predicted));
    while (line.find()) {
      counts.add(
          new ReportScorer.Counts(
              line.group(1),
              number(line, 2),
              number(line, 3),
              number(line, 4),
              number(line, 5),
              number(line, 6)));
    }
    assertThat(ours.reports()).as(seed).isEqualTo(counts);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static List<Double> rounded(Prf prf) {
    return List.of(Prf.round(prf.precision()), Prf.round(prf.recall()), Prf.round(prf.f1()));
  }

  private static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(n -> numbers.add(n.doubleValue()));
    return numbers;
  }

  private static Path shared() {
    String variable = System.getenv("CASUS_SHARED");
    return variable != null
        ? Path.of(variable)
        : Path.of(System.getProperty("casus.home", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared");
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("python3", "--version").start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String python(Path script, Path gold, Path predicted, String... flags)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("python3", script.toString(), gold.toString(), predicted.toString()));
    command.addAll(List.of(flags));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        records.add(MAPPER.readTree(line));
      }
    }
    return records;
  }

  /** Turns gold records into predictions and spoils some of each kind. */
  private static final class Bender {
    private static final List<String> TYPES = List.of("ASSAULT", "CONSULT", "ACCUSE", "AGREE");
    private static final List<String> CODES = List.of("TUR", "SYR", "USA", "RUS", "---", "EUR");
    private static final List<String> RELATIONS =
        List.of("leads", "supports", "controls", "borders", "at_war_with", "located_in");

    private final Random random;

    Bender(Random random) {
      this.random = random;
    }

    List<JsonNode> bend(List<JsonNode> gold) {
      List<JsonNode> out = new ArrayList<>();
      for (JsonNode one : gold) {
        for (int copies = chance(15) ? 2 : chance(20) ? 0 : 1; copies > 0; copies--) {
          boolean event = one.path("kind").asText().equals("event");
          out.add(event ? event(one) : relation(one));
        }
      }
      return out;
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private String any(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }

    private ObjectNode event(JsonNode gold) {
      ObjectNode event = MAPPER.createObjectNode();
      event.set("report", gold.path("report"));
      event.put("event", chance(25) ? any(TYPES) : gold.path("event").path(0).asText());
      for (String field : List.of("mode", "auxiliary", "size", "date", "reciprocal")) {
        if (gold.has(field) && !chance(25)) {
          event.set(field, gold.path(field));
        }
      }
      if (chance(10)) {
        event.put("date", "2020-07-21");
      }
      if (gold.path("size").isObject() && chance(30)) {
        event.putObject("size").put("dead", 3);
      }
      event.set("actor", participants(gold, "actor", "sector"));
      event.set("recipient", participants(gold, "recipient", "recipient_sector"));
      trigger(event, gold);
      details(event, gold);
      return event;
    }

    private void trigger(ObjectNode event, JsonNode gold) {
      if (chance(3)) {
        return; // a record without evidence
      }
      boolean marked = gold.path("trigger").isArray();
      int start = marked ? gold.path("trigger").path(0).intValue() : gold.path("start").intValue();
      int shift = chance(30) ? random.nextInt(121) - 60 : 0;
      event
          .putObject("evidence")
          .putObject("trigger")
          .put("start", Math.max(0, start + shift))
          .put("end", Math.max(0, start + shift) + 4 + random.nextInt(12));
    }

    private void details(ObjectNode event, JsonNode gold) {
      String place = gold.path("place").asText("");
      if (!place.isEmpty() && !chance(20)) {
        String field = chance(50) ? "resolved_place" : "extracted_place";
        event.putObject("event_loc").put(field, chance(30) ? "Greater " + place : place);
      }
      ArrayNode attribution = event.putArray("attribution");
      for (JsonNode name : gold.path("attribution")) {
        if (!chance(25)) {
          String[] words = name.asText().split(" ", -1);
          attribution
              .addObject()
              .put("entity_text", chance(40) ? words[words.length - 1] : name.asText());
        }
      }
      if (chance(10)) {
        attribution.addObject().put("identifier_text", "Łódź Daily №5").put("code", "POL");
      }
    }

    private ArrayNode participants(JsonNode gold, String field, String sectors) {
      ArrayNode out = MAPPER.createArrayNode();
      for (JsonNode code : gold.path(field)) {
        if (chance(15)) {
          continue;
        }
        ObjectNode one = out.addObject();
        one.put("code", chance(15) ? any(CODES) : code.asText());
        if (chance(10)) {
          one.putNull("code");
        }
        if (gold.path(sectors).has(0)) {
          one.set("sector", gold.path(sectors).path(0));
        }
        one.putArray("other_sectors").add("GOV");
      }
      if (chance(15)) {
        out.addObject().put("code", any(CODES));
      }
      return out;
    }

    private ObjectNode relation(JsonNode gold) {
      ObjectNode relation = MAPPER.createObjectNode();
      relation.set("report", gold.path("report"));
      relation.put("relation", chance(20) ? any(RELATIONS) : gold.path("relation").asText());
      boolean swap = chance(20);
      relation.set("subject", end(gold.path(swap ? "object" : "subject").asText("")));
      relation.set("object", end(gold.path(swap ? "subject" : "object").asText("")));
      return relation;
    }

    private JsonNode end(String name) {
      String[] words = name.split(" ", -1);
      String text = chance(30) ? words[words.length - 1] : chance(20) ? "the " + name : name;
      ObjectNode end = MAPPER.createObjectNode();
      return chance(10)
          ? MAPPER.getNodeFactory().textNode(text)
          : chance(50)
              ? end.put("entity_text", text)
              : end.put("identifier_text", text).put("code", "XXX");
    }
  }
}
