package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.annotate.Parse;
import org.casus.annotate.Sentence;
import org.junit.jupiter.api.Test;

class WordSetTest {
  private static final WordSet SET =
      new WordSet(List.of("strike", "air strike", "chief of staff", "cease-fire", "missile"));

  private static String find(Sentence sentence, String form) {
    return SET.find(sentence, Parse.word(sentence, form)).map(Parse::words).orElse("");
  }

  @Test
  void theLongestWordCounts() {
    Sentence sentence =
        Parse.sentence(
            """
            Two two NUM 3 nummod
            air air NOUN 3 compound Sing
            strikes strike NOUN 4 nsubj Plur
            hit hit VERB 0 root Fin Past
            """);
    assertThat(find(sentence, "strikes")).isEqualTo("air strikes");
    assertThat(find(sentence, "air")).as("only the head stands for the word").isEmpty();
    assertThat(SET.contains(sentence, Parse.word(sentence, "hit"))).isFalse();
  }

  @Test
  void theHeadNeedNotBeTheLastWord() {
    Sentence sentence =
        Parse.sentence(
            """
            the the DET 2 det
            chief chief NOUN 5 nsubj Sing
            of of ADP 4 case
            staff staff NOUN 2 nmod Sing
            spoke speak VERB 0 root Fin Past
            """);
    assertThat(find(sentence, "chief")).isEqualTo("chief of staff");
    assertThat(find(sentence, "staff")).isEmpty();
  }

  @Test
  void hyphensMakeNoDifference() {
    Sentence parted =
        Parse.sentence(
            """
            cease cease VERB 3 compound
            - - PUNCT 3 punct
            fire fire NOUN 0 root Sing
            """);
    assertThat(find(parted, "fire")).isEqualTo("cease fire");
    Sentence whole = Parse.sentence("cease-fire cease-fire NOUN 0 root Sing");
    assertThat(find(whole, "cease-fire")).isEqualTo("cease-fire");
  }

  @Test
  void aPluralTakenForANameIsSeenAtTheStart() {
    Sentence first =
        Parse.sentence(
            """
            Missiles Missiles PROPN 2 nsubj
            fell fall VERB 0 root Fin Past
            """);
    assertThat(find(first, "Missiles")).isEqualTo("Missiles");
    Sentence later =
        Parse.sentence(
            """
            The the DET 2 det
            Missiles Missiles PROPN 3 nsubj
            won win VERB 0 root Fin Past
            """);
    assertThat(find(later, "Missiles")).isEmpty();
  }

  @Test
  void theWordsKeepTheirOrder() {
    assertThat(SET.words())
        .containsExactly("strike", "air strike", "chief of staff", "cease-fire", "missile");
  }
}
