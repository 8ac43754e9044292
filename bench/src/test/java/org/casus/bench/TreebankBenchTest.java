package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.nlp.syntax.RandomSyntaxModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreebankBenchTest {
  private static final String SENTENCE =
      """
      1 Envoys envoy NOUN _ Number=Plur 2 nsubj _ _
      2 left leave VERB _ Tense=Past|VerbForm=Fin 0 root _ _
      3 Oslo Oslo PROPN _ Number=Sing 2 obj _ _
      4 . . PUNCT _ _ 2 punct _ _

      """;

  @TempDir private Path folder;

  @Test
  void measuresTheAnnotatorAndCoreNlpBesideIt() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    TreebankBench bench =
        new TreebankBench(
            RandomSyntaxModel.write(folder.resolve("model"), 64), new ArrayList<>()::add);
    assertThatThrownBy(() -> bench.run(data)).hasMessageContaining("no file *-dev.conllu");
    Files.writeString(data.resolve("own-dev.conllu"), SENTENCE.replace(' ', '\t'));
    SuiteRunner.Outcome outcome = bench.run(data);
    assertThat(outcome.scores())
        .containsKeys("own-dev.las", "own-dev.lemma")
        .containsEntry("corenlp.own-dev.las", 1.0)
        .doesNotContainKey("corenlp.own-dev.lemma");
    assertThat(outcome.counts().get(0)).startsWith("own-dev: 1 sentences, 4 words, ");
    assertThat(List.of(bench.provenance().annotator())).allMatch(v -> v.startsWith("random"));
  }
}
