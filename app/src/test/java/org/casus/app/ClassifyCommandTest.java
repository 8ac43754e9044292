package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.casus.io.record.ClassificationWriter;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.RandomModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole command with a small model on the real encoder. */
@Timeout(120)
class ClassifyCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLES =
      Path.of(System.getProperty("casus.home", "..")).resolve("examples/pairs.jsonl");
  private static final int CHUNKS = 600;

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static String model = "";
  private final Casus casus = new Casus(new Wiring());

  @BeforeAll
  static void writeModel() throws IOException {
    model = RandomModel.write(shared.resolve("model")).toString();
  }

  private static String line(Object id, String sentence) {
    return String.format(
        Locale.ROOT,
        "{\"id\":%s,\"sentence\":\"%s\",\"source\":{\"start\":0,\"end\":4}}%n",
        id,
        sentence);
  }

  private int classify(String input, String... options) {
    List<String> args = new ArrayList<>(List.of("classify", "-", "--model", model));
    args.addAll(List.of(options));
    return casus.reading(input).run(args.toArray(String[]::new));
  }

  private List<JsonNode> answers() throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : casus.out().lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  private String ids() throws IOException {
    return String.join(" ", answers().stream().map(a -> a.get("id").toString()).toList());
  }

  @Test
  void examplesAreAnsweredInTheirOrder() throws IOException {
    assertThat(casus.run("classify", EXAMPLES.toString(), "--model", model)).isZero();
    assertThat(ids().replace("\"", ""))
        .isEqualTo("p01 p02 p03 p04 p05 p06 p07 p08 p09 p10 p11 p12");
    JsonSchema schema;
    try (InputStream in =
        ClassificationWriter.class.getResourceAsStream("classification.schema.json")) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(JSON.readTree(in));
    }
    assertThat(answers())
        .allSatisfy(
            answer -> {
              assertThat(schema.validate(answer)).isEmpty();
              assertThat(answer.has("mode") && answer.has("auxiliary")).isTrue();
            });
    assertThat(answers().stream().map(a -> a.get("event").asText()).distinct().count())
        .isGreaterThan(1);
    assertThat(casus.err()).matches("casus: 12 pairs in [0-9.]+ s\\R");
  }

  @Test
  void theHeadCanBeChosen() throws IOException {
    classify(line(1, "Peru met Chile."));
    assertThat(labels()).contains("COERCE").doesNotContain("CONSULT");
    assertThat(classify(line(1, "Peru met Chile."), "--head", "event")).isZero();
    assertThat(labels()).contains("CONSULT").doesNotContain("COERCE");
    assertThat(classify(line(1, "Peru met Chile."), "--head", "evnt")).isEqualTo(2);
    assertThat(casus.err())
        .contains("the model has no head evnt; it has event, cameo_event, mode, auxiliary")
        .hasLineCount(1);
  }

  private String labels() throws IOException {
    JsonNode answer = answers().get(0);
    return answer.get("event").asText() + answer.get("alternatives");
  }

  @Test
  void aModelWithOtherQuestionsAnswersThose() throws IOException {
    Path own =
        RandomModel.write(
            folder.resolve("own"),
            List.of(new Head("stance", Head.Kind.ONE, List.of("for", "against"))),
            32);
    assertThat(casus.reading(line(1, "Peru met Chile.")).run("classify", "-", "--model", "" + own))
        .isZero();
    JsonNode answer = answers().get(0);
    assertThat(answer.get("event").asText()).isIn("for", "against");
    assertThat(answer.has("mode") || answer.has("auxiliary")).isFalse();
  }

  @Test
  void badLinesAreToldAndTheOthersGoOn() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mixed.jsonl"),
            line("\"a\"", "Peru met Chile.")
                + "{\"id\":\"b\",\"sentence\":oops}\n"
                + "{\"id\":\"c\",\"sentence\":\"Peru met Chile.\"}\n"
                + line("\"d\"", "Per")
                + line(5, "Mali met Niger."));
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(casus.run("classify", file.toString(), nowhere, "--model", model)).isEqualTo(1);
    assertThat(ids()).isEqualTo("\"a\" 5");
    assertThat(casus.err())
        .containsPattern("error broken-json .*mixed\\.jsonl:2 \\(byte \\d+\\): ")
        .containsPattern("error bad-pair .*mixed\\.jsonl:3 .*neither \"source\" nor \"target\"")
        .containsPattern("error bad-pair .*mixed\\.jsonl:4 .*the span 0-4 is not inside")
        .contains("error unreadable " + nowhere + ": there is no such file")
        .contains("casus: 2 pairs in ")
        .contains("4 errors (broken-json 1, bad-pair 2, unreadable 1)")
        .doesNotContain("\tat ");
  }

  /** Enough for several chunks. */
  private static String many() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CHUNKS; i++) {
      text.append(line(i, "Peru met C" + i / 2 + "."));
    }
    return text.toString();
  }

  @Test
  void threadsDoNotChangeAByte() throws IOException {
    assertThat(classify(many(), "--threads", "1")).isZero();
    String expected = casus.out();
    assertThat(answers()).hasSize(CHUNKS);
    assertThat(answers().get(CHUNKS - 1).get("id").asInt()).isEqualTo(CHUNKS - 1);
    assertThat(classify(many(), "--threads", "3")).isZero();
    assertThat(casus.out()).isEqualTo(expected);
  }

  @Test
  void anAnswerDoesNotDependOnItsNeighbours() {
    classify(line(1, "Peru met Chile."));
    String alone = casus.out();
    classify(line(0, "Troops of Mali shelled a town.") + line(1, "Peru met Chile."));
    assertThat(casus.out()).endsWith("\n" + alone);
  }

  @Test
  void writesToAFile() throws IOException {
    Path out = folder.resolve("out.jsonl");
    assertThat(classify(line(1, "Peru met Chile."), "--output", out.toString(), "-q")).isZero();
    assertThat(casus.out()).isEmpty();
    assertThat(casus.err()).isEmpty();
    assertThat(Files.readString(out)).startsWith("{\"id\":1,").endsWith("}\n");
    assertThat(casus.run("classify", out.toString(), "-o", out.toString())).isEqualTo(2);
    assertThat(casus.err()).contains("would be read as input");
  }

  @Test
  void anUnusableModelIsOneLine() throws IOException {
    Path own = RandomModel.write(folder.resolve("own"));
    Path card = own.resolve(ModelCard.FILE);
    Files.writeString(card, Files.readString(card).substring(0, 200));
    String[] args = {"classify", "-", "--model", own.toString()};
    assertThat(casus.reading(line(1, "Peru met Chile.")).run(args)).isEqualTo(1);
    assertThat(casus.err())
        .startsWith("casus: the model " + own + " cannot be used: model.json is damaged")
        .hasLineCount(1);
    Files.delete(card);
    assertThat(casus.run(args)).isEqualTo(1);
    assertThat(casus.err()).startsWith("casus: no such file: " + card).hasLineCount(1);
    assertThat(casus.out()).isEmpty();
  }

  @Test
  void nothingToReadIsAnErrorAndCostsNoModel() {
    assertThat(classify("")).isEqualTo(1);
    assertThat(casus.err()).contains("error empty-input -: ").contains("casus: 0 pairs");
    Casus fake = new Casus();
    assertThat(fake.run("classify", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(fake.parts.models).isZero();
  }

  @Test
  void aFullDiskIsToldAndABrokenPipeEndsQuietly() {
    casus.writingTo(failing("No space left on device"));
    assertThat(classify(many())).isEqualTo(1);
    assertThat(casus.err())
        .isEqualToNormalizingNewlines(
            "casus: cannot write standard output: No space left on device\n");
    casus.writingTo(failing("Broken pipe"));
    assertThat(classify(many())).isZero();
    assertThat(casus.err()).isEmpty();
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void aTerminalGetsABarThatGoesAway() throws IOException {
    Path file = Files.writeString(folder.resolve("many.jsonl"), many());
    casus.on(new Console.Terminal(false, true, 80, true));
    assertThat(casus.run("classify", file.toString(), "--model", model)).isZero();
    assertThat(casus.err()).contains("reading the model").contains("█").contains("pairs/s");
    String last = casus.err().substring(casus.err().lastIndexOf("\u001B[K"));
    assertThat(last).startsWith("\u001B[Kcasus: 600 pairs");
  }

  @Test
  void loadsNothingOfTheParser() throws Exception {
    Path log = folder.resolve("classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "org.casus.app.Main",
                "classify",
                EXAMPLES.toString(),
                "--model",
                model,
                "-q")
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    assertThat(Files.readString(log))
        .contains("org.casus.nlp.judge.LearnedJudge")
        .doesNotContain("edu.stanford");
  }
}
