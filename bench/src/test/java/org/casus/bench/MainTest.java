package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.casus.annotate.Annotator;
import org.casus.document.Report;
import org.casus.event.JudgePanel;
import org.casus.event.JudgingRules;
import org.casus.pipeline.Coding;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.Provenance;
import org.casus.time.TimeTagger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final CodingPipeline NOTHING =
      new CodingPipeline() {
        @Override
        public Coding code(Report report) {
          Coding.Mentions none = new Coding.Mentions(List.of(), List.of(), List.of());
          return new Coding(
              report, report.published(), List.of(), none, List.of(), List.of(), List.of());
        }

        @Override
        public Provenance provenance() {
          return new Provenance("casus-test", "plover-base-2.0", "abc", "none");
        }
      };

  /** Every pipeline codes nothing; what is written is the same for all reports. */
  private record Fake(RecordWriter writer) implements Coders {
    @Override
    public JudgePanel.Heard usual(Consumer<String> notices) {
      return JudgePanel.Heard.RULE;
    }

    @Override
    public CodingPipeline pipeline(JudgePanel.Heard heard) throws IOException {
      if (heard == JudgePanel.Heard.MODEL) {
        throw new IOException("no learned judge");
      }
      return NOTHING;
    }

    @Override
    public CodingPipeline pipeline(JudgingRules rules, JudgePanel.Witness witness) {
      return NOTHING;
    }

    @Override
    public Annotator annotator() {
      throw new UnsupportedOperationException();
    }

    @Override
    public TimeTagger times() {
      throw new UnsupportedOperationException();
    }
  }

  @TempDir Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void files() throws IOException {
    write(
        "bench/suites/tiny.yaml",
        """
        suite: tiny
        about: one sentence
        kind: reports
        input: tiny.txt
        gold: tiny.jsonl
        date: 2020-07-20
        metrics:
          strict.f1: {expected: 0.9, tolerance: 0.05, published: "0.95 (someone)"}
          attribute.mode:
        """);
    write("data/tiny.txt", "Peru accused Chile.");
    write(
        "data/tiny.jsonl",
        """
        {"report":"tiny","kind":"event","start":0,"end":18,"event":["ACCUSE"],"actor":["PER"],"recipient":["CHL"],"mode":["allege"]}
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private int run(String record, String... args) {
    RecordWriter writer =
        (coding, provenance, stream) -> stream.write(record.getBytes(StandardCharsets.UTF_8));
    return new Main((model, annotator) -> new Fake(writer), home)
        .run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private static final String RIGHT =
      """
      {"report":"tiny","event":"ACCUSE","mode":["allege"],"actor":[{"code":"PER"}],"recipient":[{"code":"CHL"}],"evidence":{"trigger":{"start":5,"end":12}}}
      """;

  @Test
  void printsScoresAndCounts() {
    assertThat(run(RIGHT, "--shared", home.resolve("data").toString())).isZero();
    assertThat(out.toString())
        .containsPattern("tiny +strict.f1 +1.000 +- +0.95 \\(someone\\)")
        .contains("tiny: gold 1, predicted 1, strict 1")
        .contains("mode 1 of 1");
  }

  @Test
  void aScoreBelowTheExpectedOneFails() {
    assertThat(run("", "--shared", home.resolve("data").toString(), "--show")).isEqualTo(1);
    assertThat(out.toString()).contains("BELOW the expected 0.9").contains("MISSED   tiny: ACCUSE");
  }

  @Test
  void remembersScoresOnlyWhenAsked() throws IOException {
    Path history = home.resolve("bench/history/scores.tsv");
    String shared = home.resolve("data").toString();
    run(RIGHT, "--shared", shared);
    assertThat(history).doesNotExist();
    run(RIGHT, "--shared", shared, "--record");
    assertThat(Files.readAllLines(history, StandardCharsets.UTF_8))
        .first()
        .isEqualTo("date\tsuite\tmetric\tscore\tcoder\tlexicons\tannotator");
    run("", "--shared", shared);
    assertThat(out.toString()).containsPattern("tiny +strict.f1 +0.000 +1.000");
  }

  @Test
  void saysWhatItSkips() {
    assertThat(run("", "--shared", home.resolve("nowhere").toString())).isZero();
    assertThat(err.toString()).contains("skipped tiny: no data");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void suitesThatTrainModelsRunOnlyWhenNamed() throws IOException {
    write("bench/suites/slow.yaml", "{suite: slow, about: pairs, kind: pairs, input: none.jsonl}");
    String shared = home.resolve("data").toString();
    assertThat(run(RIGHT, "--shared", shared)).isZero();
    assertThat(err.toString()).doesNotContain("slow");
    assertThat(run(RIGHT, "slow", "--shared", shared)).isZero();
    assertThat(err.toString()).contains("skipped slow: no data");
  }

  @Test
  void aRecordIsOfAWholeRunWithTheUsualJudges() {
    assertThat(run(RIGHT, "--record", "--judge", "rule")).isEqualTo(2);
    assertThat(run(RIGHT, "--record", "--folds", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("--record wants whole runs");
  }

  @Test
  void aJudgeThatIsNotThereIsAnError() {
    String shared = home.resolve("data").toString();
    assertThat(run(RIGHT, "--shared", shared, "--judge", "rule")).isZero();
    assertThat(run(RIGHT, "--shared", shared, "--judge", "model")).isEqualTo(1);
    assertThat(err.toString()).contains("no learned judge");
  }

  @Test
  void shipsOnlyWhatWasMeasured() throws IOException {
    write("bench/suites/plv.yaml", "{suite: plv, about: pairs, kind: pairs, input: none.jsonl}");
    String out = home.resolve("model").toString();
    assertThat(run(RIGHT, "ship", "--out", out, "--shared", home.resolve("data").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("no data; see --shared");
  }

  @Test
  void refusesUnknownSuites() {
    assertThat(run("", "huge")).isEqualTo(2);
    assertThat(err.toString()).contains("no suite huge; there are tiny");
  }

  @Test
  void theProjectsOwnSuitesCanBeRead() throws IOException {
    Path suites = Path.of(System.getProperty("casus.home", "..")).resolve("bench/suites");
    assertThat(Suite.load(suites))
        .extracting(Suite::name)
        .containsExactly(
            "mission", "plover_gsr", "plv", "reports", "timebank", "treebank", "words");
  }
}
