package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.ActorMention.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * The people of one report: spellings of one name are brought together ("Hulusi Akar", "Akar"), and
 * what one mention tells of country and office holds for all. Mutable; one a report.
 */
final class PersonRegister {
  private final KnowledgeBase knowledge;
  private final @Nullable LocalDate published;
  private final List<Person> people = new ArrayList<>();

  PersonRegister(KnowledgeBase knowledge, @Nullable LocalDate published) {
    this.knowledge = knowledge;
    this.published = published;
  }

  /** What is known of a person. Mutable. */
  static final class Person {
    final String name;
    final List<String> key;
    @Nullable String code;
    List<String> sectors = List.of();
    @Nullable String office;
    @Nullable String wikidata;
    @Nullable String canonical;
    Resolution resolvedBy = Resolution.UNRESOLVED;

    Person(String name) {
      this.name = name;
      this.key = KnowledgeBase.nameKey(name);
    }

    boolean isUnknown() {
      return code == null && sectors.isEmpty();
    }

    Identity identity() {
      return new Identity(wikidata, canonical != null ? canonical : name);
    }

    /** Adds what a mention tells; what is known already stays. */
    void learn(
        @Nullable String newCode,
        List<String> newSectors,
        @Nullable String newOffice,
        Resolution how) {
      if (code == null && newCode != null) {
        code = newCode;
        resolvedBy = how;
      }
      if (sectors.isEmpty() && !newSectors.isEmpty()) {
        sectors = newSectors;
        resolvedBy = resolvedBy == Resolution.UNRESOLVED ? how : resolvedBy;
      }
      office = office == null ? newOffice : office;
    }
  }

  /** The person of this name, new or met before. */
  Person get(String name) {
    List<String> key = KnowledgeBase.nameKey(name);
    for (int i = people.size() - 1; i >= 0; i--) {
      if (sameName(people.get(i).key, key)) {
        return people.get(i);
      }
    }
    Person person = new Person(name);
    people.add(person);
    known(key).ifPresent(k -> learnFromKnowledge(person, k));
    return person;
  }

  /** Whether somebody met before has this last name, in capitals as written. */
  boolean isSurname(String word) {
    return Character.isUpperCase(word.charAt(0))
        && word.length() > 2
        && people.stream().anyMatch(p -> p.key.size() > 1 && last(p.key).equals(Folding.key(word)));
  }

  /** One name's words all occur in the other's, and the surnames or the first words agree. */
  private static boolean sameName(List<String> a, List<String> b) {
    List<String> longer = a.size() >= b.size() ? a : b;
    List<String> shorter = a.size() >= b.size() ? b : a;
    return longer.containsAll(shorter)
        && (last(longer).equals(last(shorter))
            || shorter.size() > 1
            || shorter.get(0).length() > 3 && longer.get(0).equals(shorter.get(0)));
  }

  private static String last(List<String> key) {
    return key.get(key.size() - 1);
  }

  /** Full name, or a surname that only one person in office bears. */
  private Optional<KnownName> known(List<String> key) {
    List<KnownName> bearers = knowledge.people(last(key));
    List<KnownName> full =
        bearers.stream().filter(k -> KnowledgeBase.nameKey(k.surface()).equals(key)).toList();
    if (key.size() > 1) {
      return best(full);
    }
    List<KnownName> inOffice =
        bearers.stream().filter(k -> k.tenure() != null && k.tenure().covers(published)).toList();
    boolean one = inOffice.stream().map(KnownName::identity).distinct().count() == 1;
    return one ? best(inOffice) : Optional.empty();
  }

  private Optional<KnownName> best(List<KnownName> names) {
    return names.stream()
        .filter(k -> k.tenure() != null && k.tenure().covers(published))
        .findFirst()
        .or(() -> names.stream().findFirst());
  }

  private void learnFromKnowledge(Person person, KnownName known) {
    person.code = known.code();
    person.wikidata = known.identity().id();
    person.canonical = known.identity().name();
    KnownName.Tenure tenure = Objects.requireNonNull(known.tenure());
    LocalDate end = tenure.end();
    boolean past = published != null && end != null && end.isBefore(published);
    person.sectors = past ? List.of("ELI") : known.sectors();
    person.office = past || !tenure.covers(published) ? null : tenure.office();
    person.resolvedBy = Resolution.NAME;
  }
}
