package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.casus.document.CleanText.Block;
import org.casus.document.CleanText.Dateline;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 1, 4);

  /** Each row: text ({@code \n} is a line break) and the expected blocks, parted by {@code ¦}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          - 09:12:44\\nTroops left. | Troops left.
          12:34 GMT\\nTroops left.\\n14:20\\nPolice came. | Troops left.¦Police came.
          7:50 p.m. Police left.\\n\\n10 a.m. A crowd came back. | Police left.¦A crowd came back.
          Updated: 3 March 2019 12:34 GMT\\nTroops left. | Troops left.
          The latest (all times local): 6:15 p.m. Police left. | The latest                              Police left.
          Talks end at 10 a.m. on Monday. | Talks end at 10 a.m. on Monday.
          By Jane Doe, Reuters\\nTroops left. | Troops left.
          By JANE DOE and John Roe\\nTroops left. | Troops left.
          By Monday, troops had left. | By Monday, troops had left.
          Troops left. Jane Doe/John | Troops left.
          Troops left. (Reporting by Jane Doe; editing by John Roe) | Troops left.
          A man fled. © 2019 Example Press. Troops left. | A man fled.                       Troops left.
          Read more: Troops leave\\nTroops left. | Troops left.
          (CNN) -- Troops left. | Troops left.
          Troops (SDF) left. | Troops (SDF) left.
          He wrote https://example.org/a?b=1. Troops left. | He wrote                          . Troops left.
          Write to desk@example.org or @desk now. | Write to                  or       now.
          <p>Troops left.</p> | Troops left.
          “We won,” he said – ‘at last’. | "We won," he said — 'at last'.
          ""We won,"" he said. | "We won,"  he said.
          He said ``we won''. | He said  "we won" .
          Peru&#39;s army &amp; police | Peru    's army &     police
          Peru�s army � and police� left. | Peru's army — and police  left.
          Peru‑based 2019–20 talks | Peru-based 2019-20 talks
          Troops left Homs.On Monday they came. | Troops left Homs.¦On Monday they came.
          He backs talks.“We agree,” he said. | He backs talks.¦"We agree," he said.
          "We agree."He left. | "We agree."¦He left.
          It ended in 2011.Troops left!Police came. | It ended in 2011.¦Troops left!¦Police came.
          The U.S.Army and J.Doe, e.g. Mr.Roe, at 3.5 percent of St.Lucia. | The U.S.Army and J.Doe, e.g. Mr.Roe, at 3.5 percent of St.Lucia.
          See Example.com and Example.Com today. | See Example.com and Example.Com today.
          Troops leave town\\nThe troops left. | H:Troops leave town¦The troops left.
          The minister said:\\nTroops left. | The minister said:¦Troops left.
          Troops left Homs, Aleppo and\\nAfrin. | Troops left Homs, Aleppo and Afrin.
          Troops left the\\ntown. | Troops left the town.
          Troops left.\\nPolice came. | Troops left.¦Police came.
          • Troops left.\\n• Police came. | Troops left.¦Police came.
          """)
  void cleans(String input, String expected) {
    String text = input.replace("\\n", "\n");
    CleanText clean = check(text);
    assertThat(blocks(clean)).isEqualTo(Arrays.asList(expected.split("¦", -1)));
  }

  /** Each row: text, place and date of its dateline (empty for none), what is left. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BEIRUT (AP) — Troops left. | BEIRUT | | Troops left.
          MEXICO CITY (AP) Troops left. | MEXICO CITY | | Troops left.
          Moscow, SANA- Troops left. | Moscow | | Troops left.
          LAGOS, Nigeria, March 3 (Reuters) - Troops left. | LAGOS | 2021-03-03 | Troops left.
          TOKYO, Dec. 30 (Kyodo) -- Troops left. | TOKYO | 2020-12-30 | Troops left.
          Kabul, 3 March 2018 (IRIN) – Troops left. | Kabul | 2018-03-03 | Troops left.
          Kabul, 31 June (IRIN) – Troops left. | Kabul | | Troops left.
          MOSCOW. July 20 (Interfax) - Troops left. | MOSCOW | 2020-07-20 | Troops left.
          KABUL/ISLAMABAD (Reuters) - Troops left. | KABUL | | Troops left.
          WASHINGTON, D.C. — Troops left. | WASHINGTON | | Troops left.
          Baku, Azerbaijan, July 20 - Trend: Troops left. | Baku | 2020-07-20 | Troops left.
          ANKARA - Troops left. | ANKARA | | Troops left.
          BEIRUT: Troops left. | BEIRUT | | Troops left.
          LONDON The latest on Iran. | LONDON | | The latest on Iran.
          Peace talks end\\nCAIRO, July 19 (Xinhua) -- Troops left. | CAIRO | 2020-07-19 | H:Peace talks end¦Troops left.
          World Health Organization (WHO) staff left. | | | World Health Organization (WHO) staff left.
          NATO - the alliance - met. | | | NATO - the alliance - met.
          Paris, Berlin and London agreed. | | | Paris, Berlin and London agreed.
          Monday, March 3 - Troops left. | | | Monday, March 3 - Troops left.
          In Paris, AP reporters met. | | | In Paris, AP reporters met.
          """)
  void readsDatelines(String input, String place, LocalDate date, String expected) {
    String text = input.replace("\\n", "\n");
    CleanText clean = check(text);
    assertThat(blocks(clean)).isEqualTo(Arrays.asList(expected.split("¦", -1)));
    Dateline dateline = clean.dateline();
    if (place == null) {
      assertThat(dateline).isNull();
    } else {
      assertThat(dateline).isNotNull();
      assertThat(dateline.place()).isEqualTo(place).isEqualTo(dateline.placeSpan().of(text));
      assertThat(dateline.date()).isEqualTo(date);
      assertThat(dateline.span().contains(dateline.placeSpan())).isTrue();
    }
  }

  @Test
  void takesNoYearFromNowhere() {
    Report report =
        new Report("undated", "LAGOS, March 3 (AP) - Troops left.", Report.Source.UNKNOWN);
    Dateline dateline = TextCleaner.clean(report).dateline();
    assertThat(dateline).isNotNull();
    assertThat(dateline.date()).isNull();
  }

  @Test
  void joinsLinesBrokenToAColumn() {
    String text =
        """
        The ministers of the two states met in the old town on Monday, and
        Peru was ready to sign. Later the envoys of Chile, who had come on
        Tuesday, left the hotel. They said that the talks would go on.

        A second round is to be held in the winter, when both sides expect
        Bolivia to join.
        """;
    assertThat(blocks(check(text)))
        .hasSize(2)
        .allSatisfy(block -> assertThat(block).doesNotContain("\n").doesNotStartWith("H:"));
  }

  @Test
  void tellsOtherLanguages() {
    String german =
        "Der Minister hat am Montag in der Hauptstadt mit den Vertretern der Gewerkschaften"
            + " gesprochen, und beide Seiten wollen die Verhandlungen in dieser Woche fortsetzen.";
    String russian =
        "\u041C\u0438\u043D\u0438\u0441\u0442\u0440 \u043F\u0440\u0438\u0431\u044B\u043B \u0432 "
            .repeat(10);
    String english =
        "The minister met the unions in the capital on Monday, and both sides want to go on with the"
            + " talks this week.";
    assertThat(check(german).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.NOT_ENGLISH);
    assertThat(check(russian).diagnostics()).hasSize(1);
    assertThat(check(english).diagnostics()).isEmpty();
    assertThat(check("Schluss.").diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\uFEFF",
        "\uD83D",
        "\uDE00\uD83D",
        "\u0000",
        "(",
        "\"",
        ".",
        "-",
        "BEIRUT",
        "BEIRUT (AP",
        "BEIRUT, ",
        "A",
        "A,",
        "&",
        "&;",
        "&quot",
        "©",
        "(Reporting by ",
        "@",
        "#",
        "1",
        "1:",
        "a.\u00A0b",
        "\uFFFD"
      })
  void bearsFragments(String text) {
    check(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void bearsGarbage(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "BEIRUT",
      " (AP) ",
      " - ",
      "\u2014",
      ", ",
      "March 3",
      "By ",
      "Jane",
      ".",
      "On",
      "\"",
      "\u201C",
      "''",
      "\n",
      "\r\n",
      "\n\n",
      " ",
      "12:30",
      " GMT",
      "(Reporting by ",
      ")",
      "https://",
      "@",
      "&amp;",
      "<p>",
      "\u00A9",
      "\uFFFD",
      "\u200B",
      "\uD83D\uDE00",
      "\uD800",
      "7 p.m. ",
      "/",
      ":",
      "army",
      "\u2022 "
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        if (random.nextInt(10) == 0) {
          text.append((char) random.nextInt(0x10000));
        } else {
          text.append(pieces[random.nextInt(pieces.length)]);
        }
      }
      check(text.toString());
    }
  }

  /** Ten million characters each: work that grows faster than the text would never end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\n",
        "\"",
        "'",
        "-",
        "(",
        "A",
        "&",
        "<a",
        "(Reporting by ",
        "@a",
        "a@",
        "a.A",
        ".",
        "1:",
        "BEIRUT, ",
        "By Jane ",
        "\u00A9 ",
        "https://a",
        "Troops left the town on Monday.\n",
        "Jane/",
        "12:30 GMT "
      })
  void takesLinearTime(String unit) {
    String text = unit.repeat(10_000_000 / unit.length());
    Report report = new Report("huge", text, Report.Source.UNKNOWN);
    CleanText clean =
        Assertions.assertTimeoutPreemptively(
            Duration.ofMinutes(5), () -> TextCleaner.clean(report));
    assertThat(clean.text()).hasSameSizeAs(text);
  }

  private static CleanText check(String text) {
    CleanText clean =
        TextCleaner.clean(new Report("test", text, Report.Source.UNKNOWN.withPublished(PUBLISHED)));
    String cleaned = clean.text();
    assertThat(cleaned).as("length of <%s>", text).hasSameSizeAs(text);
    int last = 0;
    for (Block block : clean.blocks()) {
      assertThat(block.span().start()).as("order in <%s>", text).isGreaterThanOrEqualTo(last);
      assertThat(cleaned.substring(last, block.span().start())).isBlank();
      assertThat(block.span().of(cleaned)).isNotBlank().doesNotContain("\n");
      last = block.span().end();
    }
    assertThat(cleaned.substring(last)).as("left over in <%s>", text).isBlank();
    return clean;
  }

  private static List<String> blocks(CleanText clean) {
    return clean.blocks().stream()
        .map(
            block ->
                (block.kind() == Block.Kind.HEADING ? "H:" : "") + block.span().of(clean.text()))
        .toList();
  }
}
