package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.event.Samples.CODEBOOK;
import static org.casus.event.Samples.CONVERSIONS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.Lexicons;
import org.casus.lexicon.Yaml;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConversionsTest {
  private static final Yaml.Node FILE = Yaml.read(Lexicons.REAL, "codebook/conversions.yaml");

  @TestFactory
  Stream<DynamicTest> everyRuleIsApplied() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Yaml.Node rule : FILE.get("rules").items()) {
      Auxiliary when = Auxiliary.valueOf(rule.get("when").text().toUpperCase(Locale.ROOT));
      for (String type : rule.texts("types")) {
        tests.add(DynamicTest.dynamicTest(type + " " + when, () -> check(rule, type, when)));
      }
    }
    return tests.stream();
  }

  private static void check(Yaml.Node rule, String type, Auxiliary when) {
    String becomes = rule.get("becomes").text();
    Conversions.Result result = CONVERSIONS.apply(type, EnumSet.of(when), true);
    assertThat(result.type()).isEqualTo(becomes.equals("same") ? type : becomes);
    assertThat(CODEBOOK.has(result.type())).isTrue();
    assertThat(result.auxiliary()).as("the new type says it").isEmpty();
    assertThat(result.reason()).isEqualTo(rule.get("source").text());
    boolean byActor = rule.has("by_actor") && rule.get("by_actor").text().equals("true");
    Conversions.Result foreign = CONVERSIONS.apply(type, EnumSet.of(when), false);
    assertThat(foreign.type()).isEqualTo(byActor ? type : result.type());
    assertThat(foreign.auxiliary()).isEqualTo(byActor ? Set.of(when) : Set.of());
    Conversions.Result more = CONVERSIONS.apply(type, EnumSet.of(when, Auxiliary.HISTORICAL), true);
    assertThat(more.auxiliary()).containsExactly(Auxiliary.HISTORICAL);
  }

  @Test
  void noRuleHidesAnother() {
    Set<String> seen = new HashSet<>();
    for (Yaml.Node rule : FILE.get("rules").items()) {
      for (String type : rule.texts("types")) {
        assertThat(CODEBOOK.has(type)).as(type).isTrue();
        assertThat(seen.add(type + " " + rule.get("when").text())).as(type).isTrue();
      }
    }
  }

  @Test
  void whatIsToldAsRealStays() {
    for (Codebook.Type type : CODEBOOK.types()) {
      assertThat(CONVERSIONS.apply(type.id(), EnumSet.noneOf(Auxiliary.class), true))
          .isEqualTo(new Conversions.Result(type.id(), Set.of(), ""));
    }
  }

  @Test
  void futureAndDeniedCooperation() {
    assertThat(CONVERSIONS.apply("CONSULT", EnumSet.of(Auxiliary.FUTURE), false).type())
        .isEqualTo("AGREE");
    assertThat(CONVERSIONS.apply("CONSULT", EnumSet.of(Auxiliary.NEGATION), false).type())
        .isEqualTo("REJECT");
    assertThat(CONVERSIONS.apply("ASSAULT", EnumSet.of(Auxiliary.FUTURE), true).type())
        .isEqualTo("THREATEN");
    assertThat(CONVERSIONS.apply("ASSAULT", EnumSet.of(Auxiliary.FUTURE), false).type())
        .isEqualTo("ASSAULT");
  }

  @Test
  void theListsNameTypesOfTheCodebook() {
    for (String list : List.of("absorbing", "weakest", "victims", "judging")) {
      assertThat(FILE.texts(list)).as(list).isNotEmpty().allMatch(CODEBOOK::has);
    }
    assertThat(FILE.texts("absorbing")).allMatch(CONVERSIONS::isAbsorbing);
    assertThat(FILE.texts("weakest")).allMatch(CONVERSIONS::isWeakest);
    assertThat(FILE.texts("victims")).allMatch(CONVERSIONS::hasVictims);
    assertThat(FILE.texts("judging")).allMatch(CONVERSIONS::isJudging);
    assertThat(CONVERSIONS.isWeakest("ASSAULT")).isFalse();
  }
}
