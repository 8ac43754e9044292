package org.casus.nlp.conllu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.casus.document.Span;
import org.casus.nlp.conllu.ConlluSentence.Multiword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConlluReaderTest {
  private static final String TREEBANK =
      """
      # newdoc id = own-1
      # sent_id = own-1-1
      # text = They don't vote.
      1	They	they	PRON	PRP	Number=Plur|Person=3	4	nsubj	_	_
      2-3	don't	_	_	_	_	_	_	_	_
      2	do	do	AUX	VBP	_	4	aux	_	_
      3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
      4	vote	vote	VERB	VB	VerbForm=Inf	0	root	_	Entity=(1|SpaceAfter=No
      4.1	ghost	ghost	VERB	VB	_	_	_	_	_
      5	.	.	PUNCT	.	_	4	punct	_	_

      # text = Talks fail
      1	Talks	talk	NOUN	NNS	Number=Plur	2	nsubj	_	_
      2	fail	fail	VERB	VBP	_	0	root	_	SpaceAfter=No

      # text = _ !
      1	_	_	SYM	SYM	_	_	_	_	_
      2	!	!	PUNCT	.	_	1	punct	_	Odd

      # newpar
      # text = Au nom
      1-2	Au	_	_	_	_	_	_	_	_
      1	A	a	ADP	_	_	3	case	_	_
      2	le	le	DET	_	_	3	det	_	_
      3	nom	nom	NOUN	_	_	0	root	_	_
      """;

  private static List<ConlluSentence> read(String text) throws IOException {
    List<ConlluSentence> sentences = new ArrayList<>();
    try (ConlluReader reader = new ConlluReader(new StringReader(text), "own.conllu")) {
      for (ConlluSentence s = reader.next(); s != null; s = reader.next()) {
        sentences.add(s);
      }
    }
    return sentences;
  }

  @Test
  void readsWordsRangesAndComments() throws IOException {
    List<ConlluSentence> sentences = read(TREEBANK);
    assertThat(sentences).hasSize(4);
    ConlluSentence first = sentences.get(0);
    assertThat(first.findComment("sent_id")).contains("own-1-1");
    assertThat(first.findComment("text")).contains("They don't vote.");
    assertThat(first.findComment("genre")).isEmpty();
    assertThat(first.startsDocument()).isTrue();
    assertThat(first.words())
        .extracting(ConlluWord::form)
        .containsExactly("They", "do", "n't", "vote", ".");
    assertThat(first.multiwords()).containsExactly(new Multiword(2, 3, "don't", Map.of()));
    ConlluWord vote = first.words().get(3);
    assertThat(vote.tags())
        .isEqualTo(new ConlluWord.Tags("vote", "VERB", "VB", Map.of("VerbForm", "Inf")));
    assertThat(vote.head()).isZero();
    assertThat(vote.relation()).isEqualTo("root");
    assertThat(vote.misc()).containsEntry("Entity", "(1").containsEntry("SpaceAfter", "No");
  }

  @Test
  void noneIsToldFromALowLine() throws IOException {
    ConlluWord line = read(TREEBANK).get(2).words().get(0);
    assertThat(line.form()).isEqualTo("_");
    assertThat(line.tags().lemma()).isEqualTo("_");
    assertThat(line.head()).isEqualTo(-1);
    assertThat(line.relation()).isEmpty();
    assertThat(read(TREEBANK).get(2).words().get(1).misc()).containsEntry("Odd", "");
  }

  @Test
  void paragraphsAreTheOriginalText() throws IOException {
    List<TreebankText> paragraphs = TreebankText.paragraphs(read(TREEBANK));
    assertThat(paragraphs)
        .extracting(TreebankText::text)
        .containsExactly("They don't vote. Talks fail_ !", "Au nom");
    assertThat(paragraphs.get(0).sentences().get(0))
        .containsExactly(
            new Span(0, 4), new Span(5, 7), new Span(7, 10), new Span(11, 15), new Span(15, 16));
    assertThat(paragraphs.get(1).sentences().get(0))
        .containsExactly(new Span(0, 2), new Span(3, 6));
  }

  @Test
  void filesMayBePacked(@TempDir Path folder) throws IOException {
    Path plain = Files.writeString(folder.resolve("own.conllu"), TREEBANK, StandardCharsets.UTF_8);
    Path packed = folder.resolve("own.conllu.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(TREEBANK.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(ConlluReader.readAll(packed)).isEqualTo(ConlluReader.readAll(plain)).hasSize(4);
    assertThatThrownBy(() -> ConlluReader.readAll(Files.copy(plain, folder.resolve("no.gz"))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void brokenLinesAreNamed() {
    assertThatThrownBy(() -> read("# text = x\n1\tx\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("own.conllu:2: has 2 columns, not 10");
    assertThatThrownBy(() -> read("2\tx\tx\tX\t_\t_\t0\troot\t_\t_\n"))
        .hasMessage("own.conllu:1: word 2 where word 1 is due");
    assertThatThrownBy(() -> read("1\tx\tx\tX\t_\t_\tup\troot\t_\t_\n"))
        .hasMessage("own.conllu:1: \"up\" is not a number");
    assertThatThrownBy(() -> read("2-3\tx\t_\t_\t_\t_\t_\t_\t_\t_\n")).hasMessageContaining("2-3");
  }

  @Test
  void readsTheTreebanksWhereTheyAre() throws IOException {
    String variable = System.getenv("CASUS_SHARED");
    Path shared =
        variable == null
            ? Path.of(System.getProperty("casus.home", ".."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared")
            : Path.of(variable);
    Path file = shared.resolve("data/treebank/gum-dev.conllu.gz");
    assumeTrue(
        Files.isRegularFile(file),
        "no treebanks: set CASUS_SHARED, or put them into a folder 'shared' beside the project");
    List<ConlluSentence> sentences = ConlluReader.readAll(file);
    int next = 0;
    for (TreebankText paragraph : TreebankText.paragraphs(sentences)) {
      for (List<Span> words : paragraph.sentences()) {
        Span all = words.get(0).union(words.get(words.size() - 1));
        assertThat(sentences.get(next++).findComment("text")).contains(all.of(paragraph.text()));
      }
    }
    assertThat(next).isEqualTo(sentences.size()).isPositive();
  }
}
