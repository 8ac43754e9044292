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
}
