package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.document.Span;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.casus.nlp.judge.LearnedJudge;
import org.casus.nlp.judge.ModelCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walk-through of {@code examples/train}, shortened, and what may go wrong. */
class TrainCommandTest {
  private static final Path LABOUR =
      Path.of(System.getProperty("casus.home", ".."), "examples", "train", "labour.jsonl");

  @TempDir private Path folder;
  private Stop stop = new Stop();
  private String out = "";
  private String err = "";

  private int run(String... args) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
    ProgressLine.Terminal none = new ProgressLine.Terminal(false, 80);
    int code =
        TrainCommand.execute(new TrainCommand(errStream, none, stop), outStream, errStream, args);
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private String[] command(Path data, Path model, String... more) {
    List<String> args =
        new ArrayList<>(List.of("--data", data.toString(), "--out", model.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private Path few() throws IOException {
    List<String> lines = Files.readAllLines(LABOUR).subList(0, 12);
    return Files.write(folder.resolve("few.jsonl"), lines);
  }

  @Test
  void trainsIsInterruptedGoesOnWritesAndClassifies() throws IOException {
    Path data = few();
    Path model = folder.resolve("model");
    String[] options = {"--epochs", "1", "--batch", "3", "--held-back", "0.25", "--keep-weights"};
    stop.ask();
    assertThat(run(command(data, model, options))).isEqualTo(1);
    assertThat(err).endsWith("casus: stopped; the same command with --resume goes on\n");
    assertThat(model).doesNotExist();
    stop = new Stop();
    assertThat(run(command(data, model, options))).as("it would be lost").isEqualTo(1);
    assertThat(err).contains("a checkpoint of an unfinished training");
    assertThat(run(command(data, model, "--resume", "--epochs", "2"))).isEqualTo(1);
    assertThat(err).contains("was made with other batch, epochs, held-back share");

    String[] resumed = command(data, model, options);
    List<String> args = new ArrayList<>(List.of(resumed));
    args.add("--resume");
    assertThat(run(args.toArray(String[]::new))).as(err).isZero();
    assertThat(out).isEmpty();
    assertThat(err)
        .contains("9 pairs to learn from, 3 held back; event: BARGAIN 4, DISMISS 4, STRIKE 4")
        .containsPattern("epoch 1 of 1: loss \\d\\.\\d{3}, held back: macro-F1")
        .contains("as written (int8)")
        .doesNotContain("\r");
    assertThat(CheckpointFolder.beside(model)).doesNotExist();
    ModelCard card = ModelCard.read(model);
    assertThat(card.heads().get(0).labels()).containsExactly("BARGAIN", "DISMISS", "STRIKE");
    assertThat(card.maxPieces()).isEqualTo(512);
    assertThat(card.temperatures().get("event")).isBetween(0.3, 5.0);
    assertThat(card.provenance())
        .containsKeys("data", "labels", "parameters", "versions", "date", "seconds")
        .containsEntry("pairs", Map.of("training", 9, "held_back", 3))
        .containsEntry("best_epoch", 1)
        .containsEntry("epochs_run", 1)
        .containsKeys("held_back_full", "held_back_int8");
    classifies(model);
    startsFromItOnlyIfItMatches(data, model);
  }

  private static void classifies(Path model) throws IOException {
    LearnedJudge judge = LearnedJudge.load(model, 1);
    SentencePair question =
        new SentencePair("Miners struck Corvale.", new Span(0, 6), new Span(14, 21));
    PairOpinion opinion = judge.judge(List.of(question)).get(0);
    assertThat(opinion.head("event")).hasSize(3);
    assertThat(opinion.head("event").stream().mapToDouble(a -> a.probability()).sum())
        .isBetween(0.999, 1.001);
  }

  private void startsFromItOnlyIfItMatches(Path data, Path model) throws IOException {
    String more = Files.readString(data).replace("BARGAIN", "HAGGLE");
    Path other = Files.writeString(folder.resolve("other.jsonl"), more);
    Path next = folder.resolve("next");
    assertThat(run(command(other, next, "--from", model.toString()))).isEqualTo(1);
    assertThat(err)
        .contains("does not match: it does not know event HAGGLE; the data have no event BARGAIN");
    Files.delete(model.resolve(ModelFolder.FULL));
    assertThat(run(command(data, next, "--from", model.toString()))).isEqualTo(1);
    assertThat(err).contains("train it with --keep-weights");
    assertThat(next).doesNotExist();
    assertThat(run(command(data, model))).isEqualTo(1);
    assertThat(err).isEqualTo("casus: --out: " + model + " exists already\n");
  }

  @Test
  void badDataIsToldBeforeTrainingBegins() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(LABOUR).subList(0, 4));
    lines.set(1, "{");
    lines.set(3, lines.get(3).replace("BARGAIN", "STRIKES"));
    Path data = Files.write(folder.resolve("bad.jsonl"), lines);
    Path labels = Files.writeString(folder.resolve("labels.txt"), "BARGAIN\nSTRIKE\nDISMISS\n");
    Path model = folder.resolve("model");
    assertThat(run(command(data, model, "--labels", labels.toString()))).isEqualTo(1);
    assertThat(err.lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("casus: " + data + ":2: no JSON"))
        .anyMatch(line -> line.equals("casus: " + data + ":4: unknown label STRIKES"));
    assertThat(model).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path data = few();
    assertThat(run(command(data, data.resolve("model")))).isEqualTo(1);
    assertThat(err).isEqualTo("casus: --out: cannot write to " + data + "\n");
  }

  @Test
  void noPairsAtAll() throws IOException {
    Path data = Files.writeString(folder.resolve("blank.jsonl"), "\n\n");
    assertThat(run(command(data, folder.resolve("model")))).isEqualTo(1);
    assertThat(err).contains("casus: --data: there is no pair to learn from");
  }

  @ParameterizedTest
  @CsvSource({
    "--epochs=0,at least one epoch",
    "--batch=0,at least one sentence",
    "--encoder-rate=-1,rates of 0 or more",
    "--epochs=many,Invalid value",
    "--held-back=1,--held-back must lie between",
    "--patience=0,a patience of 1",
    "--tags=event,a head is named twice",
    "--fast,Unknown option",
  })
  void wrongUsageIsOneLineAndExitCodeTwo(String option, String message) {
    assertThat(run("--data", "x.jsonl", "--out", "no-such-model", option)).isEqualTo(2);
    assertThat(err).startsWith("casus: ").contains(message).contains("--help").hasLineCount(1);
  }

  @Test
  void somethingIsMissing() {
    assertThat(run("--out", "x")).isEqualTo(2);
    assertThat(err).contains("--data").hasLineCount(1);
  }

  @Test
  void helpShowsDefaultsAndExamples() {
    assertThat(run("--help")).isZero();
    assertThat(out)
        .contains("Usage: casus train")
        .contains("Passes over the data at most (4)")
        .contains("Examples:\n  casus train");
    assertThat(out.lines()).allMatch(line -> line.length() <= 100);
  }
}
