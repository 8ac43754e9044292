package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.Lexicons;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.PersonRegister.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonRegisterTest {
  private static final KnowledgeBase KNOWLEDGE =
      KnowledgeBase.load(
          Lexicons.with(
              "actors/people.tsv",
              """
              name\taliases\tcode\tsectors\toffice\tstart\tend\twikidata
              Ana Tuli\tAna María Tuli\tPER\tGOV\tforeign minister\t2018-01-01\t2019-12-31\tQ1
              Ana Tuli\tAna María Tuli\tPER\tLEG\tspeaker\t2020-01-01\t2021-12-31\tQ1
              Omar al-Hadi\t\tIRQ\tMIL\tgeneral\t2018\t\tQ2
              Ben Orlo\t\tCHL\tGOV\tmayor\t2018\t\tQ3
              Eva Orlo\t\tECU\tGOV\tmayor\t2018\t\tQ4
              """));

  private static PersonRegister on(@Nullable String day) {
    return new PersonRegister(KNOWLEDGE, day == null ? null : LocalDate.parse(day));
  }

  @Test
  void knownPersonHasTheOfficeOfTheDay() {
    Person then = on("2019-05-01").get("Ana Tuli");
    assertThat(then.code).isEqualTo("PER");
    assertThat(then.sectors).containsExactly("GOV");
    assertThat(then.office).isEqualTo("foreign minister");
    assertThat(then.identity()).isEqualTo(new ActorMention.Identity("Q1", "Ana Tuli"));
    assertThat(then.resolvedBy).isEqualTo(Resolution.NAME);
    assertThat(on("2020-05-01").get("Ana Tuli").sectors).containsExactly("LEG");
    assertThat(on("2020-05-01").get("Ana Maria Tuli").code).isEqualTo("PER");
  }

  @Test
  void afterTheLastOfficeOneIsOfTheElite() {
    Person later = on("2024-05-01").get("Ana Tuli");
    assertThat(later.sectors).containsExactly("ELI");
    assertThat(later.office).isNull();
    assertThat(later.code).isEqualTo("PER");
  }

  @Test
  void surnameAloneNamesWhoeverAloneBearsItInOffice() {
    assertThat(on("2019-05-01").get("Tuli").code).isEqualTo("PER");
    assertThat(on("2024-05-01").get("Tuli").isUnknown()).as("no longer in office").isTrue();
    assertThat(on("2019-05-01").get("Orlo").isUnknown()).as("two bear it").isTrue();
    assertThat(on("2019-05-01").get("Ben Orlo").code).isEqualTo("CHL");
  }

  @Test
  void spellingsOfOneNameMeet() {
    PersonRegister register = on(null);
    Person person = register.get("Carla Quinde");
    assertThat(register.get("Quinde")).isSameAs(person);
    assertThat(register.get("Carla")).isSameAs(person);
    assertThat(register.get("Carlá Quindé")).isSameAs(person);
    assertThat(register.get("Rosa Quinde")).isNotSameAs(person);
    assertThat(register.get("Omar Al Hadi")).isSameAs(register.get("Omar al-Hadi"));
    assertThat(register.get("Omar al-Hadi").code).isEqualTo("IRQ");
  }

  @Test
  void whatIsLearnedFirstStays() {
    Person person = on(null).get("Carla Quinde");
    assertThat(person.isUnknown()).isTrue();
    person.learn(null, List.of("COP"), "chief", Resolution.REPORT);
    person.learn("PER", List.of("GOV"), "minister", Resolution.FOCUS);
    assertThat(person.code).isEqualTo("PER");
    assertThat(person.sectors).containsExactly("COP");
    assertThat(person.office).isEqualTo("chief");
    assertThat(person.isUnknown()).isFalse();
    assertThat(person.identity().name()).isEqualTo("Carla Quinde");
  }
}
