package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditScriptTest {
  @ParameterizedTest
  @CsvSource({
    "walked, walk, Talked, talk",
    "ministers, minister, PARTIES, partie",
    "carries, carry, tries, try",
    "London, London, Paris, Paris",
    "LONDON, London, PARIS, Paris",
    "was, be, is, be",
    "n't, not, n't, not",
    "unhappier, unhappy, merrier, merry",
  })
  void aScriptServesOtherWords(String form, String lemma, String other, String otherLemma) {
    EditScript script = EditScript.of(form, lemma);
    assertThat(script.apply(form)).isEqualTo(lemma);
    assertThat(script.apply(other)).isEqualTo(otherLemma);
  }

  @Test
  void regularFormsShareAScriptWhateverTheirCase() {
    assertThat(EditScript.of("Talks", "talk"))
        .isEqualTo(EditScript.of("envoys", "envoy"))
        .isEqualTo(EditScript.of("ENVOYS", "envoy"));
  }

  @Test
  void aFormTooShortForTheScriptStays() {
    assertThat(EditScript.of("carries", "carry").apply("As")).isEqualTo("as");
    assertThat(EditScript.of("meets", "meet").apply("S")).isEqualTo("s");
  }

  @Test
  void anyTwoTextsMakeTheRoundTrip() {
    long seed = 20240611;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String form = word(random);
      String lemma = word(random);
      EditScript script = EditScript.of(form, lemma);
      assertThat(script.apply(form)).as("seed %d: %s, %s", seed, form, lemma).isEqualTo(lemma);
      assertThat(EditScript.parse(script.text())).isEqualTo(script);
    }
  }

  /** Few letters, so that two words share some; the dotted I grows when it is made small. */
  private static String word(Random random) {
    String letters = "aabBcSsß\u0130'-1\uD83D\uDE00";
    StringBuilder word = new StringBuilder();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  @Test
  void refusesWhatIsNoScript() {
    assertThatThrownBy(() -> EditScript.parse("lower"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EditScript.parse("sideways\t0\t\t0\t"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
