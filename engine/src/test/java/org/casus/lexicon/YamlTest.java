package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.casus.Lexicons;
import org.junit.jupiter.api.Test;

class YamlTest {
  private static Yaml.Node read(String content) {
    return Yaml.read(Lexicons.of("text/x.yaml", content), "text/x.yaml");
  }

  @Test
  void mapsListsAndScalars() {
    Yaml.Node root = read("say: [tell, add]\nper: according\nrules:\n  - {id: a, when: future}\n");
    assertThat(root.texts("say")).containsExactly("tell", "add");
    assertThat(root.texts("per")).as("a scalar is a list of one").containsExactly("according");
    assertThat(root.texts("none")).isEmpty();
    assertThat(root.has("say")).isTrue();
    assertThat(root.has("none")).isFalse();
    Yaml.Node rule = root.get("rules").items().get(0);
    assertThat(rule.get("when").text()).isEqualTo("future");
    assertThat(rule.get("when").at()).isEqualTo("rules[0].when");
    assertThat(rule.entries().keySet()).containsExactly("id", "when");
  }

  @Test
  void anEmptyFileIsAnEmptyMap() {
    assertThat(read("# nothing\n").entries()).isEmpty();
  }

  @Test
  void aSyntaxErrorNamesFileAndLine() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> read("say: [tell]\nper: [according\nmore: x\n"))
        .withMessageMatching("text/x\\.yaml:[23]: is not YAML: .+");
  }

  @Test
  void aDoubleKeyIsRefused() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> read("say: a\nsay: b\n"))
        .withMessageStartingWith("text/x.yaml");
  }

  @Test
  void aMissingKeyNamesItsPlace() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> read("a: {b: 1}").get("a").get("c"))
        .withMessage("text/x.yaml: a needs the key 'c'");
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> read("a: 1").get("c"))
        .withMessage("text/x.yaml: the file needs the key 'c'");
  }

  @Test
  void theWrongShapeNamesItsPlace() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> read("a: [1, {b: 2}]").get("a").items().get(1).text())
        .withMessage("text/x.yaml: a[1] must be a single value");
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> read("a: 1").get("a").entries())
        .withMessage("text/x.yaml: a must be a map");
  }
}
