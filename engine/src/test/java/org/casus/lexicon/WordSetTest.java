package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.Parsed;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.junit.jupiter.api.Test;

class WordSetTest {
  private static final Sentence STRIKES =
      Parsed.one(
          """
          The     the    DET   _        3 det
          air     air    NOUN  Sing     3 compound
          strikes strike NOUN  Plur     4 nsubj
          hit     hit    VERB  Fin|Past 0 root
          Chile   Chile  PROPN Sing     4 obj
          """);

  private static List<String> find(Sentence sentence, String form, String... words) {
    return new WordSet(List.of(words))
        .find(sentence, Parsed.word(sentence, form)).stream()
            .flatMap(List::stream)
            .map(Token::text)
            .toList();
  }

  @Test
  void lemmasAndForms() {
    assertThat(find(STRIKES, "strikes", "strike")).containsExactly("strikes");
    assertThat(find(STRIKES, "strikes", "strikes")).containsExactly("strikes");
    assertThat(find(STRIKES, "strikes", "raid")).isEmpty();
    assertThat(find(STRIKES, "Chile", "Chile")).as("case counts").containsExactly("Chile");
  }

  @Test
  void severalWordsAreFoundAtTheirHeadOnly() {
    assertThat(find(STRIKES, "strikes", "air strike")).containsExactly("air", "strikes");
    assertThat(find(STRIKES, "air", "air strike")).isEmpty();
    assertThat(find(STRIKES, "strikes", "drone strike")).isEmpty();
  }

  @Test
  void theLongestWins() {
    assertThat(find(STRIKES, "strikes", "strike", "air strike", "strike hit"))
        .containsExactly("air", "strikes");
  }

  @Test
  void headMayStandFirst() {
    Sentence sentence =
        Parsed.one(
            """
            the    the   DET  _        2 det
            chief  chief NOUN Sing     5 nsubj
            of     of    ADP  _        4 case
            staff  staff NOUN Sing     2 nmod
            left   leave VERB Fin|Past 0 root
            """);
    assertThat(find(sentence, "chief", "chief of staff")).containsExactly("chief", "of", "staff");
    assertThat(find(sentence, "staff", "chief of staff")).isEmpty();
  }

  @Test
  void hyphensInTheTextDoNotMatter() {
    Sentence split =
        Parsed.one(
            """
            the  the  DET   _    4 det
            car  car  NOUN  Sing 4 compound
            -    -    PUNCT _    2 punct
            bomb bomb NOUN  Sing 0 root
            """);
    assertThat(find(split, "bomb", "car bomb")).containsExactly("car", "bomb");
    assertThat(find(split, "bomb", "car-bomb")).containsExactly("car", "bomb");
    Sentence whole =
        Parsed.one(
            """
            the   the   DET  _    2 det
            sit-in sit-in NOUN Sing 0 root
            """);
    assertThat(find(whole, "sit-in", "sit-in")).containsExactly("sit-in");
  }

  @Test
  void runsEndAtTheSentence() {
    Sentence sentence = Parsed.one("air air NOUN Sing 0 root");
    assertThat(find(sentence, "air", "air strike")).isEmpty();
    assertThat(find(sentence, "air", "strong air")).isEmpty();
  }

  @Test
  void keepsItsWords() {
    assertThat(new WordSet(List.of("talk", "peace talk")).words())
        .containsExactly("talk", "peace talk");
  }
}
