package org.casus.io.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {
  @TempDir Path folder;

  @Test
  void readsDirectoriesInOrderAndToTheirDepth() throws IOException {
    Reading.file(folder, "b.txt", "B");
    Reading.file(folder, "a/z.TXT", "Z");
    Reading.file(folder, "a/deep/y.ndjson", "{\"text\":\"Y\"}");
    Reading.file(folder, "c.json", "{\"text\":\"C\"}");
    Reading.file(folder, "a.jsonl", "{\"text\":\"A\"}");
    Reading.file(folder, "readme.md", "not a report");
    Reading.file(folder, ".hidden.txt", "hidden");
    Reading.file(folder, ".git/x.txt", "hidden");
    Files.createSymbolicLink(folder.resolve("a/circle"), folder);
    Files.createSymbolicLink(folder.resolve("d.txt"), folder.resolve("nowhere"));
    Reading reading = Reading.of(folder);
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.ids()).containsExactly("y-1", "z", "a-1", "b", "c-1");
    assertThat(Reading.of(folder).reports()).isEqualTo(reading.reports());
  }

  @Test
  void whatCannotBeReadIsReportedAndPassedOver() throws IOException {
    Path good = Reading.file(folder, "good.txt", "Paris.");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Reading reading =
        Reading.of(
            Limits.DEFAULT,
            InputStream.nullInputStream(),
            List.of(
                folder.resolve("none.txt").toString(), "a\0b", empty.toString(), good.toString()));
    assertThat(reading.ids()).containsExactly("good");
    assertThat(reading.codes())
        .containsExactly(
            DiagnosticCode.UNREADABLE, DiagnosticCode.UNREADABLE, DiagnosticCode.EMPTY_INPUT);
    assertThat(reading.diagnostics().get(0).message()).contains("no such file");
  }

  @Test
  void aStreamThatBreaksKeepsWhatCameBefore() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cable\npulled");
          }
        };
    byte[] start = "{\"text\":\"a\"}\n{\"text\":\"b".getBytes(StandardCharsets.UTF_8);
    InputStream stream = new SequenceInputStream(new ByteArrayInputStream(start), broken);
    Reading reading =
        Reading.of(
            Limits.DEFAULT,
            stream,
            List.of("-", Reading.file(folder, "good.txt", "Paris.").toString()));
    assertThat(reading.texts()).containsExactly("a", "Paris.");
    assertThat(reading.places()).containsExactly("unreadable:2:23");
    assertThat(reading.diagnostics().get(0).message()).endsWith("cable pulled");
  }

  @Test
  void filesWithoutAKnownExtensionAreSniffed() throws IOException {
    Reading reading =
        Reading.of(
            Reading.file(folder, "feed.out", "{\"text\":\"a\"}\n"),
            Reading.file(folder, "story", "Paris."));
    assertThat(reading.ids()).containsExactly("feed-1", "story");
  }

  @Test
  void nothingFollowsTheEndOrAClose() throws IOException {
    Path file = Reading.file(folder, "a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
    ReportReader reader =
        ReportReader.open(List.of(file.toString()), InputStream.nullInputStream(), d -> {});
    assertThat(reader.hasNext()).isTrue();
    assertThat(reader.next().text()).isEqualTo("a");
    reader.close();
    assertThat(reader.hasNext()).isFalse();
    assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void linesAreReadAsTheyCome() {
    InputStream endless =
        new InputStream() {
          private final byte[] line =
              "{\"text\":\"Paris again.\"}\n".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            return line[at++ % line.length];
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            int count = Math.min(length, 100);
            for (int i = 0; i < count; i++) {
              target[offset + i] = (byte) read();
            }
            return count;
          }
        };
    try (ReportReader reader = ReportReader.open(List.of("-"), endless, d -> {})) {
      for (int i = 1; i <= 10_000; i++) {
        assertThat(reader.next().id()).isEqualTo("stdin-" + i);
      }
    }
  }

  @Test
  void manyIdsStayUnique() {
    UniqueIds ids = new UniqueIds();
    for (int i = 0; i < 50_000; i++) {
      assertThat(ids.unique("id" + i)).isEqualTo("id" + i);
    }
    for (int i = 2; i < 50_000; i++) {
      assertThat(ids.unique("id7")).isEqualTo("id7#" + i);
    }
  }

  @Test
  void garbageNeverThrows() throws IOException {
    String[] names = {"a.txt", "a.jsonl", "a.json", "a"};
    String[] seeds = {
      "{\"id\":\"a\",\"date\":\"2020-07-20\",\"text\":\"Paris \\ud83d.\"}\n",
      "[{\"text\":\"x\"}]",
      "\uFEFFParis"
    };
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      if (random.nextBoolean()) {
        bytes = seeds[random.nextInt(seeds.length)].repeat(3).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      Path file = Reading.file(folder, names[random.nextInt(names.length)], bytes);
      Reading reading = Reading.of(new Limits(200, 50), file);
      assertThat(reading.reports()).as("seed %d", seed).allMatch(r -> r.text().length() <= 50);
      assertThat(reading.reports().size() + reading.diagnostics().size())
          .as("seed %d", seed)
          .isPositive();
    }
  }

  @Test
  void aLineOfFiftyMegabytesFitsIntoAModestHeap() throws Exception {
    Path file = folder.resolve("big.jsonl");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("{\"id\":\"big\",\"text\":\"");
      for (int i = 0; i < 1_000_000; i++) {
        out.write("The talks in Geneva went on until the small hours.");
      }
      out.write("\"}\n{\"id\":\"small\",\"text\":\"Paris.\"}\n");
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ReportReaderTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(output).isEqualTo("big 9999994\nsmall 6\noversized\n");
  }

  /** Prints what is in a file, in a process of its own. */
  public static void main(String[] arguments) {
    StringBuilder output = new StringBuilder();
    List<Diagnostic> diagnostics = new ArrayList<>();
    try (ReportReader reader =
        ReportReader.open(List.of(arguments), InputStream.nullInputStream(), diagnostics::add)) {
      while (reader.hasNext()) {
        Report report = reader.next();
        output.append(report.id()).append(' ').append(report.text().length()).append('\n');
      }
    }
    diagnostics.forEach(diagnostic -> output.append(diagnostic.code().id()).append('\n'));
    System.out.print(output);
  }
}
