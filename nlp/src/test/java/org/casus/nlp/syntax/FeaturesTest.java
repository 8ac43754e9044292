package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeaturesTest {
  @Test
  void keepsThoseInUse() {
    assertThat(Features.used("Case=Nom|Number=Sing|Person=3|PronType=Prs"))
        .isEqualTo("Number=Sing|Person=3|PronType=Prs");
    assertThat(Features.used("Definite=Def")).isEqualTo(Features.NONE);
    assertThat(Features.used("_")).isEqualTo(Features.NONE);
  }

  @Test
  void findsAValueByItsWholeName() {
    assertThat(Features.value("VerbForm=Fin|Voice=Pass", "Voice")).isEqualTo("Pass");
    assertThat(Features.value("VerbForm=Fin", "Verb")).isEmpty();
    assertThat(Features.value("_", "Voice")).isEmpty();
  }

  @Test
  void knowsFormsThatEndingsMark() {
    assertThat(Features.isInflected("Number=Plur")).isTrue();
    assertThat(Features.isInflected("Tense=Past|VerbForm=Part")).isTrue();
    assertThat(Features.isInflected("Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")).isTrue();
    assertThat(Features.isInflected("VerbForm=Inf")).isFalse();
    assertThat(Features.isInflected("Number=Sing")).isFalse();
    assertThat(Features.isInflected("_")).isFalse();
  }
}
