package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Token;
import org.casus.place.PlaceMention;
import org.casus.time.DateRange;
import org.casus.time.TimeMention;
import org.junit.jupiter.api.Test;

class CircumstanceFinderTest {
  private static final DateRange MONDAY = DateRange.day(LocalDate.of(2020, 7, 13));
  private static final DateRange SUNDAY = DateRange.day(LocalDate.of(2020, 7, 19));

  private static TimeMention time(Token token, DateRange range) {
    return new TimeMention(token.span(), token.text(), "X", range);
  }

  private static final String TWO_DAYS =
      """
      Peru Peru PROPN 2 nsubj
      said say VERB 0 root Fin Past
      Sunday Sunday PROPN 2 obl:tmod
      Chile Chile PROPN 5 nsubj
      attacked attack VERB 2 ccomp Fin Past
      on on ADP 7 case
      Monday Monday PROPN 5 obl
      """;

  @Test
  void theDateBelowTheTriggerIsItsOwn() {
    DeepSyntax syntax = Samples.syntax(TWO_DAYS);
    List<TimeMention> times =
        List.of(
            time(Samples.word(syntax, "Sunday"), SUNDAY),
            time(Samples.word(syntax, "Monday"), MONDAY));
    assertThat(DateFinder.date(syntax, Samples.word(syntax, "attacked"), times)).contains(MONDAY);
    assertThat(DateFinder.date(syntax, Samples.word(syntax, "said"), times)).contains(SUNDAY);
  }

  @Test
  void noDateWithoutAnExpression() {
    DeepSyntax syntax = Samples.syntax(TWO_DAYS);
    Token trigger = Samples.word(syntax, "attacked");
    assertThat(DateFinder.date(syntax, trigger, List.of())).isEmpty();
    TimeMention vague =
        new TimeMention(Samples.word(syntax, "Monday").span(), "Monday", "PAST_REF", null);
    assertThat(DateFinder.date(syntax, trigger, List.of(vague))).isEmpty();
  }

  @Test
  void aDateBeforeItsNounIsTheNounsAlone() {
    DeepSyntax syntax =
        Samples.syntax(
            """
            Peru Peru PROPN 2 nsubj
            rejected reject VERB 0 root Fin Past
            the the DET 5 det
            Sunday Sunday PROPN 5 compound
            raid raid NOUN 2 obj
            """);
    List<TimeMention> times = List.of(time(Samples.word(syntax, "Sunday"), SUNDAY));
    assertThat(DateFinder.date(syntax, Samples.word(syntax, "rejected"), times)).isEmpty();
    assertThat(DateFinder.date(syntax, Samples.word(syntax, "raid"), times)).contains(SUNDAY);
  }

  private static String place(DeepSyntax syntax, String trigger) {
    return CircumstanceFinder.place(syntax, Samples.word(syntax, trigger), Samples.actors(syntax))
        .map(PlaceMention::text)
        .orElse("");
  }

  @Test
  void aPlaceFollowsALocalPreposition() {
    DeepSyntax syntax =
        Samples.syntax(
            """
            Rebels rebel NOUN 2 nsubj Plur
            attacked attack VERB 0 root Fin Past
            Russia Russia PROPN 2 obj LOCATION
            in in ADP 5 case
            Ankara Ankara PROPN 2 obl LOCATION
            """);
    assertThat(place(syntax, "attacked")).isEqualTo("Ankara");
  }

  @Test
  void aCountryIsTheLastResort() {
    DeepSyntax syntax =
        Samples.syntax(
            """
            Rebels rebel NOUN 2 nsubj Plur
            attacked attack VERB 0 root Fin Past
            in in ADP 4 case
            Syria Syria PROPN 2 obl LOCATION
            near near ADP 6 case
            Damascus Damascus PROPN 2 obl LOCATION
            """);
    assertThat(place(syntax, "attacked")).isEqualTo("Damascus");
  }

  @Test
  void theNearestClauseCounts() {
    DeepSyntax syntax =
        Samples.syntax(
            """
            Peru Peru PROPN 2 nsubj LOCATION
            spoke speak VERB 0 root Fin Past
            in in ADP 4 case
            Lima Lima PROPN 2 obl LOCATION
            while while SCONJ 7 mark
            rebels rebel NOUN 7 nsubj Plur
            attacked attack VERB 2 advcl Fin Past
            near near ADP 9 case
            Bogota Bogota PROPN 7 obl LOCATION
            """);
    assertThat(place(syntax, "attacked")).isEqualTo("Bogota");
    assertThat(place(syntax, "spoke")).isEqualTo("Lima");
  }

  @Test
  void aCountryThatActsIsNoPlace() {
    DeepSyntax syntax =
        Samples.syntax(
            """
            Peru Peru PROPN 2 nsubj LOCATION
            attacked attack VERB 0 root Fin Past
            Chile Chile PROPN 2 obj LOCATION
            """);
    assertThat(place(syntax, "attacked")).isEmpty();
  }
}
