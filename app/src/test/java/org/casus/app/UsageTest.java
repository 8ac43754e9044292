package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private final Casus casus = new Casus();

  @ParameterizedTest
  @ValueSource(strings = {"", "code", "explain", "classify", "lexicon", "lexicon verify"})
  void helpGoesToStandardOutputAndHasExamples(String command) {
    String line = (command + " --help").strip();
    assertThat(casus.run(line.split(" "))).isZero();
    assertThat(casus.err()).isEmpty();
    assertThat(casus.out())
        .contains(("Usage: casus " + command).strip())
        .contains("Examples:\n  ca")
        .doesNotContain("\u001B");
    assertThat(casus.out().lines()).allMatch(text -> text.length() <= 100);
  }

  @Test
  void versionNamesJavaToo() {
    assertThat(casus.run("--version")).isZero();
    assertThat(casus.out()).startsWith("casus ").contains("Java " + Runtime.version().feature());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(List.of(), "a command is missing"),
        Arguments.of(List.of("lexicon"), "a command is missing"),
        Arguments.of(List.of("cod"), "unknown command cod; did you mean code?"),
        Arguments.of(
            List.of("code", "--fromat", "csv", "-"),
            "unknown option --fromat; did you mean --format?"),
        Arguments.of(List.of("code"), "missing required parameter: 'FILE|DIR|-'"),
        Arguments.of(List.of("code", "-", "--format", "xml"), "'xml'"),
        Arguments.of(List.of("code", "-", "--date", "yesterday"), "'yesterday'"),
        Arguments.of(List.of("code", "-", "--threads", "0"), "--threads must lie between"),
        Arguments.of(List.of("code", "-", "--min-confidence", "NaN"), "between 0 and 1"),
        Arguments.of(List.of("code", "-", "--width", "7"), "--width must lie between 40"),
        Arguments.of(List.of("code", "-", "-q", "-v"), "exclude each other"),
        Arguments.of(List.of("code", "-", "--lexicons", "no/such"), "is not a directory"),
        Arguments.of(List.of("code", "-", "--out", "no/such/file"), "there is no directory"),
        Arguments.of(List.of("explain"), "missing required parameter: 'FILE'"),
        Arguments.of(List.of("explain", "-", "abc", "--sentence", "1"), "not both"),
        Arguments.of(List.of("explain", "-", "--sentence", "0"), "counts from 1"),
        Arguments.of(List.of("explain", "-", "abc", "def"), "unexpected argument def"),
        Arguments.of(List.of("classify"), "missing required parameter: 'FILE|-'"),
        Arguments.of(List.of("classify", "-", "--threads", "0"), "--threads must lie between"),
        Arguments.of(List.of("classify", "-", "--model", "no/such"), "is not a directory"),
        Arguments.of(List.of("classify", "-", "--output", "no/such/file"), "there is no directory"),
        Arguments.of(List.of("classify", "-", "--haed", "x"), "did you mean --head?"),
        Arguments.of(List.of("lexicon", "verify", "no/such"), "there is no no/such"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrongUsageIsOneLineAndExitCodeTwo(List<String> args, String message) {
    assertThat(casus.run(args.toArray(String[]::new))).isEqualTo(2);
    assertThat(casus.out()).isEmpty();
    assertThat(casus.err())
        .startsWith("casus: ")
        .contains(message)
        .containsPattern("\\(see casus.* --help\\)")
        .hasLineCount(1);
  }

  @Test
  void outputMustNotBeReadAsInput(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "A attacked B");
    assertThat(casus.run("code", folder.toString(), "--out", folder.resolve("b").toString()))
        .isEqualTo(2);
    assertThat(casus.err()).contains("would be read as input");
    assertThat(casus.run("code", file.toString(), "--out", file.toString())).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("A attacked B");
  }
}
