package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongInputTest {
  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  @Test
  void aSentenceThatFitsIsWhole() {
    assertThat(LongInput.parts(words("Talks went on ."), 4, part -> true))
        .containsExactly(words("Talks went on ."));
  }

  @Test
  void cutsBehindASemicolonThenBeforeAConjunction() {
    assertThat(LongInput.parts(words("Talks , and more ; they went on , then ended"), 8, p -> true))
        .containsExactly(words("Talks , and more ;"), words("they went on , then ended"));
    assertThat(LongInput.parts(words("a b c d , and e , f g h"), 8, part -> true))
        .containsExactly(words("a b c d ,"), words("and e , f g h"));
  }

  @Test
  void cutsUntilThePartFits() {
    List<String> many = Collections.nCopies(100, "word");
    List<List<String>> parts = LongInput.parts(many, 50, part -> part.size() <= 7);
    assertThat(parts.stream().mapToInt(List::size).sum()).isEqualTo(100);
    assertThat(parts).allMatch(part -> part.size() <= 7);
  }

  @Test
  void oneWordIsAPartHoweverLong() {
    assertThat(LongInput.parts(words("a b"), 10, part -> false))
        .containsExactly(List.of("a"), List.of("b"));
  }
}
