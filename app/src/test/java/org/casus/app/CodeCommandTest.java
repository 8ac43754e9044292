package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.casus.lexicon.LexiconException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CodeCommandTest {
  private static final int REPORTS = 60;
  private static final Console.Terminal TERMINAL = new Console.Terminal(true, true, 80, true);

  @TempDir private Path folder;
  private final Casus casus = new Casus();
  private String one = "";

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("one.txt");
    Files.writeString(file, "Ruritania attacked Freedonia\nNothing more happened\n");
    one = file.toString();
  }

  /** Reports of which the earlier ones take longer, so that threads finish out of order. */
  private String many() throws IOException {
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < REPORTS; i++) {
      String pace = i % 7 == 0 ? "sleep\n" : "";
      Files.writeString(
          many.resolve(String.format(Locale.ROOT, "r%03d.txt", i)), pace + "A attacked B" + i);
    }
    return many.toString();
  }

  @Test
  void tableIsTheDefault() {
    assertThat(casus.run("code", one, "--date", "2024-03-05")).isZero();
    assertThat(casus.out())
        .contains("one.txt · 2024-03-05")
        .contains("• ASSAULT: Ruritania (?) → Freedonia (?)")
        .doesNotContain("\u001B");
    assertThat(casus.err()).matches("casus: 1 report, 1 event, 0 relations in [0-9.]+ s\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "TSV"})
  void recordsComeFromTheFormatsWriter(String format) {
    assertThat(casus.run("code", "--format", format, one)).isZero();
    assertThat(casus.out()).startsWith(format.toUpperCase(Locale.ROOT) + " one.txt ");
  }

  @Test
  void readsStandardInput() {
    assertThat(casus.reading("Ünïtéd 朝鲜 attacked Ö").run("code", "-f", "jsonl", "-")).isZero();
    assertThat(casus.out()).startsWith("JSONL stdin ");
  }

  @Test
  void threadsDoNotChangeAByte() throws IOException {
    String many = many();
    casus.run("code", many, "--threads", "1");
    String expected = casus.out();
    assertThat(expected).contains("r059.txt");
    for (String threads : new String[] {"2", "8", "40"}) {
      assertThat(casus.run("code", many, "--threads", threads)).isZero();
      assertThat(casus.out()).as(threads + " threads").isEqualTo(expected);
    }
  }

  @Test
  void failingReportIsToldAndTheRestGoesOn() throws IOException {
    String bad = folder.resolve("bad.txt").toString();
    Files.writeString(Path.of(bad), "a crash");
    assertThat(casus.run("code", one, bad, one)).isEqualTo(1);
    assertThat(casus.out().split("one.txt", -1)).hasSize(3);
    assertThat(casus.err())
        .contains("error internal bad.txt:0-7: IllegalStateException: fell over")
        .contains("3 reports, 2 events")
        .contains("1 error, 2 warnings (no-date 2, internal 1)")
        .doesNotContain("\tat ");
    casus.run("code", bad, "--verbose");
    assertThat(casus.err()).contains("\tat org.casus.app.FakePipeline.code");
  }

  @Test
  void missingFileIsAnErrorAndCostsNoModels() {
    assertThat(casus.run("code", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(casus.err()).contains("error unreadable").contains("0 reports");
    assertThat(casus.parts.pipelines).isZero();
  }

  @Test
  void manyWarningsAlikeAreCountedOnly() throws IOException {
    String many = many();
    casus.run("code", many);
    assertThat(casus.err().lines().filter(line -> line.startsWith("warning no-date"))).hasSize(20);
    assertThat(casus.err())
        .containsOnlyOnce("more of no-date is only counted")
        .contains("60 warnings (no-date 60)");
    casus.run("code", many, "--verbose");
    assertThat(casus.err().lines().filter(line -> line.startsWith("warning no-date")))
        .hasSize(REPORTS);
  }

  @Test
  void quietTellsOnlyErrors() {
    assertThat(casus.run("code", one, "--quiet")).isZero();
    assertThat(casus.err()).isEmpty();
    casus.run("code", one, folder.resolve("nowhere").toString(), "-q");
    assertThat(casus.err()).contains("error unreadable").doesNotContain("no-date");
  }

  @Test
  void minConfidenceLeavesRecordsOut() {
    casus.run("code", one, "--min-confidence", "0.8");
    assertThat(casus.out()).contains("no events");
    casus.run("code", one, "--min-confidence", "0.75");
    assertThat(casus.out()).contains("ASSAULT");
  }

  @Test
  void writesToAFile() throws IOException {
    Path target = folder.resolve("out.jsonl");
    assertThat(casus.run("code", one, "-f", "jsonl", "--out", target.toString())).isZero();
    assertThat(casus.out()).isEmpty();
    assertThat(Files.readString(target)).startsWith("JSONL one.txt").endsWith("\n");
  }

  @Test
  void flatFormatsPutRelationsIntoASecondFile() throws IOException {
    Path target = folder.resolve("out.csv");
    casus.run("code", one, "-f", "csv", "--no-relations", "--out", target.toString());
    assertThat(folder.resolve("out.relations.csv")).doesNotExist();
    casus.run("code", one, "-f", "csv", "--out", target.toString());
    assertThat(folder.resolve("out.relations.csv")).hasContent("a relation");
  }

  @Test
  void brokenPipeEndsQuietly() throws IOException {
    Broken pipe = new Broken("Broken pipe");
    assertThat(casus.writingTo(pipe).run("code", many(), "--threads", "2", "-q")).isZero();
    assertThat(casus.err()).isEmpty();
    assertThat(pipe.writes).isLessThan(REPORTS);
  }

  @Test
  void fullDiskIsTold() {
    assertThat(casus.writingTo(new Broken("No space left on device")).run("code", one))
        .isEqualTo(1);
    assertThat(casus.err())
        .contains("casus: cannot write standard output: No space left on device")
        .doesNotContain("\tat ");
  }

  /** Takes two writes and then fails for good. */
  private static final class Broken extends OutputStream {
    private final String message;
    private int writes;

    private Broken(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (++writes > (message.startsWith("Broken") ? 2 : 0)) {
        throw new IOException(message);
      }
    }
  }

  @Test
  void terminalGetsColoursAndABarThatGoesAway() throws IOException {
    assertThat(casus.on(TERMINAL).run("code", many())).isZero();
    assertThat(casus.out()).contains("\u001B[");
    assertThat(casus.err()).contains("█").contains("reports/s").contains("60 reports");
    String last = casus.err().substring(casus.err().lastIndexOf("\u001B[K"));
    assertThat(last).startsWith("\u001B[Kcasus: 60 reports");
    casus.run("code", one, "--color", "never");
    assertThat(casus.out()).doesNotContain("\u001B");
    assertThat(casus.err()).doesNotContain("█");
  }

  @Test
  void coloursCanBeForced() {
    casus.run("code", one, "--color", "always");
    assertThat(casus.out()).contains("\u001B[1mASSAULT");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    casus.reading("Rur\u001B[2J\u202Eitania attacked \u0007B").run("code", "-");
    assertThat(casus.out())
        .doesNotContain("\u001B")
        .doesNotContain("\u202E")
        .doesNotContain("\u0007");
  }

  @Test
  void unusableLexiconIsOneLine() {
    casus.parts.failure = new LexiconException("events/X.yaml", 3, "no such type");
    assertThat(casus.run("code", one)).isEqualTo(1);
    assertThat(casus.err())
        .isEqualToNormalizingNewlines("casus: unusable lexicon: events/X.yaml:3: no such type\n");
  }

  @Test
  void defectIsOneLineUnlessVerbose() {
    casus.parts.failure = new IllegalStateException("oops");
    assertThat(casus.run("code", one)).isEqualTo(1);
    assertThat(casus.err()).startsWith("casus: internal error: ").hasLineCount(1);
    casus.run("code", one, "-v");
    assertThat(casus.err()).contains("\tat ");
  }
}
