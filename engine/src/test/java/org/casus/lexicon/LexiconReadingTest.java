package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casus.Lexicons;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, YAML files and marked sentences; above all that mistakes name file and line. */
class LexiconReadingTest {
  private static List<Tsv.Row> rows(String text) {
    return Tsv.rows(Lexicons.of("actors/x.tsv", text), "actors/x.tsv");
  }

  private static Yaml.Node yaml(String text) {
    return Yaml.read(Lexicons.of("events/X.yaml", text), "events/X.yaml");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(LexiconException.class).hasMessageContaining(message);
  }

  @Test
  void rowsHaveNamedCells() {
    List<Tsv.Row> rows =
        rows("# a comment\n\nname\tcodes\tnote\nPeru \tPER|PE | \tA # inside\n# more\nChile\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).text("name")).isEqualTo("Peru");
    assertThat(rows.get(0).list("codes")).containsExactly("PER", "PE");
    assertThat(rows.get(0).text("note")).isEqualTo("A # inside");
    assertThat(rows.get(0).line()).isEqualTo(4);
    assertThat(rows.get(1).text("codes")).isEmpty();
    assertThat(rows.get(1).list("codes")).isEmpty();
    assertThat(rows.get(1).line()).isEqualTo(6);
    assertThat(rows("")).isEmpty();
  }

  @Test
  void mistakesInTablesNameFileAndLine() {
    refused(() -> rows("a\tb\n1\t2\n1\t2\t3\n"), "actors/x.tsv:3: has 3 cells, the header has 2");
    Tsv.Row row = rows("# c\na\tb\n1\t\n").get(0);
    refused(() -> row.text("z"), "actors/x.tsv:3: lacks the column z");
    refused(() -> row.need("b"), "actors/x.tsv:3: column b must not be empty");
    assertThat(row.bad("is odd")).hasMessage("actors/x.tsv:3: is odd");
    assertThat(row.need("a")).isEqualTo("1");
  }

  @Test
  void nodes() {
    Yaml.Node root = yaml("type: AID\nlist: [a, b]\none: a\nmap: {x: 1, y: 2}\nempty:\n");
    assertThat(root.get("type").text()).isEqualTo("AID");
    assertThat(root.texts("list")).containsExactly("a", "b");
    assertThat(root.texts("one")).containsExactly("a");
    assertThat(root.texts("none")).isEmpty();
    assertThat(root.has("empty")).isFalse();
    assertThat(root.get("map").entries().keySet()).containsExactly("x", "y");
    assertThat(yaml("").has("x")).isFalse();
  }

  @Test
  void mistakesInYamlNameFileAndPlace() {
    refused(() -> yaml("type: AID\nentries: [a,\n  b\nx: 1\n"), "events/X.yaml:");
    refused(() -> yaml("a: 1\nb: [1\n"), "is not YAML");
    refused(() -> yaml("a: 1\n\tb: 2\n"), "events/X.yaml:2: is not YAML");
    refused(() -> yaml("a: 1").get("b"), "events/X.yaml: the file needs the key 'b'");
    refused(() -> yaml("a: {b: 1}").get("a").get("c"), "events/X.yaml: a needs the key 'c'");
    refused(() -> yaml("a: {b: 1}").get("a").text(), "a must be a single value");
    refused(() -> yaml("a: 1").get("a").entries(), "a must be a map");
    refused(
        () -> yaml("entries: [{id: x}, {od: y}]").get("entries").items().get(1).get("id"),
        "entries[1] needs the key 'id'");
  }

  @Test
  void missingFileIsNamed() {
    refused(() -> Tsv.rows(Lexicons.of("a/b.tsv", ""), "a/c.tsv"), "a/c.tsv: is not there");
  }

  @Test
  void marksAreTakenOut() {
    MarkedSentence marked =
        MarkedSentence.parse("[A Turkey] *shelled* [R Syrian villages] near [Idlib] [S x] [O y].");
    assertThat(marked.text()).isEqualTo("Turkey shelled Syrian villages near Idlib x y.");
    assertThat(words(marked, 'A')).containsExactly("Turkey");
    assertThat(words(marked, '*')).containsExactly("shelled");
    assertThat(words(marked, 'R')).containsExactly("Syrian villages");
    assertThat(words(marked, 'M')).containsExactly("Idlib");
    assertThat(words(marked, 'S')).containsExactly("x");
    assertThat(words(marked, 'O')).containsExactly("y");
    assertThat(marked.get('Z')).isEmpty();
    assertThat(words(MarkedSentence.parse("[An army] left"), 'M'))
        .as("a letter stands alone")
        .containsExactly("An army");
    assertThat(MarkedSentence.parse("no marks").spans()).isEmpty();
  }

  private static List<String> words(MarkedSentence marked, char letter) {
    return marked.get(letter).stream().map((Span s) -> s.of(marked.text())).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*open", "[A open", "[A nested [R mark]]"})
  void unpairedMarksAreRefused(String marked) {
    assertThatThrownBy(() -> MarkedSentence.parse(marked))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(marked);
  }
}
