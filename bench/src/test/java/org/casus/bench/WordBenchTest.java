package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordBenchTest {
  private static final Path HOME = Path.of(System.getProperty("casus.home", ".."));
  private static final Suite SUITE =
      new Suite(
          "words",
          "a folder of treebanks",
          new Suite.Data(Suite.Kind.WORDS, "data/treebank", "data/treebank", null),
          List.of());

  @Test
  void countsSpansAtTheirPlace(@TempDir Path shared) throws IOException {
    Path folder = Files.createDirectories(shared.resolve("data/treebank"));
    String treebank =
        """
        # text = Talks failed.
        1	Talks	talk	NOUN	_	_	2	nsubj	_	_
        2	failed	fail	VERB	_	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	_	_	2	punct	_	_

        # text = The envoy left
        1	The envoy	the envoy	NOUN	_	_	2	nsubj	_	_
        2	left	leave	VERB	_	_	0	root	_	_

        """;
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("own-dev.conllu.gz")))) {
      out.write(treebank.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("own-train.conllu.gz"), "not read");
    SuiteRunner.Outcome outcome = new WordBench(SUITE, shared, HOME).run();
    assertThat(outcome.scores())
        .containsEntry("own-dev.tokens.precision", 0.667)
        .containsEntry("own-dev.tokens.recall", 0.8)
        .containsEntry("own-dev.sentences.f1", 1.0)
        .containsEntry("own-dev.corenlp.sentences.f1", 1.0)
        .doesNotContainKey("own-train.tokens.f1");
    assertThat(outcome.counts()).contains("own-dev.tokens: gold 5, predicted 6, right 4");
  }

  @Test
  void cutsAtLeastAsWellAsCoreNlp() throws IOException {
    Path shared = Shared.find(null, HOME);
    String hint = "no treebanks: set CASUS_SHARED, or put them into 'shared' beside the project";
    assumeTrue(shared != null, hint);
    assumeTrue(SUITE.isThere(shared), hint);
    Map<String, Double> scores = new WordBench(SUITE, shared, HOME).run().scores();
    for (String treebank : List.of("ewt-dev", "gum-dev")) {
      for (String metric : List.of("tokens.f1", "sentences.f1")) {
        assertThat(scores.get(treebank + "." + metric))
            .as(treebank + " " + metric)
            .isGreaterThanOrEqualTo(scores.get(treebank + ".corenlp." + metric));
      }
    }
  }
}
