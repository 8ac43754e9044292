package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.Lexicons;
import org.casus.Parsed;
import org.casus.annotate.Sentence;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.Tsv;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KnowledgeBaseTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load(Lexicons.BUILT_IN);
  private static final List<Tsv.Row> COUNTRIES =
      Tsv.rows(Lexicons.BUILT_IN, "actors/countries.tsv");

  /** Whatever a country's row calls it, a report that says so means it. */
  @TestFactory
  Stream<DynamicTest> everyNameOfACountryIsFound() {
    return COUNTRIES.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.text("name"),
                    () -> {
                      List<String> missed = new ArrayList<>();
                      for (String name : names(row)) {
                        if (!codes("Envoys of " + name + " met in private.", name)
                            .contains(row.text("code"))) {
                          missed.add(name);
                        }
                      }
                      assertThat(missed).isEmpty();
                    }));
  }

  private static Set<String> names(Tsv.Row row) {
    Set<String> names = new LinkedHashSet<>();
    names.add(row.text("name"));
    for (String column : List.of("aliases", "demonyms", "adjectives", "capital", "abbreviations")) {
      names.addAll(row.list(column));
    }
    row.list("metonyms").forEach(m -> names.add(m.replaceFirst("=.*", "")));
    return names;
  }

  /** Codes of all readings of the name that covers just these words. */
  private static Set<String> codes(String text, String name) {
    Sentence sentence = Parsed.flat(text);
    int start = text.indexOf(name);
    Set<String> codes = new LinkedHashSet<>();
    for (NameFinder.Hit hit : new NameFinder(KNOWLEDGE).find(sentence, Folding.fold(text))) {
      int from = sentence.token(hit.first()).span().start();
      int to = sentence.token(hit.last()).span().end();
      if (from == start && to >= start + name.length()) {
        hit.readings().forEach(r -> codes.add(String.valueOf(r.code())));
      }
    }
    return codes;
  }

  @Test
  void theLongestNameWins() {
    assertThat(codes("The South Sudanese left.", "South Sudanese")).contains("SSD");
    assertThat(codes("The Republic of the Congo won.", "Republic of the Congo")).contains("COG");
    assertThat(codes("The Democratic Republic of the Congo won.", "Republic of the Congo"))
        .as("part of a longer name")
        .isEmpty();
  }

  @Test
  void accentsCapitalsAndWordBordersAreMinded() {
    assertThat(codes("Envoys of CHILE met.", "CHILE")).contains("CHL");
    assertThat(codes("Envoys of Perú met.", "Perú")).contains("PER");
    assertThat(codes("Envoys of peru met.", "peru")).isEmpty();
    assertThat(codes("The Chilena won.", "Chile")).isEmpty();
  }

  @Test
  void neighboursAreMutual() {
    List<String> wrong = new ArrayList<>();
    for (Tsv.Row row : COUNTRIES) {
      String code = row.text("code");
      KNOWLEDGE
          .neighbours(code)
          .forEach(
              (other, where) -> {
                String back = KNOWLEDGE.neighbours(other).get(code);
                // Kaliningrad lies west of Lithuania, the rest of Russia east.
                boolean exclave = Set.of("LTU", "RUS").containsAll(List.of(code, other));
                if (back == null || where.isEmpty() || where.equals(back) && !exclave) {
                  wrong.add(code + " has " + other + " " + where + ", seen from there " + back);
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theOnlyNeighbourInADirection() {
    assertThat(KNOWLEDGE.neighbour("PRT", "E")).contains("ESP");
    assertThat(KNOWLEDGE.neighbour("ISL", "E")).isEmpty();
    assertThat(KNOWLEDGE.neighbours("nowhere")).isEmpty();
  }

  @Test
  void statesAndOtherCodes() {
    assertThat(COUNTRIES).allMatch(row -> KNOWLEDGE.isState(row.text("code")));
    assertThat(COUNTRIES.stream().map(row -> row.text("code"))).doesNotHaveDuplicates();
    assertThat(KNOWLEDGE.isState("IGO")).isFalse();
    assertThat(KNOWLEDGE.isState(null)).isFalse();
    assertThat(KNOWLEDGE.countryName("PER")).isEqualTo("Peru");
    assertThat(KNOWLEDGE.country("PER").name()).isEqualTo("Peru");
    assertThat(KNOWLEDGE.country("PER").id()).startsWith("Q");
    assertThat(KNOWLEDGE.countryName("XYZ")).isEqualTo("XYZ");
  }

  private static KnowledgeBase with(String people) {
    return KnowledgeBase.load(
        Lexicons.with(
            "actors/people.tsv",
            "name\taliases\tcode\tsectors\toffice\tstart\tend\twikidata\n" + people));
  }

  @Test
  void yearsAndMonthsSpanAllTheirDays() {
    KnowledgeBase small = with("Ana Tuli\t\tPER\tGOV\tminister\t2019\t2020-02\t\n");
    KnownName.Tenure tenure =
        java.util.Objects.requireNonNull(small.people("tuli").get(0).tenure());
    assertThat(tenure.start()).isEqualTo(LocalDate.of(2019, 1, 1));
    assertThat(tenure.end()).isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(tenure.covers(LocalDate.of(2018, 12, 31))).isFalse();
    assertThat(tenure.covers(LocalDate.of(2019, 1, 1))).isTrue();
    assertThat(tenure.covers(LocalDate.of(2020, 2, 29))).isTrue();
    assertThat(tenure.covers(LocalDate.of(2020, 3, 1))).isFalse();
    assertThat(tenure.covers(null)).isTrue();
    KnownName.Tenure open = new KnownName.Tenure("minister", null, null);
    assertThat(open.covers(LocalDate.MIN)).isTrue();
  }

  @Test
  void badDateIsToldWithFileAndLine() {
    assertThatThrownBy(() -> with("Ana Tuli\t\tPER\tGOV\tminister\t2019-13\t\t\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("actors/people.tsv:2: has no ISO date in '2019-13'");
  }

  @Test
  void tenuresOfTheBuiltInPeopleRunForward() {
    for (Tsv.Row row : Tsv.rows(Lexicons.BUILT_IN, "actors/people.tsv")) {
      List<String> key = KnowledgeBase.nameKey(row.text("name"));
      assertThat(KNOWLEDGE.people(key.get(key.size() - 1)))
          .as("line %d, %s", row.line(), row.text("name"))
          .isNotEmpty()
          .allMatch(
              p ->
                  p.tenure() != null
                      && (p.tenure().start() == null
                          || p.tenure().end() == null
                          || !p.tenure().end().isBefore(p.tenure().start())));
    }
  }
}
