package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.Lexicons;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.EntityTag;
import org.junit.jupiter.api.Test;

class SizeFinderTest {
  private static final SizeFinder SIZES = SizeFinder.load(Lexicons.REAL);

  private static Event.Size size(String trigger, String participant, String block) {
    DeepSyntax syntax = Samples.syntax(block);
    return SIZES.find(
        syntax,
        Samples.word(syntax, trigger),
        List.of(Samples.word(syntax, participant)),
        token -> token.entity() == EntityTag.PERSON || token.lemma().equals("nurse"));
  }

  private static String killed(String object) {
    return """
        Shelling shelling NOUN 2 nsubj Sing
        killed kill VERB 0 root Fin Past
        """
        + object;
  }

  @Test
  void theDeadAreCounted() {
    assertThat(
            size(
                "killed",
                "soldiers",
                killed("three three NUM 4 nummod\nsoldiers soldier NOUN 2 obj Plur")))
        .isEqualTo(new Event.Size(3, null, null, null));
  }

  @Test
  void coordinatedCountsAreAdded() {
    assertThat(
            size(
                "killed",
                "soldiers",
                killed(
                    """
                    3 3 NUM 4 nummod
                    soldiers soldier NOUN 2 obj Plur
                    and and CCONJ 7 cc
                    two two NUM 7 nummod
                    nurses nurse NOUN 4 conj Plur
                    """)))
        .isEqualTo(new Event.Size(5, null, null, null));
  }

  @Test
  void somebodyCountsAsOne() {
    assertThat(size("killed", "nurse", killed("a a DET 4 det\nnurse nurse NOUN 2 obj Sing")))
        .isEqualTo(new Event.Size(1, null, null, null));
    assertThat(size("killed", "Quispe", killed("Quispe Quispe PROPN 2 obj Sing PERSON")))
        .isEqualTo(new Event.Size(1, null, null, null));
  }

  @Test
  void onlyPeopleCountAsOne() {
    assertThat(size("killed", "truce", killed("a a DET 4 det\ntruce truce NOUN 2 obj Sing")))
        .isEqualTo(Event.Size.NONE);
  }

  @Test
  void whatIsNotCountedHasNoNumber() {
    assertThat(size("killed", "soldiers", killed("soldiers soldier NOUN 2 obj Plur")))
        .isEqualTo(Event.Size.NONE);
  }

  @Test
  void deadAndInjuredOfOneEvent() {
    assertThat(
            size(
                "killed",
                "soldiers",
                killed(
                    """
                    three three NUM 4 nummod
                    soldiers soldier NOUN 2 obj Plur
                    wounding wound VERB 2 advcl Ger
                    seven seven NUM 5 obj
                    """)))
        .isEqualTo(new Event.Size(3, 7, null, null));
  }

  @Test
  void theArrestedAreCountedInThePassiveToo() {
    assertThat(
            size(
                "arrested",
                "protesters",
                """
                Forty forty NUM 2 nummod
                protesters protester NOUN 4 nsubj:pass Plur
                were be AUX 4 aux:pass Fin Past
                arrested arrest VERB 0 root Part Past
                """))
        .isEqualTo(new Event.Size(null, null, 40, null));
  }

  @Test
  void aCrowdHasASize() {
    assertThat(
            size(
                "marched",
                "teachers",
                """
                2,000 2,000 NUM 2 nummod
                teachers teacher NOUN 3 nsubj Plur
                marched march VERB 0 root Fin Past
                """))
        .isEqualTo(new Event.Size(null, null, null, 2000));
  }

  @Test
  void theDeadOfAnotherClauseAreNotCounted() {
    assertThat(
            size(
                "marched",
                "Teachers",
                """
                Teachers teacher NOUN 2 nsubj Plur
                marched march VERB 0 root Fin Past
                and and CCONJ 5 cc
                floods flood NOUN 5 nsubj Plur
                killed kill VERB 2 conj Fin Past
                nine nine NUM 7 nummod
                farmers farmer NOUN 5 obj Plur
                """))
        .isEqualTo(Event.Size.NONE);
  }
}
