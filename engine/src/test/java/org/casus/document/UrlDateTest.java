package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDateTest {
  @ParameterizedTest
  @CsvSource({
    "https://news.example/world/2018/03/31/talks.html, 2018-03-31",
    "https://news.example/2018/3/1/talks, 2018-03-01",
    "https://news.example/2018-03-31-talks, 2018-03-31",
    "https://news.example/talks-20180331.html, 2018-03-31",
    "https://news.example/1999/12/31/, 1999-12-31",
    "https://news.example/2018/02/30/2018/03/01/, 2018-03-01",
    "https://news.example/9876543/2020/02/29/leap, 2020-02-29",
  })
  void aDayInAnAddress(String url, LocalDate day) {
    assertThat(UrlDate.find(url)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://news.example/talks",
        "https://news.example/2018/03/talks",
        "https://news.example/2018/13/01/",
        "https://news.example/2019/02/29/",
        "https://news.example/2018/03-31/",
        "https://news.example/2018311/",
        "https://news.example/id120180331",
        "https://news.example/201803315",
        "https://news.example/1818/03/31/",
      })
  void noDay(String url) {
    assertThat(UrlDate.find(url)).isEmpty();
  }

  @Test
  void noAddress() {
    assertThat(UrlDate.find(null)).isEmpty();
  }

  @Test
  void aMonthInAnAddress() {
    assertThat(UrlDate.findMonth("https://news.example/2018/03/talks.html"))
        .contains(YearMonth.of(2018, 3));
    assertThat(UrlDate.findMonth("https://news.example/2018/13/talks.html")).isEmpty();
    assertThat(UrlDate.findMonth("https://news.example/talks-2018-03.html")).isEmpty();
    assertThat(UrlDate.findMonth(null)).isEmpty();
  }
}
