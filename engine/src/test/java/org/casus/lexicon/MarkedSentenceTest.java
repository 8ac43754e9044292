package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedSentenceTest {
  private static List<String> marked(MarkedSentence sentence, char letter) {
    return sentence.get(letter).stream().map(span -> span.of(sentence.text())).toList();
  }

  @Test
  void marksAreTakenOut() {
    MarkedSentence sentence =
        MarkedSentence.parse("[A Peru] and [A Chile] *met* [R Bolivia] in [Lima].");
    assertThat(sentence.text()).isEqualTo("Peru and Chile met Bolivia in Lima.");
    assertThat(marked(sentence, 'A')).containsExactly("Peru", "Chile");
    assertThat(marked(sentence, 'R')).containsExactly("Bolivia");
    assertThat(marked(sentence, '*')).containsExactly("met");
    assertThat(marked(sentence, 'M')).containsExactly("Lima");
    assertThat(marked(sentence, 'S')).isEmpty();
  }

  @Test
  void aMarkMayHoldATrigger() {
    MarkedSentence sentence = MarkedSentence.parse("[A Turkish *shelling*] went on.");
    assertThat(marked(sentence, 'A')).containsExactly("Turkish shelling");
    assertThat(marked(sentence, '*')).containsExactly("shelling");
  }

  @Test
  void anInitialIsNoMark() {
    MarkedSentence sentence = MarkedSentence.parse("[Abidjan] and [Oslo]");
    assertThat(marked(sentence, 'M')).containsExactly("Abidjan", "Oslo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[A Peru left.", "Peru *left.", "[A Peru [R Chile]]"})
  void marksMustPair(String marked) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkedSentence.parse(marked))
        .withMessageContaining(marked);
  }
}
