package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Upos;
import org.junit.jupiter.api.Test;

class NameHeadsTest {
  /** Words written as {@code form/UPOS/head/relation}; heads count from 1, 0 is the root. */
  private static List<ParsedWord> words(String text) {
    List<ParsedWord> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      String[] parts = word.split("/", -1);
      words.add(
          new ParsedWord(
              parts[0],
              parts[0],
              Upos.valueOf(parts[1]),
              Features.NONE,
              EntityTag.NONE,
              Integer.parseInt(parts[2]) - 1,
              parts[3]));
    }
    return words;
  }

  private static List<String> tree(String text) {
    return NameHeads.apply(words(text)).stream()
        .map(word -> word.form() + " " + (word.head() + 1) + " " + word.relation())
        .toList();
  }

  @Test
  void theLastWordOfANameBecomesItsHead() {
    assertThat(
            tree(
                "Premier/PROPN/2/nmod:desc Ana/PROPN/5/nsubj de/PROPN/2/flat Souza/PROPN/2/flat left/VERB/0/root"))
        .containsExactly(
            "Premier 4 compound",
            "Ana 4 compound",
            "de 4 compound",
            "Souza 5 nsubj",
            "left 0 root");
  }

  @Test
  void whatHangsOnANameStaysOnIt() {
    assertThat(tree("Ana/PROPN/0/root Souza/PROPN/1/flat ,/PUNCT/4/punct chief/NOUN/1/appos"))
        .containsExactly("Ana 2 compound", "Souza 0 root", ", 4 punct", "chief 2 appos");
  }

  @Test
  void otherFlatPhrasesAndPlainTreesStay() {
    String numbers = "one/NUM/0/root hundred/NUM/1/flat";
    assertThat(NameHeads.apply(words(numbers))).isEqualTo(words(numbers));
    String plain = "Ana/PROPN/2/nsubj left/VERB/0/root";
    assertThat(NameHeads.apply(words(plain))).isEqualTo(words(plain));
  }
}
