package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.Safetensors;
import org.casus.nlp.judge.Safetensors.Tensor;
import org.casus.nlp.judge.WordPieces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntaxModelTest {
  private static final List<String> WORDS =
      List.of("Norway", "'s", "envoys", "left", "Geneva", "on", "Monday", ".");

  @TempDir private static Path folder;
  private static SyntaxModel model;

  @BeforeAll
  static void load() throws IOException {
    model = SyntaxModel.load(RandomSyntaxModel.write(folder.resolve("model"), 64), 1);
  }

  /** The sentence's own checks refuse what is no tree. */
  private static Sentence sentence(ParsedSentence parsed) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (ParsedWord word : parsed.words()) {
      tokens.add(word.token(tokens.size(), new Span(at, at + word.form().length())));
      at += word.form().length() + 1;
    }
    Sentence sentence = new Sentence(0, tokens);
    assertThat(tokens.stream().filter(t -> t.head() < 0)).hasSize(1);
    assertThat(tokens).allMatch(t -> (t.head() < 0) == t.relation().equals("root"));
    return sentence;
  }

  @Test
  void everyWordIsReadTheSameInEveryCall() {
    ParsedSentence parsed = model.annotate(WORDS);
    assertThat(parsed.words().stream().map(ParsedWord::form)).containsExactlyElementsOf(WORDS);
    assertThat(parsed.parts()).isEqualTo(1);
    assertThat(sentence(parsed).size()).isEqualTo(WORDS.size());
    model.annotate(List.of("Talks", "failed"));
    assertThat(model.annotate(WORDS)).isEqualTo(parsed);
    assertThat(model.version()).startsWith("random, for tests-");
  }

  @Test
  void capitalsCount() {
    SyntaxNetwork.Tags[] tags = new SyntaxNetwork.Tags[2];
    WordInput input = new WordInput(new long[] {101, 5, 102}, new int[] {1}, new int[] {2});
    try {
      SyntaxNetwork network =
          SyntaxNetwork.of(RandomSyntaxModel.tensors(), RandomSyntaxModel.labels(), 384);
      for (int shape = 0; shape < 2; shape++) {
        tags[shape] = network.tags(network.words(new float[3 * 384], input, new int[] {shape}));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(tags[0].upos()).isNotEqualTo(tags[1].upos());
  }

  @Test
  void oneWordIsARoot() {
    assertThat(sentence(model.annotate(List.of("Yes"))).token(0).head()).isEqualTo(-1);
  }

  @Test
  void oddWordsAreWordsToo() {
    List<String> odd =
        List.of("", " ", "\u0000", "\uD83D", "\u200B", "two words", "日本", "x".repeat(3000), "😀");
    assertThat(sentence(model.annotate(odd)).size()).isEqualTo(odd.size());
  }

  @Test
  void longSentencesAreReadInParts() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      words.addAll(WORDS);
    }
    ParsedSentence parsed = model.annotate(words);
    assertThat(parsed.parts()).isGreaterThan(2);
    assertThat(sentence(parsed).tokens().stream().filter(t -> t.relation().equals("parataxis")))
        .hasSize(parsed.parts() - 1);
    assertThat(parsed.mentions()).allMatch(m -> m.first() <= m.head() && m.head() < m.behind());
  }

  @Test
  void aSentenceNeedsAWord() {
    assertThatThrownBy(() -> model.annotate(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyWordHasAPiece() throws IOException {
    WordInput input =
        WordInput.of(new WordPieces(), List.of("Unquestionably", "\u200B", "n't", "ceasefire"));
    assertThat(input.words()).isEqualTo(4);
    for (int w = 0; w < 4; w++) {
      assertThat(input.behind()[w]).isGreaterThan(input.first()[w]);
      assertThat(input.first()[w]).isEqualTo(w == 0 ? 1 : input.behind()[w - 1]);
    }
    assertThat(input.behind()[3]).isEqualTo(input.size() - 1);
  }

  @Test
  void exceptionsComeBeforeScripts() {
    ParseBuilder builder = new ParseBuilder(RandomSyntaxModel.labels());
    int verb = Upos.VERB.ordinal();
    ParsedSentence parsed =
        builder.build(
            List.of("Went", "homes"),
            new ParseBuilder.Choice(
                new int[] {-1, 0},
                new int[] {0, 2},
                new int[] {verb, verb},
                new int[] {3, 0},
                new int[] {0, 1},
                new int[] {0, 0}));
    assertThat(parsed.words().stream().map(ParsedWord::lemma)).containsExactly("go", "home");
    assertThat(parsed.words().get(0).morphology().tense().name()).isEqualTo("PAST");
  }

  @Test
  void damagedModelsAreRefusedInALine() throws IOException {
    Path damaged = RandomSyntaxModel.write(folder.resolve("damaged"), 64);
    Path weights = damaged.resolve(ModelCard.WEIGHTS);
    Map<String, Tensor> tensors = RandomSyntaxModel.tensors();
    tensors.put("syntax.upos.bias", Tensor.of(new float[3], 3));
    Files.delete(weights);
    Safetensors.write(weights, tensors);
    assertThatThrownBy(() -> SyntaxModel.load(damaged, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("syntax.upos");
    tensors.keySet().remove("syntax.root");
    Files.delete(weights);
    Safetensors.write(weights, tensors);
    assertThatThrownBy(() -> SyntaxModel.load(damaged, 1)).hasMessageContaining("syntax.root");
    Path card = damaged.resolve(SyntaxCard.FILE);
    Files.writeString(card, Files.readString(card).replace("casus-annotator-1", "other"));
    assertThatThrownBy(() -> SyntaxModel.load(damaged, 1)).hasMessageContaining("format is other");
    Files.writeString(card, "{");
    assertThatThrownBy(() -> SyntaxModel.load(damaged, 1)).hasMessageContaining("is damaged");
  }
}
