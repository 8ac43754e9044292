package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.casus.event.Samples.CODEBOOK;

import java.util.List;
import org.casus.Lexicons;
import org.casus.lexicon.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookTest {
  private static Codebook small(String score) {
    return Codebook.load(
        Lexicons.of(
            "codebook/plover.yaml",
            """
            codebook: small
            types:
              - id: PROTEST
                quad: 4
                score: %s
                modes: [{id: riot, score: -7}, {id: demo, score: -5}, {id: vandalize}]
            contexts: [{id: health}, {id: asylum}]
            """
                .formatted(score)));
  }

  @Test
  void sixteenTypesInFourQuads() {
    assertThat(CODEBOOK.types()).hasSize(16);
    for (Codebook.Type type : CODEBOOK.types()) {
      assertThat(type.quad()).as(type.id()).isBetween(1, 4);
      assertThat(type.score()).as(type.id()).isBetween(-10.0, 10.0);
      assertThat(CODEBOOK.scale(type.id(), List.of())).isEqualTo(type.score());
      assertThat(CODEBOOK.quadCode(type.id())).isEqualTo(type.quad());
      type.modes().values().stream()
          .filter(score -> score != null)
          .forEach(score -> assertThat(score).as(type.id()).isBetween(-10.0, 10.0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AGREE, 1, 2.5",
    "CONSULT, 1, 2.5",
    "SUPPORT, 1, 5",
    "CONCEDE, 1, 4.5",
    "COOPERATE, 2, 9.5",
    "AID, 2, 10",
    "RETREAT, 2, 6.5",
    "REQUEST, 3, 0",
    "ACCUSE, 3, -3",
    "REJECT, 3, -2",
    "THREATEN, 3, -3.5",
    "PROTEST, 4, -5",
    "SANCTION, 4, -6",
    "MOBILIZE, 4, -5.5",
    "COERCE, 4, -7",
    "ASSAULT, 4, -9"
  })
  void quadsAndScores(String type, int quad, double score) {
    assertThat(CODEBOOK.quadCode(type)).isEqualTo(quad);
    assertThat(CODEBOOK.scale(type, List.of())).isEqualTo(score);
  }

  @Test
  void modesHaveScoresOfTheirOwnAndSeveralAreAveraged() {
    assertThat(CODEBOOK.scale("RETREAT", List.of("withdraw"))).isEqualTo(8);
    assertThat(CODEBOOK.scale("RETREAT", List.of("withdraw", "release"))).isEqualTo(7.25);
    assertThat(CODEBOOK.scale("PROTEST", List.of("riot", "demo"))).isEqualTo(-6);
  }

  @Test
  void vandalizeTakesTheScoreOfItsType() {
    assertThat(CODEBOOK.scale("PROTEST", List.of("vandalize")))
        .isEqualTo(CODEBOOK.getType("PROTEST").score());
  }

  @Test
  void aModeWithoutScoreIsLeftOutOfTheMean() {
    Codebook book = small("-4");
    assertThat(book.scale("PROTEST", List.of("vandalize"))).isEqualTo(-4);
    assertThat(book.scale("PROTEST", List.of("vandalize", "riot"))).isEqualTo(-7);
    assertThat(book.name()).isEqualTo("small");
    assertThat(book.contexts()).containsExactly("asylum", "health");
  }

  @Test
  void unknownTypesAndBadNumbersAreRefused() {
    assertThat(CODEBOOK.has("GARDEN")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CODEBOOK.getType("GARDEN"))
        .withMessageContaining("GARDEN");
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> small("low"))
        .withMessage("codebook/plover.yaml: types[0].score must be a number");
  }
}
