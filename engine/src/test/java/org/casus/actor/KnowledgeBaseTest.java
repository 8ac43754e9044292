package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.Lexicons;
import org.casus.annotate.Parse;
import org.casus.annotate.Sentence;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.Tsv;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KnowledgeBaseTest {
  private static final KnowledgeBase REAL = KnowledgeBase.load(Lexicons.REAL);
  private static final List<Tsv.Row> COUNTRIES = Tsv.rows(Lexicons.REAL, "actors/countries.tsv");

  /** "… spoke": a name as subject, its words hanging on the first one. */
  private static Sentence spoke(String name) {
    String[] words = name.split(" ", -1);
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      String head = i == 0 ? (words.length + 1) + " nsubj" : "1 flat";
      block.append(words[i]).append(' ').append(words[i]).append(" PROPN ").append(head);
      block.append('\n');
    }
    return Parse.sentence(block + "spoke speak VERB 0 root Fin Past");
  }

  private static List<NameFinder.Hit> find(Sentence sentence) {
    return new NameFinder(REAL).find(sentence, Folding.fold(Parse.text(List.of(sentence))));
  }

  @TestFactory
  Stream<DynamicTest> everyNameOfEveryCountryIsFound() {
    return COUNTRIES.stream()
        .map(row -> DynamicTest.dynamicTest(row.need("name"), () -> checkNames(row)));
  }

  private static void checkNames(Tsv.Row row) {
    Map<String, KnownName.Type> names = new HashMap<>();
    List<List<String>> cells =
        List.of(row.list("capital"), row.list("demonyms"), row.list("adjectives"));
    List<KnownName.Type> types =
        List.of(KnownName.Type.CAPITAL, KnownName.Type.DEMONYM, KnownName.Type.ADJECTIVE);
    for (int i = 0; i < cells.size(); i++) {
      for (String name : cells.get(i)) {
        checkName(name, types.get(i), row.need("code"));
      }
    }
    row.list("aliases").forEach(n -> names.put(n, KnownName.Type.COUNTRY));
    row.list("abbreviations").forEach(n -> names.put(n, KnownName.Type.COUNTRY));
    row.list("metonyms").forEach(n -> names.put(n.replaceFirst("=.*", ""), KnownName.Type.METONYM));
    names.put(row.need("name"), KnownName.Type.COUNTRY);
    names.forEach((name, type) -> checkName(name, type, row.need("code")));
  }

  private static void checkName(String name, KnownName.Type type, String code) {
    Sentence sentence = spoke(name);
    List<NameFinder.Hit> hits = find(sentence);
    assertThat(hits).as(name).hasSize(1);
    assertThat(hits.get(0).first()).as(name).isZero();
    assertThat(hits.get(0).last()).as(name).isEqualTo(sentence.size() - 2);
    assertThat(hits.get(0).readings())
        .as(name)
        .anyMatch(reading -> reading.type() == type && code.equals(reading.code()));
  }

  @Test
  void namesInCapitalsAndWithAccentsAreFound() {
    assertThat(find(spoke("TURKEY")).get(0).name().code()).isEqualTo("TUR");
    assertThat(find(spoke("Côte d\u2019Ivoire")).get(0).name().code()).isEqualTo("CIV");
    assertThat(find(spoke("peru"))).as("a name has its capital").isEmpty();
    assertThat(find(spoke("Peruse"))).as("part of a word").isEmpty();
  }

  @Test
  void aNameInsideAPersonsIsNone() {
    Sentence jordan =
        Parse.sentence(
            """
            Michael Michael PROPN 3 nsubj PERSON
            Jordan Jordan PROPN 1 flat PERSON
            spoke speak VERB 0 root Fin Past
            """);
    assertThat(find(jordan)).isEmpty();
  }

  @Test
  void neighboursKnowEachOther() {
    for (Tsv.Row row : COUNTRIES) {
      String code = row.need("code");
      REAL.neighbours(code)
          .forEach(
              (other, where) -> {
                assertThat(REAL.isState(other)).as("%s of %s", other, code).isTrue();
                assertThat(REAL.neighbours(other)).as(other).containsKey(code);
                assertThat(where).as("%s of %s", other, code).matches("N|NE|E|SE|S|SW|W|NW");
              });
    }
  }

  @Test
  void noNeighboursSeeEachOtherInTheSameDirection() {
    for (Tsv.Row row : COUNTRIES) {
      String code = row.need("code");
      REAL.neighbours(code)
          .forEach(
              (other, where) -> {
                // Kaliningrad lies west of Lithuania, the rest of Russia east.
                boolean exclave = List.of("LTU", "RUS").containsAll(List.of(code, other));
                if (!exclave) {
                  assertThat(REAL.neighbours(other).get(code))
                      .as("%s seen from %s", code, other)
                      .isNotEqualTo(where);
                }
              });
    }
  }

  @Test
  void aDirectionLeadsToTheOnlyNeighbourThere() {
    assertThat(REAL.neighbour("PRT", "E")).contains("ESP");
    assertThat(REAL.neighbour("PRT", "W")).isEmpty();
    assertThat(REAL.neighbour("ISL", "E")).as("an island has none").isEmpty();
  }

  @Test
  void codesAndTheirNames() {
    assertThat(REAL.countryName("TUR")).isEqualTo("Turkey");
    assertThat(REAL.countryName("XYZ")).isEqualTo("XYZ");
    assertThat(REAL.isState("TUR")).isTrue();
    assertThat(REAL.isState("NGO")).isFalse();
    assertThat(REAL.isState(null)).isFalse();
    assertThat(REAL.country("TUR").id()).isEqualTo("Q43");
  }

  @Test
  void codesAndIdentifiersAreUsedOnce() {
    assertThat(COUNTRIES).extracting(row -> row.need("code")).doesNotHaveDuplicates();
    assertThat(COUNTRIES).extracting(row -> row.need("wikidata")).doesNotHaveDuplicates();
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> SmallWorld.knowledge("Ana Quispe\t\tPER\tGOV\tpresident\tspring\t\t"))
        .withMessage("actors/people.tsv:2: has no ISO date in 'spring'");
  }
}
