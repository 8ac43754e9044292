package org.casus.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casus.Parsed;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static Token token(int index, int start, int end, int head) {
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
        head < 0 ? "root" : "dep");
  }

  private static void refused(String why, Token... tokens) {
    assertThatThrownBy(() -> new Sentence(0, List.of(tokens)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void knowsItsTree() {
    Sentence sentence =
        Parsed.one(
            """
            Rebels rebel NOUN Plur     2 nsubj
            took   take  VERB Fin|Past 0 root
            the    the   DET  _        4 det
            town   town  NOUN Sing     2 obj
            .      .     PUNCT _       2 punct
            """);
    assertThat(sentence.size()).isEqualTo(5);
    assertThat(sentence.span()).isEqualTo(new Span(0, 21));
    assertThat(sentence.children(Parsed.word(sentence, "took")))
        .extracting(Token::text)
        .containsExactly("Rebels", "town", ".");
    assertThat(sentence.children(Parsed.word(sentence, "the"))).isEmpty();
    assertThat(sentence.token(3)).isSameAs(sentence.tokens().get(3));
  }

  @Test
  void breachesOfItsInvariantsAreRefused() {
    refused("needs a token");
    refused("token 0 is out of place", token(1, 0, 1, -1));
    refused("token 1 is out of place", token(0, 0, 3, -1), token(1, 2, 5, 0));
    refused("token 1 is out of place", token(0, 4, 5, -1), token(1, 0, 1, 0));
    refused("token 0 is out of place", token(0, 0, 1, 7));
    refused("cycle", token(0, 0, 1, 1), token(1, 2, 3, 0));
    refused("cycle", token(0, 0, 1, 0));
    assertThat(new Sentence(0, List.of(token(0, 0, 1, -1), token(1, 2, 3, -1))).size())
        .as("left unparsed")
        .isEqualTo(2);
  }

  @Test
  void subtypesOfARelationCount() {
    Token token =
        new Token(
            0,
            new Span(0, 1),
            "x",
            token(0, 0, 1, -1).morphology(),
            EntityTag.NONE,
            -1,
            "nmod:poss");
    assertThat(token.is("nmod")).isTrue();
    assertThat(token.is("nmod:poss")).isTrue();
    assertThat(token.is("nmo")).isFalse();
    assertThat(token.is("nmod:pos")).isFalse();
  }
}
