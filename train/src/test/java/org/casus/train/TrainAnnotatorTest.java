package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.nlp.syntax.SyntaxModel;
import org.casus.train.syntax.AnnotatorCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code casus train-annotator} from the command line to a model, and what may go wrong. */
class TrainAnnotatorTest {
  @TempDir private Path folder;
  private Stop stop = new Stop();
  private String err = "";

  private int run(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    ProgressLine.Terminal none = new ProgressLine.Terminal(false, 80);
    int code =
        TrainCommand.execute(new AnnotatorCommand(stream, none, stop), none, stream, stream, args);
    err = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private Path treebank() throws IOException {
    Path treebank = Files.createDirectories(folder.resolve("treebank"));
    try (InputStream in = TrainAnnotatorTest.class.getResourceAsStream("syntax/invented.conllu")) {
      byte[] text = in.readAllBytes();
      Files.write(treebank.resolve("own-train.conllu"), text);
      Files.write(treebank.resolve("own-dev.conllu"), text);
    }
    return treebank;
  }

  @Test
  void isInterruptedGoesOnAndWritesAModelWithItsScores() throws IOException {
    String treebank = treebank().toString();
    Path model = folder.resolve("model");
    String[] command = {"--treebank", treebank, "--out", model.toString(), "--epochs", "1"};
    stop.ask();
    assertThat(run(command)).isEqualTo(1);
    assertThat(err)
        .contains("10 sentences to learn from (own-train)")
        .endsWith("casus: stopped; the same command with --resume goes on\n");
    stop = new Stop();
    assertThat(run(command)).as("it would be lost").isEqualTo(1);
    assertThat(err).contains("a checkpoint of an unfinished training");
    assertThat(run("--treebank", treebank, "--out", model.toString(), "--resume", "--batch", "3"))
        .isEqualTo(1);
    assertThat(err).contains("was made with other batch, epochs");
    assertThat(run("--treebank", treebank, "--out", model.toString(), "--epochs", "1", "--resume"))
        .as(err)
        .isZero();
    assertThat(err).contains("epoch 1 of 1: loss ").contains("as written (int8): own-dev.uas ");
    assertThat(CheckpointFolder.isThere(model)).isFalse();
    SyntaxModel annotator = SyntaxModel.load(model, 1);
    Map<String, Object> provenance = annotator.card().provenance();
    assertThat(provenance).containsKeys("data", "held_back", "scores_full", "scores_int8");
    assertThat(annotator.annotate(List.of("Envoys", "left", ".")).words()).hasSize(3);
  }

  @Test
  void tellsOfUnusableInput() throws IOException {
    assertThat(run("--out", "x")).isEqualTo(2);
    assertThat(err).contains("--treebank").contains("(see casus train-annotator --help)");
    String model = folder.resolve("model").toString();
    assertThat(run("--treebank", folder.resolve("no").toString(), "--out", model)).isEqualTo(1);
    assertThat(err).contains("--treebank: there is no folder");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("--treebank", empty.toString(), "--out", model)).isEqualTo(1);
    assertThat(err).contains("there is no file *-train.conllu");
    Files.writeString(empty.resolve("a-train.conllu"), "1\tword\n\n");
    assertThat(run("--treebank", empty.toString(), "--out", model)).isEqualTo(1);
    assertThat(err).contains("a-train.conllu:1: 2 columns");
    assertThat(run("--treebank", empty.toString(), "--out", model, "--epochs", "0")).isEqualTo(2);
  }
}
