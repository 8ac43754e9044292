package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDateTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/2018/03/31/summit, 2018-03-31",
    "https://example.org/news/2018/3/5/summit.html, 2018-03-05",
    "https://example.org/summit-2018-03-31, 2018-03-31",
    "https://example.org/20180331-summit, 2018-03-31",
    "https://example.org/a/19991231/, 1999-12-31",
    "https://example.org/2024/02/29, 2024-02-29",
    "https://example.org/2018/13/31/2019/01/02, 2019-01-02",
    "https://example.org/20189931/2019-01-02, 2019-01-02",
  })
  void findsTheFirstRealDay(String url, LocalDate day) {
    assertThat(UrlDate.find(url)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/summit",
        "https://example.org/2018/03/summit",
        "https://example.org/2023/02/29",
        "https://example.org/1820/03/31",
        "https://example.org/2018/03-31",
        "https://example.org/id/9201803310",
        "https://example.org/2018331",
      })
  void noDayIsNone(String url) {
    assertThat(UrlDate.find(url)).isEmpty();
  }

  @Test
  void noAddressIsNone() {
    assertThat(UrlDate.find(null)).isEqualTo(Optional.empty());
  }
}
