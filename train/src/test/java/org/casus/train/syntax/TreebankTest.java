package org.casus.train.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.casus.annotate.Upos;
import org.casus.nlp.syntax.Mention;
import org.casus.nlp.syntax.SyntaxLabels;
import org.casus.train.TrainingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreebankTest {
  @Test
  void readsWordsWithoutMultiwordTokensAndEmptyNodes() throws IOException {
    List<TreebankSentence> sentences = Invented.sentences();
    assertThat(sentences).hasSize(10);
    assertThat(sentences.get(4).forms())
        .containsExactly("She", "did", "n't", "publicly", "blame", "the", "army", ".");
    assertThat(sentences.get(4).words().get(2))
        .isEqualTo(new TreebankSentence.Word("n't", "not", Upos.PART, "Polarity=Neg", 4, "advmod"));
    assertThat(sentences.get(0).words().get(0).features()).isEqualTo("PronType=Art");
    assertThat(sentences.get(7).words()).hasSize(8);
  }

  @Test
  void readsNestedMentionsAndFindsTheirHeads() throws IOException {
    List<TreebankSentence> sentences = Invented.sentences();
    assertThat(sentences.get(0).mentions())
        .containsExactly(
            new Mention(1, "person", 0, 2),
            new Mention(4, "person", 3, 7),
            new Mention(6, "place", 6, 7));
    assertThat(sentences.get(5).mentions())
        .startsWith(new Mention(3, "organization", 0, 4), new Mention(0, "place", 0, 1));
    assertThat(sentences).allMatch(TreebankSentence::knowsMentions);
  }

  @Test
  void aWordTakesTheTypeOfItsShortestMention() {
    TreebankSentence.Word word = new TreebankSentence.Word("x", "x", Upos.NOUN, "_", -1, "root");
    TreebankSentence sentence =
        new TreebankSentence(
            List.of(word),
            List.of(new Mention(0, "abstract", 0, 4), new Mention(0, "person", 0, 2)),
            true);
    assertThat(sentence.mentionType(0)).isEqualTo("person");
    assertThat(sentence.mentionType(1)).isNull();
  }

  @Test
  void readsCompressedFiles(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("invented-train.conllu.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(Invented.text().getBytes(StandardCharsets.UTF_8));
    }
    Treebank treebank = Treebank.read(file);
    assertThat(treebank.sentences()).isEqualTo(Invented.sentences());
    assertThat(treebank.file().name()).isEqualTo("invented-train.conllu.gz");
  }

  /** Columns are written with blanks here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 a a DET _ _ 2 det _|a.conllu:1: 9 columns, where there should be 10",
        "x a a DET _ _ 2 det _ _|a.conllu:1: no number of a word: x",
        "2 a a DET _ _ 2 det _ _|a.conllu:1: word 2 is out of place",
        "1 a a DET _ _ 2 det _ _|a.conllu:2: word 1 has no head in the sentence",
        "1 a a DET _ _ _ det _ _|a.conllu:2: word 1 has no head in the sentence",
        "1 a a THE _ _ 0 det _ _|a.conllu:2: word 1 has no universal part of speech: THE",
        "1 a a DET _ _ 1 det _ _|a.conllu:2: the sentence above has 0 roots",
      })
  void malformedLinesAreNamed(String line, String message) {
    assertThatThrownBy(() -> Treebank.parse("a.conllu", List.of(line.replace(' ', '\t'))))
        .isInstanceOf(TrainingException.class)
        .hasMessage(message);
  }

  @Test
  void inventoriesHoldWhatTheTreebankHas() throws IOException {
    SyntaxLabels labels = Inventory.of(Invented.sentences());
    assertThat(labels.relations()).contains("nsubj:pass", "root");
    assertThat(labels.features()).contains("Mood=Imp|VerbForm=Fin", "_");
    assertThat(labels.entities())
        .containsExactly("none", "abstract", "object", "organization", "person", "place", "time");
    assertThat(labels.exceptions()).doesNotContainKey("the/DET").hasSizeLessThan(10);
  }

  @Test
  void frequentWordsWithAnotherLemmaAreExceptions() {
    TreebankSentence.Word went =
        new TreebankSentence.Word("Went", "go", Upos.VERB, "_", -1, "root");
    TreebankSentence.Word name =
        new TreebankSentence.Word("Xu", "Shu", Upos.PROPN, "_", -1, "root");
    List<TreebankSentence> sentences =
        Stream.of(went, went, went, name, name, name)
            .map(word -> new TreebankSentence(List.of(word), List.of(), false))
            .toList();
    List<TreebankSentence> many = new ArrayList<>(sentences);
    TreebankSentence.Word plain = new TreebankSentence.Word("a", "a", Upos.DET, "_", -1, "root");
    for (int i = 0; i < 20_000; i++) {
      many.add(new TreebankSentence(List.of(plain), List.of(), false));
    }
    assertThat(Inventory.of(many).exceptions()).containsExactly(Map.entry("went/VERB", "go"));
  }
}
