package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.PersonRegister.Person;
import org.junit.jupiter.api.Test;

class PersonRegisterTest {
  private static final KnowledgeBase WORLD =
      SmallWorld.knowledge(
          "Ana Quispe\tAna María Quispe\tPER\tGOV\tpresident\t2016-07-28\t2018-03\tQ1",
          "Rosa Flores\t\tCHL\tGOV\tpresident\t2010\t2014\tQ2",
          "Luis Flores\t\tBOL\tGOV\tforeign minister\t2015\t2019\tQ3",
          "Omar al-Sadi\t\tIRQ\tGOV\tprime minister\t2014\t2018\tQ4");

  private static PersonRegister register(int year) {
    return new PersonRegister(WORLD, LocalDate.of(year, 6, 1));
  }

  @Test
  void spellingsOfOneNameMeet() {
    PersonRegister register = register(2017);
    Person person = register.get("Marta Rojas");
    assertThat(register.get("Rojas")).isSameAs(person);
    assertThat(register.get("Marta Elena Rojas")).isSameAs(person);
    assertThat(register.get("Marta")).isSameAs(person);
    assertThat(register.get("Pedro Rojas")).isNotSameAs(person);
    assertThat(register.get("Mendoza")).isNotSameAs(person);
    assertThat(person.isUnknown()).isTrue();
    assertThat(person.identity().name()).isEqualTo("Marta Rojas");
  }

  @Test
  void accentsHyphensAndTheArabicArticleMakeNoDifference() {
    PersonRegister register = register(2017);
    Person person = register.get("Omar al-Sadi");
    assertThat(register.get("Omar Al Sadi")).isSameAs(person);
    assertThat(register.get("Sadi")).isSameAs(person);
    assertThat(person.code).isEqualTo("IRQ");
    assertThat(register.get("José Núñez")).isSameAs(register.get("Jose Nunez"));
  }

  @Test
  void whoHoldsAnOfficeIsKnownByIt() {
    Person person = register(2017).get("Ana Quispe");
    assertThat(person.code).isEqualTo("PER");
    assertThat(person.sectors).containsExactly("GOV");
    assertThat(person.office).isEqualTo("president");
    assertThat(person.resolvedBy).isEqualTo(Resolution.NAME);
    assertThat(person.identity()).isEqualTo(new ActorMention.Identity("Q1", "Ana Quispe"));
  }

  @Test
  void anAliasIsTheSamePerson() {
    assertThat(register(2017).get("Ana Maria Quispe").identity().id()).isEqualTo("Q1");
  }

  @Test
  void whoHeldAnOfficeIsOfTheElite() {
    Person person = register(2020).get("Ana Quispe");
    assertThat(person.sectors).containsExactly("ELI");
    assertThat(person.office).isNull();
    assertThat(person.code).isEqualTo("PER");
  }

  @Test
  void theLastDayOfAMonthStillCounts() {
    assertThat(new PersonRegister(WORLD, LocalDate.of(2018, 3, 31)).get("Ana Quispe").office)
        .isEqualTo("president");
    assertThat(new PersonRegister(WORLD, LocalDate.of(2018, 4, 1)).get("Ana Quispe").office)
        .isNull();
  }

  @Test
  void aBareSurnameMeansTheOneInOffice() {
    assertThat(register(2012).get("Flores").code).isEqualTo("CHL");
    assertThat(register(2017).get("Flores").code).isEqualTo("BOL");
    assertThat(register(2014).get("Flores").code).isEqualTo("CHL");
    assertThat(register(2021).get("Flores").isUnknown()).isTrue();
    assertThat(new PersonRegister(WORLD, null).get("Flores").isUnknown())
        .as("two bear the name")
        .isTrue();
  }

  @Test
  void whatIsKnownStays() {
    Person person = register(2017).get("Marta Rojas");
    person.learn(null, List.of("MIL"), "general", Resolution.REPORT);
    assertThat(person.resolvedBy).isEqualTo(Resolution.REPORT);
    person.learn("PER", List.of("GOV"), "minister", Resolution.COMPOUND);
    assertThat(person.code).isEqualTo("PER");
    assertThat(person.sectors).containsExactly("MIL");
    assertThat(person.office).isEqualTo("general");
    person.learn("CHL", List.of(), null, Resolution.REPORT);
    assertThat(person.code).isEqualTo("PER");
  }
}
