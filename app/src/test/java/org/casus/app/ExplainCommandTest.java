package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private Path folder;
  private final Casus casus = new Casus();
  private String file = "";

  @BeforeEach
  void write() throws IOException {
    Path path = folder.resolve("two.txt");
    Files.writeString(path, "Ruritania attacked Freedonia\nNothing\nSylvania attacked Ruritania\n");
    file = path.toString();
  }

  private List<String> ids() {
    casus.run("code", file, "-f", "jsonl");
    return casus.out().lines().map(line -> line.split(" ")[2]).toList();
  }

  @Test
  void explainsEverythingWithoutId() {
    assertThat(casus.run("explain", file)).isZero();
    assertThat(casus.out())
        .contains("[A Ruritania] *attacked* [R Freedonia]")
        .contains("[A Sylvania] *attacked* [R Ruritania]")
        .contains("two.txt, undated, sentence 3")
        .contains("pattern       assault.attack")
        .contains("resolved_by unresolved (country unknown)")
        .containsOnlyOnce("[A…] actor");
  }

  @Test
  void explainsOneById() {
    List<String> ids = ids();
    assertThat(casus.run("explain", file, ids.get(1).substring(0, 15))).isZero();
    assertThat(casus.out()).contains("Event " + ids.get(1)).doesNotContain(ids.get(0));
  }

  @Test
  void explainsOneSentence() {
    assertThat(casus.run("explain", file, "--sentence", "3")).isZero();
    assertThat(casus.out()).contains("Sylvania").doesNotContain("Freedonia");
    assertThat(casus.run("explain", file, "--sentence", "2")).isEqualTo(1);
    assertThat(casus.err()).contains("no events or relations in sentence 2 of " + file);
  }

  @Test
  void explainsOneReport() {
    assertThat(casus.run("explain", file, "--report", "other")).isEqualTo(1);
    assertThat(casus.run("explain", file, "--report", "two.txt")).isZero();
  }

  @Test
  void marksByColourOnATerminal() {
    casus.on(new Console.Terminal(true, true, 80, true));
    assertThat(casus.run("explain", file)).isZero();
    assertThat(casus.out())
        .contains("\u001B[36mRuritania")
        .doesNotContain("[A ")
        .containsPattern(Pattern.compile("\u001B\\[[0-9;]*31[0-9;]*mattacked"));
  }

  @Test
  void unknownIdIsAnErrorAndAmbiguousIdIsWrongUsage() {
    assertThat(casus.run("explain", file, "zzz")).isEqualTo(1);
    assertThat(casus.err()).contains("has an id that starts with zzz");
    List<String> ids = ids();
    String shared = ids.get(0).substring(0, 8);
    assertThat(casus.run("explain", file, shared)).isEqualTo(2);
    assertThat(casus.err()).contains(shared + " fits 2 records: ").contains(ids.get(1));
  }

  @Test
  void missingFileIsTold() {
    assertThat(casus.run("explain", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(casus.err()).contains("error unreadable");
  }
}
