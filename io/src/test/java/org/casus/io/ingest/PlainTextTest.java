package org.casus.io.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void keepsTheTextExactlyAsItIs() throws IOException {
    String text = " Talks\r\n\r\nFrance and Mali met 🕊️ in Bamako.\r\nÇa va\u0301.\n\n";
    Reading reading = Reading.of(Reading.file(folder, "2020-07-20.paris.txt", text));
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.reports())
        .containsExactly(new Report("2020-07-20.paris", text, Report.Source.UNKNOWN));
  }

  @Test
  void leavesTheByteOrderMarkOut() throws IOException {
    String text = "Łódź 🕊️\r\nprotests";
    Reading reading =
        Reading.of(
            Reading.file(folder, "a.txt", "\uFEFF" + text),
            Reading.file(folder, "b.txt", ("\uFEFF" + text).getBytes(UTF_16LE)),
            Reading.file(folder, "c.txt", ("\uFEFF" + text).getBytes(UTF_16BE)));
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.texts()).containsExactly(text, text, text);
  }

  @Test
  void fallsBackToWindows1252() throws IOException {
    String text = "Paris.\nThe café – “closed”.";
    Reading reading = Reading.of(Reading.file(folder, "a.txt", text.getBytes(WINDOWS_1252)));
    assertThat(reading.texts()).containsExactly(text);
    assertThat(reading.places()).containsExactly("wrong-encoding:2:14");
  }

  @Test
  void oneStrayByteDoesNotSpoilUtf8() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("“Łódź”, caf".getBytes(UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes(" “Łódź”\n".getBytes(UTF_8));
    bytes.write(0xE2);
    Reading reading = Reading.of(Reading.file(folder, "a.txt", bytes.toByteArray()));
    assertThat(reading.texts()).containsExactly("“Łódź”, café “Łódź”\nâ");
    assertThat(reading.places())
        .containsExactly("wrong-encoding:1:" + "“Łódź”, caf".getBytes(UTF_8).length);
  }

  @Test
  void brokenUtf16IsReplaced() throws IOException {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 0, (byte) 0xDC, 'b', 0, 'c'};
    Reading reading = Reading.of(Reading.file(folder, "a.txt", bytes));
    assertThat(reading.texts()).containsExactly("a\n\uFFFDb\uFFFD");
    assertThat(reading.places()).containsExactly("wrong-encoding:2:6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t\n", "\uFEFF", "\uFEFF \n"})
  void anEmptyFileIsNoReport(String text) throws IOException {
    Reading reading = Reading.of(Reading.file(folder, "a.txt", text));
    assertThat(reading.reports()).isEmpty();
    assertThat(reading.codes()).containsExactly(DiagnosticCode.EMPTY_INPUT);
  }

  @Test
  void nulBytesAreNoText() throws IOException {
    Reading reading =
        Reading.of(
            Reading.file(folder, "a.txt", "Paris.\nLyon\0 and"),
            Reading.file(folder, "b.txt", "ab\0".getBytes(UTF_16LE)),
            Reading.file(folder, "c.txt", "\uFEFFab\n\0".getBytes(UTF_16LE)));
    assertThat(reading.reports()).isEmpty();
    assertThat(reading.places())
        .containsExactly("binary-input:2:11", "binary-input:1:1", "binary-input:2:8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001F\u008B\b",
        "(µ/ýxx",
        "%PDF-1.7\n",
        "PK\u0003\u0004",
        "\u0089PNG\r\n",
        "{\\rtf1 a}"
      })
  void knownFormatsAreNoText(String start) throws IOException {
    byte[] bytes = (start + " and more text").getBytes(StandardCharsets.ISO_8859_1);
    for (String name : new String[] {"a.txt", "a.jsonl", "a"}) {
      Reading reading = Reading.of(Reading.file(folder, name, bytes));
      assertThat(reading.reports()).isEmpty();
      assertThat(reading.places()).as(name).containsExactly("binary-input:1:0");
    }
  }

  @Test
  void anOverlongTextIsCutAtAParagraph() throws IOException {
    String text = "Łódź.\n\nParis fell silent.\n \r\nLyon did not, said all.";
    String kept = "Łódź.\n\nParis fell silent.\n \r\n";
    Limits limits = new Limits(100, 45);
    Reading reading = Reading.of(limits, Reading.file(folder, "a.txt", "\uFEFF" + text));
    assertThat(reading.texts()).containsExactly(kept);
    assertThat(reading.places())
        .containsExactly("oversized:5:" + (3 + kept.getBytes(UTF_8).length));
    assertThat(Reading.of(new Limits(100, text.length()), folder.resolve("a.txt")).texts())
        .containsExactly(text);
  }

  @Test
  void aTextFarOverTheLimitIsNotReadToItsEnd() throws IOException {
    String text = "Łódź 🕊️ ".repeat(5000);
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      Path file = Reading.file(folder, "a.txt", ("\uFEFF" + text).getBytes(charset));
      Reading reading = Reading.of(new Limits(100, 1000), file);
      assertThat(reading.codes()).containsExactly(DiagnosticCode.OVERSIZED);
      assertThat(reading.texts().get(0).length()).isBetween(990, 1000);
      assertThat(text).startsWith(reading.texts().get(0));
    }
  }

  @Test
  void theCutFallsBackToLinesBlanksAndWholeCharacters() {
    assertThat(TextCut.keep("ab cd\nef gh ij", 12)).isEqualTo(12);
    assertThat(TextCut.keep("abcdefgh\nijkl mno", 14)).isEqualTo(9);
    assertThat(TextCut.keep("abcdefgh ijklmnopq", 14)).isEqualTo(9);
    assertThat(TextCut.keep("abcdefgh🕊ij", 9)).isEqualTo(8);
    assertThat(TextCut.keep("🕊🕊", 1)).isEqualTo(1);
    assertThat(TextCut.keep("abc", 3)).isEqualTo(3);
  }

  @Test
  void problemsNameTheFileAsItWasGiven() throws IOException {
    Path file = Reading.file(folder, "a.txt", "");
    Diagnostic diagnostic = Reading.of(file).diagnostics().get(0);
    assertThat(((Diagnostic.InInput) diagnostic.at()).file()).isEqualTo(file.toString());
    assertThat(diagnostic.message()).doesNotContain("\n");
  }
}
