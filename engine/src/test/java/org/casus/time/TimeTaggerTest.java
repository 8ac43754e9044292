package org.casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.Lexicons;
import org.casus.annotate.Sentence;
import org.casus.document.DiagnosticCode;
import org.casus.lexicon.Tsv;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TimeTaggerTest {
  private static final TimeTagger TAGGER = TimeTagger.load(Lexicons.REAL);

  @TestFactory
  Stream<DynamicTest> patternsKeepTheirExamples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Tsv.Row row : Tsv.rows(Lexicons.REAL, "time/expressions.tsv")) {
      String id = row.need("id");
      tests.add(DynamicTest.dynamicTest(id, () -> check(row, row.need("example"))));
      String miss = row.need("near_miss");
      tests.add(
          DynamicTest.dynamicTest(
              id + " near miss",
              () -> assertThat(find(miss, date(row)).mentions()).as(miss).isEmpty()));
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return Tsv.rows(Lexicons.REAL, "time/examples.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.need("sentence"), () -> check(row, row.need("sentence"))));
  }

  private static void check(Tsv.Row row, String marked) {
    String text = marked.replace("[", "").replace("]", "");
    List<TimeMention> found = find(text, date(row)).mentions();
    assertThat(found.stream().map(m -> m.span().of(text))).containsExactlyElementsOf(marks(marked));
    assertThat(String.join(" ; ", found.stream().map(TimeMention::value).toList()))
        .isEqualTo(row.text("value"));
    if (found.isEmpty() || !row.cells().containsKey("start")) {
      return;
    }
    TimeMention first = found.get(0);
    assertThat(days(first.range()))
        .isEqualTo(row.text("start") + " " + row.text("end") + " " + row.text("granularity"));
    if (!row.text("type").isEmpty()) {
      assertThat(first.type().name()).isEqualTo(row.text("type"));
      assertThat(first.mod() == null ? "" : first.mod().name()).isEqualTo(row.text("mod"));
    }
  }

  private static List<String> marks(String marked) {
    return Pattern.compile("\\[([^]]*)]").matcher(marked).results().map(m -> m.group(1)).toList();
  }

  private static String days(@Nullable DateRange range) {
    return range == null
        ? "  "
        : range.start()
            + " "
            + (range.end() == null ? "" : range.end())
            + " "
            + range.granularity().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable LocalDate date(Tsv.Row row) {
    String date = row.text("published");
    return date.isEmpty() ? null : LocalDate.parse(date);
  }

  private static TimeTagger.Times find(String text, @Nullable LocalDate published) {
    return TAGGER.find("r", Plain.sentence(text), published);
  }

  @Test
  void saysWhatIsWrongWithDates() {
    assertThat(find("It happened on 31 June and on 03/04/2020.", null).diagnostics())
        .extracting(d -> d.code())
        .containsExactly(DiagnosticCode.IMPOSSIBLE_DATE, DiagnosticCode.AMBIGUOUS_DATE);
  }

  @Test
  void aYearHoldsForTheDayBeforeIt() {
    String text = "She spoke in Quito on 9 June and in Lima on 11-12 July 2014.";
    assertThat(find(text, null).mentions())
        .extracting(TimeMention::value)
        .containsExactly("2014-06-09", "2014-07-11/2014-07-12");
  }

  @Test
  void aLaterSentencePointsBack() {
    List<Sentence> report = Plain.report("Troops entered on July 3.", "The next day they left.");
    List<TimeTagger.Times> times = TAGGER.find("r", report, LocalDate.of(2020, 7, 20));
    assertThat(times.get(1).mentions())
        .extracting(TimeMention::value)
        .containsExactly("2020-07-04");
  }

  @Test
  void strangeNumbersDoNoHarm() {
    String text =
        "On 99/99/2020, 00/00/2000, 31/02/1999, the year 0, 99 July, 0 May, 999999999 years ago,"
            + " 99999999999 days later, 25:61 p.m., the 99th century, the 0th quarter of 2000.";
    assertThat(find(text, LocalDate.of(2020, 7, 20)).diagnostics())
        .extracting(d -> d.code())
        .contains(DiagnosticCode.IMPOSSIBLE_DATE);
  }

  @Test
  void tellsHowAnExpressionIsTied() {
    String text = "Fighting since May 3 may last until Friday, not by Monday or on Sunday.";
    TimeTagger.Times times = find(text, LocalDate.of(2020, 7, 20));
    assertThat(times.mentions())
        .extracting(m -> TimePreposition.of(Plain.sentence(text), m))
        .containsExactly(
            TimePreposition.SINCE,
            TimePreposition.UNTIL,
            TimePreposition.BEFORE,
            TimePreposition.AT);
  }

  @TestFactory
  Stream<DynamicTest> numbers() {
    Numbers numbers = Numbers.load(Lexicons.REAL);
    return Tsv.rows(Lexicons.REAL, "text/numbers-examples.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.need("words"),
                    () -> {
                      String text = row.need("words") + " people";
                      Numbers.Quantity found = numbers.at(Plain.sentence(text), 0);
                      assertThat(found).isNotNull();
                      assertThat(found.span().of(text)).isEqualTo(row.need("words"));
                      assertThat(found.value() == null ? "" : found.value().toString())
                          .isEqualTo(row.text("value"));
                    }));
  }
}
