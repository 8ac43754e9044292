package org.casus.io.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.casus.document.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-07-20",
        " 2020-7-20 ",
        "2020/07/20",
        "20200720",
        "20200720T233000Z",
        "20200720233000",
        "2020-07-20T23:30:00Z",
        "2020-07-20T23:30:00+03:00",
        "2020-07-20T23:30:00.123456-0500",
        "2020-07-20T23:30+03:00[Europe/Istanbul]",
        "2020-07-20 23:30:00",
        "2020-07-20 23:30:00 UTC",
        "Mon, 20 Jul 2020 09:09:48 GMT",
        "Mon, 20 Jul 2020 09:09:48 +0300",
        "20 July 2020",
        "20-Jul-2020",
        "July 20, 2020",
        "Monday, July 20, 2020 at 9:09 p.m. EST",
        "Jul. 20th 2020",
        "20/07/2020",
        "07/20/2020",
        "20.07.2020"
      })
  void readsOneDayInManySpellings(String written) {
    assertThat(PublicationDate.parse(written))
        .isEqualTo(new PublicationDate(LocalDate.of(2020, 7, 20), null, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2020", "3-4-2020", "03.04.2020 10:00"})
  void doesNotGuess(String written) {
    assertThat(PublicationDate.parse(written).problem()).isEqualTo(DiagnosticCode.AMBIGUOUS_DATE);
    assertThat(PublicationDate.parse(written).date()).isNull();
  }

  @Test
  void equalDayAndMonthAreNotAmbiguous() {
    assertThat(PublicationDate.parse("04/04/2020").date()).isEqualTo(LocalDate.of(2020, 4, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-29",
        "20200631",
        "2020-13-01",
        "31 June 2020",
        "13/14/2020",
        "2020-00-10"
      })
  void knowsTheCalendar(String written) {
    assertThat(PublicationDate.parse(written).problem()).isEqualTo(DiagnosticCode.IMPOSSIBLE_DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "2020",
        "2020-07",
        "1595203200",
        "20 Jupiter 2020",
        "2020-07-20xyz!",
        "٢٠٢٠-٠٧-٢٠"
      })
  void refusesTheRest(String written) {
    PublicationDate date = PublicationDate.parse(written);
    assertThat(date.problem()).isEqualTo(DiagnosticCode.BAD_FIELD);
    assertThat(date.message()).contains(written);
  }

  @Test
  void neverThrowsAndIsQuickOnGarbage() {
    String alphabet = "0123456789-/.:TZ +JulMon,\u0130\uD83D ";
    for (long seed = 0; seed < 5000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      PublicationDate date = PublicationDate.parse(text.toString());
      assertThat(date.date() == null).as("seed %d", seed).isEqualTo(date.problem() != null);
    }
    assertThat(PublicationDate.parse("20 Jul 2020" + " ".repeat(9_000) + "x").date()).isNull();
  }
}
