package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataReaderTest {
  private static final String GOOD =
      """
      {"sentence": "Ann met Bo.", "source": {"start": 0, "end": 3}, "target": null, "event": "MEET"}
      """;

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private TrainingData read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return new DataReader(Questions.DEFAULT, problems).read(List.of(file));
  }

  @Test
  void readsFieldsAndCountsCodePoints() throws IOException {
    TrainingData data =
        read(
            "a.jsonl",
            """
            \uFEFF{"id": 1, "sentence": "😀 Ann met Bo.", "source": {"start": 2, "end": 5}, \
            "target": {"start": 10, "end": 12}, "event": ["MEET", "TALK"], "mode": ["MEET:visit"], \
            "auxiliary": [], "weight": 0.5, "note": {"any": "thing"}}\r

            """
                + GOOD);
    assertThat(problems.lines()).isEmpty();
    TrainingPair pair = data.pairs().get(0).pair();
    assertThat(pair.pair().sentence()).isEqualTo("😀 Ann met Bo.");
    assertThat(pair.pair().source()).isEqualTo(new Span(3, 6));
    assertThat(pair.pair().target()).isEqualTo(new Span(11, 13));
    assertThat(pair.answers())
        .containsEntry("event", Set.of("MEET", "TALK"))
        .containsEntry("mode", Set.of("MEET:visit"))
        .containsEntry("auxiliary", Set.of());
    assertThat(pair.weight()).isEqualTo(0.5);
    assertThat(data.pairs().get(1).place()).endsWith("a.jsonl:3");
    assertThat(data.pairs().get(1).pair().answers()).containsOnlyKeys("event");
    assertThat(data.files().get(0).pairs()).isEqualTo(2);
    assertThat(data.files().get(0).sha256())
        .isEqualTo(DataReader.sha256(Files.readAllBytes(folder.resolve("a.jsonl"))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "met Bo | no JSON",
        "[1] | no JSON object",
        "`{\"sentence\": \"A b\"} {}` | no JSON",
        "`{\"event\": \"X\"}` | the sentence is missing",
        "`{\"sentence\": 3}` | the sentence is no string",
        "`{\"sentence\": \"  \"}` | the sentence is empty",
        "`{\"sentence\": \"\\ud83d x\"}` | half a character",
        "`{\"sentence\": \"A b\", \"event\": \"X\"}` | neither source nor target",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": 0, \"end\": 4}}` | 0-4 lies outside",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": -1, \"end\": 2}}` | -1-2 lies outside",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": 1, \"end\": 1}}` | 1-1 is empty",
        "`{\"sentence\": \"A b\", \"target\": {\"start\": 2, \"end\": 1}}` | target 2-1 is the wrong way",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": 0.5, \"end\": 1}}` | whole numbers",
        "`{\"sentence\": \"A b\", \"source\": [0, 1]}` | whole numbers start and end",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": 0, \"end\": 1}}` | the label is missing",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": 0, \"end\": 1}, \"event\": []}` | the label is missing",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": 0, \"end\": 1}, \"event\": 7}` | neither a string",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": 0, \"end\": 1}, \"event\": [7]}` | no label",
        "`{\"sentence\": \"A b\", \"source\": {\"start\": 0, \"end\": 1}, \"event\": \"X\", \"weight\": 0}` | the weight",
      })
  void badLinesAreToldWithTheirPlace(String line, String reason) throws IOException {
    TrainingData data = read("a.jsonl", GOOD + line + "\n" + GOOD);
    assertThat(data.pairs()).hasSize(2);
    assertThat(problems.hasErrors()).isTrue();
    assertThat(problems.lines()).hasSize(1);
    assertThat(problems.lines().get(0))
        .startsWith(folder.resolve("a.jsonl") + ":2: ")
        .contains(reason);
  }

  @Test
  void badBytesAndFilesAreTold() throws IOException {
    Path bad = folder.resolve("bad.jsonl");
    Files.write(bad, "x\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    Path missing = folder.resolve("missing.jsonl");
    new DataReader(Questions.DEFAULT, problems).read(List.of(bad, empty, missing, folder));
    assertThat(problems.lines())
        .containsExactly(
            bad + ":1: is not UTF-8",
            empty + ": is empty",
            missing + ": there is no such file",
            folder + ": is a folder, not a file");
  }

  @Test
  void showsTwentyProblemsAndCountsTheOthers() throws IOException {
    String lines = String.join("\n", IntStream.range(0, 25).mapToObj(i -> "no " + i).toList());
    read("a.jsonl", lines);
    assertThat(problems.lines()).hasSize(21).last().isEqualTo("and 5 more errors");
  }

  @Test
  void readsMarkedSentences() throws IOException {
    TrainingData data =
        read("a.tsv", "# comment\n[a Ann] met [b Bo].\ta>b CONSULT\n[a Ann] met Bo.\n");
    assertThat(data.pairs()).hasSize(4);
    assertThat(data.pairs()).allMatch(pair -> pair.place().endsWith("a.tsv:2"));
    assertThat(problems.lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("a.tsv:3: a sentence, a tab");
  }

  @Test
  void markedSentencesHaveNoOtherHeads() throws IOException {
    Path file = Files.writeString(folder.resolve("a.tsv"), "[a Ann] met [b Bo].\ta>b CONSULT\n");
    new DataReader(new Questions(List.of("stance"), List.of()), problems).read(List.of(file));
    assertThat(problems.lines()).hasSize(1).first().asString().endsWith("no stance");
  }
}
