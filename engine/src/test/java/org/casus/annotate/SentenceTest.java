package org.casus.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static Token token(int index, int start, int end, int head, String relation) {
    return new Token(
        index,
        new Span(start, end),
        "x",
        new Morphology(
            "x",
            Upos.NOUN,
            Morphology.VerbForm.NONE,
            Morphology.Tense.NONE,
            Morphology.GrammaticalNumber.NONE),
        EntityTag.NONE,
        head,
        relation);
  }

  private static Token token(int index, int start, int end, int head) {
    return token(index, start, end, head, head < 0 ? "root" : "dep");
  }

  private static void refused(String why, Token... tokens) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sentence(0, List.of(tokens)))
        .withMessageContaining(why);
  }

  @Test
  void knowsItsTree() {
    Sentence sentence =
        Parse.sentence(
            """
            Rebels rebel NOUN 2 nsubj Plur
            took take VERB 0 root Fin Past
            the the DET 4 det
            town town NOUN 2 obj Sing
            """);
    assertThat(sentence.size()).isEqualTo(4);
    assertThat(sentence.span()).isEqualTo(new Span(0, 20));
    assertThat(Parse.words(sentence.children(Parse.word(sentence, "took"))))
        .isEqualTo("Rebels town");
    assertThat(sentence.children(Parse.word(sentence, "the"))).isEmpty();
    assertThat(sentence.token(3)).isSameAs(Parse.word(sentence, "town"));
  }

  @Test
  void wordsOutOfPlaceAreRefused() {
    refused("needs a token");
    refused("token 0 is out of place", token(1, 0, 1, -1));
    refused("token 1 is out of place", token(0, 0, 3, -1), token(1, 2, 5, 0));
    refused("token 1 is out of place", token(0, 4, 5, -1), token(1, 0, 1, 0));
    refused("token 0 is out of place", token(0, 0, 1, 7));
  }

  @Test
  void cyclesAreRefused() {
    refused("cycle", token(0, 0, 1, 0));
    refused("cycle", token(0, 0, 1, 1), token(1, 2, 3, 0));
    refused("cycle", token(0, 0, 1, -1), token(1, 2, 3, 2), token(2, 4, 5, 1));
  }

  @Test
  void aSentenceMayBeLeftUnparsed() {
    Sentence sentence = new Sentence(3, List.of(token(0, 0, 1, -1), token(1, 2, 3, -1)));
    assertThat(sentence.index()).isEqualTo(3);
    assertThat(sentence.tokens()).allMatch(token -> sentence.children(token).isEmpty());
  }

  @Test
  void aSubtypeIsItsRelation() {
    Token token = token(0, 0, 1, -1, "nmod:poss");
    assertThat(token.is("nmod")).isTrue();
    assertThat(token.is("nmod:poss")).isTrue();
    assertThat(token.is("nmo")).isFalse();
    assertThat(token.is("nmod:pos")).isFalse();
  }
}
