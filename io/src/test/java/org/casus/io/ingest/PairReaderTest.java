package org.casus.io.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairReaderTest {
  private static final String GOOD =
      "{\"id\":\"good\",\"sentence\":\"A met B\",\"source\":{\"start\":0,\"end\":1}}\n";

  @TempDir private Path folder;
  private final List<Diagnostic> noticed = new ArrayList<>();

  private List<NamedPair> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), new Limits(400, 100));
  }

  private List<NamedPair> read(byte[] bytes, Limits limits) {
    try (PairReader reader =
        PairReader.open(List.of("-"), new ByteArrayInputStream(bytes), limits, noticed::add)) {
      return all(reader);
    }
  }

  private static List<NamedPair> all(PairReader reader) {
    List<NamedPair> pairs = new ArrayList<>();
    for (NamedPair pair = reader.next(); pair != null; pair = reader.next()) {
      pairs.add(pair);
    }
    return pairs;
  }

  @Test
  void offsetsAreCodePointsInTheFileAndCodeUnitsInside() {
    String line =
        """
        {"id":"x","sentence":"🚧 Peru met 🚧🚧 Chile","source":{"start":2,"end":6},\
        "target":{"start":14,"end":19,"text":"Chile"},"text":"all","spans":[[{"a":1}]]}
        """;
    NamedPair pair = read(line).get(0);
    String sentence = pair.pair().sentence();
    assertThat(pair.pair().source().of(sentence)).isEqualTo("Peru");
    assertThat(pair.pair().target().of(sentence)).isEqualTo("Chile");
    assertThat(pair.pair().target()).isEqualTo(new Span(17, 22));
    assertThat(noticed).isEmpty();
  }

  @Test
  void idsKeepTheirType() {
    String rest = ",\"sentence\":\"A met B\",\"target\":{\"start\":6,\"end\":7}}\n";
    List<NamedPair> pairs =
        read(
            "{\"id\":\"7\""
                + rest
                + "{\"id\":7"
                + rest
                + "{\"id\":1.50"
                + rest
                + "{\"id\":null"
                + rest
                + "\n{\"x\":0"
                + rest
                + "{\"id\":\"\""
                + rest);
    assertThat(pairs)
        .extracting(NamedPair::id)
        .containsExactly(
            new NamedPair.Id("7", false),
            new NamedPair.Id("7", true),
            new NamedPair.Id("1.50", true),
            new NamedPair.Id("line 4", false),
            new NamedPair.Id("line 6", false),
            new NamedPair.Id("", false));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "null",
        "{}",
        "`{\"start\":null,\"end\":null}`",
        "`{\"end\":3}`",
        "`{\"text\":\"A\"}`"
      })
  void anEndThatTheSentenceDoesNotNameIsAbsent(String source) {
    List<NamedPair> pairs =
        read(
            "{\"sentence\":\"A met B\",\"source\":"
                + source
                + ",\"target\":{\"start\":6,\"end\":7}}");
    assertThat(pairs.get(0).pair().source()).isNull();
    assertThat(pairs.get(0).pair().target()).isEqualTo(new Span(6, 7));
    assertThat(noticed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"target\":{\"start\":0,\"end\":1} | there is no \"sentence\"",
        "\"sentence\":null,\"target\":{\"start\":0,\"end\":1} | there is no \"sentence\"",
        "\"sentence\":\" \",\"target\":{\"start\":0,\"end\":1} | the \"sentence\" is empty",
        "\"sentence\":[\"A\"],\"target\":{\"start\":0,\"end\":1} | \"sentence\" must be a string",
        "\"sentence\":\"🚧 met\" | neither \"source\" nor \"target\" is given",
        "\"sentence\":\"🚧 met\",\"source\":null,\"target\":{} | neither \"source\" nor \"target\"",
        "\"sentence\":\"🚧 met\",\"source\":{\"start\":2,\"end\":2} | \"source\": the span 2-2 is empty",
        "\"sentence\":\"🚧 met\",\"source\":{\"start\":3,\"end\":2} | the span 3-2 is reversed",
        "\"sentence\":\"🚧 met\",\"target\":{\"start\":3,\"end\":6} | \"target\": the span 3-6 is not inside the sentence, which has 5 characters",
        "\"sentence\":\"🚧 met\",\"source\":{\"start\":-1,\"end\":2} | the span -1-2 is not inside",
        "\"sentence\":\"🚧 met\",\"source\":{\"start\":0.5,\"end\":2} | \"source\": start is no whole number",
        "\"sentence\":\"🚧 met\",\"source\":{\"start\":\"0\",\"end\":2} | start is no whole number",
        "\"sentence\":\"🚧 met\",\"source\":{\"start\":0,\"end\":[2]} | end is no whole number",
        "\"sentence\":\"🚧 met\",\"source\":{\"start\":0,\"end\":9999999999} | end is no whole number",
        "\"sentence\":\"🚧 met\",\"source\":{\"start\":0} | has a start and no end",
        "\"sentence\":\"🚧 met\",\"source\":[0,2] | \"source\" must be an object",
        "\"sentence\":\"🚧 met\",\"source\":\"met\",\"target\":{\"start\":0,\"end\":1} | must be an object",
        "\"id\":{\"a\":1},\"sentence\":\"🚧 met\",\"target\":{\"start\":0,\"end\":1} | \"id\" must be"
      })
  void aBadPairIsToldWithItsLineAndTheOthersGoOn(String fields, String message) {
    List<NamedPair> pairs = read(GOOD + "{" + fields.strip() + "}\n" + GOOD);
    assertThat(pairs).hasSize(2);
    assertThat(noticed)
        .singleElement()
        .extracting(Diagnostic::code)
        .isEqualTo(DiagnosticCode.BAD_PAIR);
    assertThat(noticed.get(0).display())
        .startsWith("error bad-pair -:2 (byte " + GOOD.length() + "): ")
        .contains(message.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"no JSON", "[1]", "{\"sentence\":\"A", "{} {}", "{\"source\":{\"start\":0,}}"})
  void aLineThatIsNoObjectIsToldOnce(String line) {
    assertThat(read(GOOD + line + "\n\n" + GOOD)).hasSize(2);
    assertThat(noticed).extracting(Diagnostic::code).contains(DiagnosticCode.BROKEN_JSON);
    assertThat(noticed.get(0).display()).contains(" -:2 (byte ");
  }

  @Test
  void whatIsTooLongIsLeftOut() {
    String sentence = "A met B" + " again".repeat(16);
    String line = GOOD.replace("A met B", sentence);
    assertThat(read(line + GOOD + " ".repeat(401) + "\n" + GOOD)).hasSize(2);
    assertThat(noticed)
        .extracting(Diagnostic::display)
        .containsExactly(
            "error bad-pair -:1 (byte 0): the sentence is longer than 100 characters",
            "error oversized -:3 (byte "
                + (line.length() + GOOD.length())
                + "): the line is longer than 400 bytes and is skipped");
  }

  @Test
  void byteOrderMarksAndOtherEncodings() {
    assertThat(read("\uFEFF" + GOOD)).hasSize(1);
    assertThat(
            read(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE), PairReader.LIMITS)
                .get(0)
                .id()
                .text())
        .isEqualTo("good");
    assertThat(noticed).isEmpty();
    byte[] old = GOOD.replace("met", "m\u00EAt").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(old, PairReader.LIMITS).get(0).pair().sentence()).isEqualTo("A mêt B");
    assertThat(noticed).extracting(Diagnostic::code).containsExactly(DiagnosticCode.WRONG_ENCODING);
  }

  @Test
  void filesAreReadInTurnAndTheFractionGrows() throws IOException {
    Path one = Files.writeString(folder.resolve("one.jsonl"), GOOD.repeat(5000));
    Path two = Files.writeString(folder.resolve("two.jsonl"), GOOD.repeat(5000));
    Path zip = Files.writeString(folder.resolve("three.zip"), "PK\u0003\u0004");
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "\n");
    List<String> names = new ArrayList<>();
    for (Path path : List.of(one, folder.resolve("nowhere"), zip, empty, two)) {
      names.add(path.toString());
    }
    try (PairReader reader = PairReader.open(names, InputStream.nullInputStream(), noticed::add)) {
      double last = 0;
      int count = 0;
      while (reader.next() != null) {
        count++;
        assertThat(reader.fraction()).isBetween(last, 1.0);
        last = reader.fraction();
      }
      assertThat(count).isEqualTo(10_000);
      assertThat(reader.fraction()).isGreaterThan(0.99);
    }
    assertThat(noticed)
        .extracting(Diagnostic::code)
        .containsExactly(
            DiagnosticCode.UNREADABLE, DiagnosticCode.BINARY_INPUT, DiagnosticCode.EMPTY_INPUT);
  }

  @Test
  void standardInputHasNoFractionAndADirectoryIsNoFile() {
    try (PairReader reader =
        PairReader.open(
            List.of(folder.toString(), "-"),
            new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)),
            noticed::add)) {
      assertThat(reader.next()).isNotNull();
      assertThat(reader.fraction()).isNaN();
    }
    assertThat(noticed)
        .singleElement()
        .extracting(Diagnostic::display)
        .isEqualTo("error unreadable " + folder + ": it is a directory");
  }
}
