package org.casus.io.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private static final String GOOD = "{\"id\":\"good\",\"text\":\"Paris.\"}\n";

  @TempDir Path folder;

  private Reading read(String content) throws IOException {
    return Reading.of(Reading.file(folder, "feed.jsonl", content));
  }

  @Test
  void readsAllFields() throws IOException {
    Reading reading =
        read(
            """
            {"id":"x1","date":"2020-07-20","title":"T","publisher":"P","url":"http://a/","text":"Ça\\r\\nva 🕊","more":{"a":[1]}}

            {"text":"only text"}\r
            {"id":17,"text":"numbered","date":20200721,"title":null,"url":null}
            """);
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.reports())
        .containsExactly(
            new Report(
                "x1",
                "Ça\r\nva 🕊",
                new Report.Source(LocalDate.of(2020, 7, 20), "T", "P", "http://a/")),
            new Report("feed-3", "only text", Report.Source.UNKNOWN),
            new Report(
                "17", "numbered", Report.Source.UNKNOWN.withPublished(LocalDate.of(2020, 7, 21))));
  }

  @Test
  void aBrokenLineCostsThatLineOnly() throws IOException {
    Reading reading =
        read(
            GOOD
                + "{\"id\":\"cut\",\"text\":\"Par\n"
                + "not json\n"
                + "[1,2]\n"
                + "\"text\"\n"
                + "{\"text\":\"a\"}{\"text\":\"b\"}\n"
                + "{\"text\":\"bad\u0001control\"}\n"
                + "{}\n"
                + "{\"text\":null}\n"
                + "{\"text\":\"  \"}\n"
                + "{\"text\":\"last\"}");
    assertThat(reading.texts()).containsExactly("Paris.", "last");
    assertThat(reading.codes()).hasSize(9).containsOnly(DiagnosticCode.BROKEN_JSON);
    assertThat(reading.places())
        .contains("broken-json:2:53", "broken-json:4:63", "broken-json:6:88", "broken-json:7:113")
        .allMatch(place -> place.matches("broken-json:\\d+:\\d+"));
  }

  @Test
  void aBadFieldCostsThatFieldOnly() throws IOException {
    Reading reading =
        read(
            "{\"id\":[1],\"date\":{\"y\":1},\"title\":7,\"url\":false,\"text\":\"a\"}\n"
                + "{\"id\":\" \",\"date\":\"soon\",\"text\":\"b\"}\n"
                + "{\"text\":[\"c\"]}\n"
                + GOOD);
    assertThat(reading.ids()).containsExactly("feed-1", "feed-2", "good");
    assertThat(reading.reports()).allMatch(report -> report.published() == null);
    assertThat(reading.places())
        .containsExactly(
            "bad-field:1:6",
            "bad-field:1:17",
            "bad-field:1:33",
            "bad-field:1:41",
            "bad-field:2:65",
            "bad-field:2:76",
            "bad-field:3:103",
            "broken-json:3:95");
  }

  @Test
  void datesThatAreNoneAreLeftOut() throws IOException {
    Reading reading =
        read(
            "{\"date\":\"03/04/2020\",\"text\":\"a\"}\n{\"date\":\"2021-02-29\",\"text\":\"b\"}\n");
    assertThat(reading.places()).containsExactly("ambiguous-date:1:8", "impossible-date:2:41");
    assertThat(reading.reports()).hasSize(2).allMatch(report -> report.published() == null);
  }

  @Test
  void anOverlongLineIsSkippedAndTheRestRead() throws IOException {
    Path file =
        Reading.file(
            folder, "feed.jsonl", GOOD + "{\"text\":\"" + "x".repeat(200_000) + "\"}\n" + GOOD);
    Reading reading = Reading.of(new Limits(100_000, 1000), file);
    assertThat(reading.texts()).containsExactly("Paris.", "Paris.");
    assertThat(reading.places()).containsExactly("oversized:2:30", "duplicate-id:3:200042");
    assertThat(Reading.of(new Limits(200_011, 1_000_000), file).reports()).hasSize(3);
    assertThat(Reading.of(new Limits(200_010, 1_000_000), file).reports()).hasSize(2);
  }

  @Test
  void anOverlongTextIsCut() throws IOException {
    Path file =
        Reading.file(
            folder,
            "feed.jsonl",
            "{\"id\":\"a\",\"text\":\"First part.\\n\\nSecond part.\"}\n" + GOOD);
    Reading reading = Reading.of(new Limits(1000, 20), file);
    assertThat(reading.texts()).containsExactly("First part.\n\n", "Paris.");
    assertThat(reading.places()).containsExactly("oversized:1:17");
  }

  @Test
  void loneSurrogatesAreTextLikeAnyOther() throws IOException {
    Reading reading =
        read(
            "{\"id\":\"a\\ud83d\",\"text\":\"x\\ud83d y\\udc00 \\ud83d\\ude00\",\"title\":\"\\udfff\"}\n");
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.texts()).containsExactly("x\uD83D y\uDC00 \uD83D\uDE00");
    assertThat(reading.ids()).containsExactly("a\uFFFD");
  }

  @Test
  void aLineThatIsNoUtf8IsReadAsWindows1252() throws IOException {
    byte[] bytes =
        (GOOD + "{\"text\":\"caf\u00E9\",\"date\":\"never\"}\n" + "{\"text\":\"c\"}\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = Reading.of(Reading.file(folder, "feed.jsonl", bytes));
    assertThat(reading.texts()).containsExactly("Paris.", "café", "c");
    assertThat(reading.places()).containsExactly("wrong-encoding:2:42", "bad-field:2:30");
  }

  @Test
  void byteOrderMarksAreRecognised() throws IOException {
    String content = GOOD + "oops\n{\"text\":\"Łódź 🕊\"}\n";
    Reading utf8 = read("\uFEFF" + content);
    assertThat(utf8.texts()).containsExactly("Paris.", "Łódź 🕊");
    assertThat(utf8.places()).hasSize(1).allMatch(place -> place.startsWith("broken-json:2:3"));
    Reading utf16 =
        Reading.of(Reading.file(folder, "wide.jsonl", ("\uFEFF" + content).getBytes(UTF_16LE)));
    assertThat(utf16.texts()).containsExactly("Paris.", "Łódź 🕊");
    assertThat(utf16.places()).containsExactly("broken-json:2:-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \r\n", "\uFEFF", "\uFEFF\n"})
  void aFileWithoutLinesIsEmpty(String content) throws IOException {
    assertThat(read(content).codes()).containsExactly(DiagnosticCode.EMPTY_INPUT);
  }

  @Test
  void duplicateIdsGetSuffixes() throws IOException {
    Reading reading =
        Reading.of(
            Reading.file(folder, "a.jsonl", GOOD + "{\"id\":\"good#2\",\"text\":\"b\"}\n" + GOOD),
            Reading.file(folder, "good.txt", "Lyon."));
    assertThat(reading.ids()).containsExactly("good", "good#2", "good#3", "good#4");
    assertThat(reading.places()).containsExactly("duplicate-id:3:57", "duplicate-id:0:-1");
  }

  @Test
  void deepNestingAndHugeNumbersDoNoHarm() throws IOException {
    Reading reading =
        read("{\"x\":" + "[".repeat(100_000) + "\n" + "{\"id\":" + "9".repeat(5000) + "}\n" + GOOD);
    assertThat(reading.texts()).containsExactly("Paris.");
    assertThat(reading.codes())
        .containsExactly(DiagnosticCode.BROKEN_JSON, DiagnosticCode.BROKEN_JSON);
  }

  @Test
  void arraysAndPrettyPrintedJsonAreReadFromJsonFiles() throws IOException {
    String pretty = "{\n  \"id\": \"a\",\n  \"date\": \"soon\",\n  \"text\": \"A\"\n}\n";
    Reading reading =
        Reading.of(
            Reading.file(folder, "one.json", pretty),
            Reading.file(folder, "list.json", "[" + GOOD + ", 7, {\"text\":\"B\"}]"),
            Reading.file(folder, "lines.json", "{\"text\":\"C\"}\n{\"text\":\"D\"}\n"),
            Reading.file(folder, "cut.json", "[{\"text\":\"E\"},\n{\"text\":"),
            Reading.file(folder, "none.json", "[]"));
    assertThat(reading.texts()).containsExactly("A", "Paris.", "B", "C", "D", "E");
    assertThat(reading.ids()).containsExactly("a", "good", "list-3", "lines-1", "lines-2", "cut-1");
    assertThat(reading.places())
        .containsExactly(
            "bad-field:3:25", "broken-json:2:33", "broken-json:2:23", "empty-input:0:-1");
  }

  @Test
  void standardInputIsSniffed() {
    assertThat(Reading.ofStandardInput((" \n" + GOOD + GOOD).getBytes(UTF_8)).ids())
        .containsExactly("good", "good#2");
    assertThat(Reading.ofStandardInput("[Update] Paris.".getBytes(UTF_8)).reports())
        .containsExactly(new Report("stdin", "[Update] Paris.", Report.Source.UNKNOWN));
    assertThat(Reading.ofStandardInput("[ {\"text\":\"a\"} ]".getBytes(UTF_8)).ids())
        .containsExactly("stdin-1");
    assertThat(Reading.ofStandardInput("{\n\"text\":\"a\"}".getBytes(UTF_8)).texts())
        .containsExactly("a");
    assertThat(Reading.ofStandardInput(("\uFEFF" + GOOD).getBytes(UTF_16LE)).texts())
        .containsExactly("Paris.");
    Reading empty = Reading.ofStandardInput(new byte[0]);
    assertThat(empty.diagnostics().get(0).display()).startsWith("error empty-input -: ");
  }
}
