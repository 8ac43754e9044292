package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What no coder likes to read, through the program as users run it, with the real models. */
@Timeout(120)
class BadInputTest {
  private static final Parts PARTS = new LoadedOnce();
  private static final int LONG_LINE = 5 * 1024 * 1024;

  @TempDir private Path folder;
  private final Casus casus = new Casus(PARTS);

  private String file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private String file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String good() throws IOException {
    return file("good.txt", "Peru accused Chile of spying.\n");
  }

  /** Codes a bad file and then a good one, which must come out in any case. */
  private int code(String bad) throws IOException {
    int code = casus.run("code", bad, good(), "-f", "jsonl", "--date", "2024-03-05");
    assertThat(casus.out()).contains("\"report\":\"good\"").endsWith("\n");
    return code;
  }

  @AfterEach
  void neverAStackTrace() {
    assertThat(casus.err()).doesNotContain("\tat ").doesNotContain("Exception");
  }

  @Test
  void anEmptyFile() throws IOException {
    String bad = file("empty.txt", "");
    assertThat(code(bad)).isEqualTo(1);
    assertThat(casus.err()).contains("error empty-input " + bad + ": ");
  }

  @Test
  void aPicture() throws IOException {
    String bad =
        file("photo.txt", "\u0089PNG\r\n\u001A\n\0\0".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(code(bad)).isEqualTo(1);
    assertThat(casus.err()).contains("error binary-input " + bad + ":1 (byte 0): ");
  }

  @Test
  void zerosAmongText() throws IOException {
    String bad = file("dump.txt", "Peru\naccused\0Chile of spying.\n");
    assertThat(code(bad)).isEqualTo(1);
    assertThat(casus.err()).contains("error binary-input " + bad + ":2 (byte 12): ");
    assertThat(casus.out()).doesNotContain("\"report\":\"dump\"");
  }

  @Test
  void anotherEncodingIsReadAndTold() throws IOException {
    byte[] bytes =
        "Peru’s police arrested two Chilean lawyers.\n".getBytes(Charset.forName("windows-1252"));
    String bad = file("old.txt", bytes);
    assertThat(code(bad)).isZero();
    assertThat(casus.err()).contains("warning wrong-encoding " + bad + ":1 (byte 4): ");
    assertThat(casus.out()).contains("\"report\":\"old\"").contains("Peru’s police");
  }

  @Test
  void aBrokenLineAmongGoodOnes() throws IOException {
    String first = "{\"id\":\"a\",\"text\":\"Peru accused Chile of spying.\"}\n";
    String last = "{\"id\":\"c\",\"text\":\"Malian troops attacked Niger.\"}\n";
    String bad = file("mixed.jsonl", first + "{\"id\":\"b\",\"text\":oops}\n" + last);
    assertThat(code(bad)).isEqualTo(1);
    assertThat(casus.err())
        .containsPattern("error broken-json .*mixed\\.jsonl:2 \\(byte \\d+\\): ");
    assertThat(casus.out())
        .contains("\"report\":\"a\"")
        .contains("\"report\":\"c\"")
        .doesNotContain("\"report\":\"b\"");
  }

  @Test
  void fiveMegabytesWithoutABlankInOneLine() throws IOException {
    String bad = file("long.txt", "x".repeat(LONG_LINE) + " Peru accused Chile of spying.");
    assertThat(code(bad)).isZero();
    assertThat(casus.err()).contains("2 reports").contains("not-english");
    assertThat(casus.out()).contains("\"report\":\"long\"");
  }

  @Test
  void fiveMegabytesInOneRecord() throws IOException {
    String record = "\",\"text\":\"Peru accused Chile of spying.\"}";
    String bad = file("fat.jsonl", "{\"id\":\"fat\",\"scan\":\"" + "x".repeat(LONG_LINE) + record);
    assertThat(code(bad)).isZero();
    assertThat(casus.out()).contains("\"report\":\"fat\"");
  }

  @Test
  void aSentenceOfTwoThousandTokens() throws IOException {
    List<String> clauses = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      clauses.add("gave up on plan " + i);
    }
    String list = String.join(", ", clauses);
    String bad = file("list.txt", "Peru accused Chile of spying, " + list + " and left.");
    assertThat(code(bad)).isZero();
    assertThat(casus.err()).contains("warning long-sentence list:0-");
    assertThat(casus.out()).contains("\"report\":\"list\"");
  }

  @Test
  void aMissingFile() throws IOException {
    String bad = folder.resolve("nowhere.txt").toString();
    assertThat(code(bad)).isEqualTo(1);
    assertThat(casus.err()).contains("error unreadable " + bad + ": there is no such file");
  }

  @Test
  void anUnknownFlagIsWrongUsage() throws IOException {
    assertThat(casus.run("code", good(), "--frmat", "csv")).isEqualTo(2);
    assertThat(casus.err()).contains("unknown option --frmat; did you mean --format?");
    assertThat(casus.out()).isEmpty();
  }
}
