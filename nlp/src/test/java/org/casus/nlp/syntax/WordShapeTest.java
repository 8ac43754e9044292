package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapeTest {
  /** Bits from right to left: initial, capitals, mixed, digit, period, hyphen, first, heading. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "envoy, 0",
        "Envoy, 1",
        "I, 1",
        "NATO, 11",
        "McKay, 101",
        "eBay, 100",
        "G20, 1001",
        "14, 1000",
        "U.S., 10011",
        "cease-fire, 100000",
        "'s, 100000",
        "’s, 100000",
        ";, 0",
      })
  void traitsOfAWord(String word, String bits) {
    assertThat(WordShape.of(List.of("a", word))[1]).isEqualTo(Integer.parseInt(bits, 2));
  }

  @Test
  void theFirstWordMayStandBehindAQuotationMark() {
    int[] shapes = WordShape.of(List.of("“", "Talks", "failed"));
    assertThat(shapes).containsExactly(1 << 6, 1 << 6 | 1, 0);
  }

  @Test
  void headingsAreKnownByTheirCapitals() {
    int[] heading = WordShape.of(List.of("Envoys", "Leave", "Talks", "in", "Geneva"));
    assertThat(heading[3]).isEqualTo(1 << 7);
    int[] sentence = WordShape.of(List.of("Envoys", "leave", "Talks", "in", "Geneva"));
    assertThat(sentence[3]).isZero();
  }
}
