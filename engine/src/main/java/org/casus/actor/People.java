package org.casus.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorIndex.Office;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.PersonRegister.Person;
import org.casus.actor.Phrases.Run;
import org.casus.actor.TitleReader.Title;
import org.casus.actor.Vacancies.Vacancy;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;

/**
 * Named people: which country and office a report gives them. Looks at titles ("Russian Foreign
 * Ministry Spokeswoman Maria Zakharova"), appositions on both sides, "X is the director of Y", and
 * offices named a sentence earlier whose holders are named now. Mutable; one a report.
 */
final class People {
  private final Phrases phrases;
  private final Titles titles;
  private final Vacancies vacancies;
  private final PersonRegister register;
  private final Mentions mentions;
  private final ActorIndex index;
  private final Set<Token> titleTokens = new HashSet<>();
  private final Set<Person> met = new HashSet<>();

  People(
      Phrases phrases,
      Titles titles,
      Vacancies vacancies,
      PersonRegister register,
      Mentions mentions,
      ActorIndex index) {
    this.phrases = phrases;
    this.titles = titles;
    this.vacancies = vacancies;
    this.register = register;
    this.mentions = mentions;
    this.index = index;
  }

  void startSentence(Sentence sentence, List<Run> names) {
    titleTokens.clear();
    vacancies.startSentence();
    for (Run name : names) {
      titles
          .before(sentence, name)
          .ifPresent(
              t -> {
                for (int i = t.agent().first(); i < name.first(); i++) {
                  titleTokens.add(sentence.token(i));
                }
              });
    }
    settleVacancies(sentence, names);
  }

  void endSentence() {
    vacancies.endSentence();
  }

  /** Whether the word belongs to a title right before a name. */
  boolean isTitle(Token token) {
    return titleTokens.contains(token);
  }

  /** "the minister", after Minister X was named: the last holder of such an office. */
  Optional<ActorMention> holder(Sentence sentence, Token head, AgentWords.Found agent) {
    boolean definite =
        sentence.children(head).stream()
            .anyMatch(c -> c.is("det") && c.text().equalsIgnoreCase("the"));
    if (!definite || !agent.agent().isPersonal()) {
      return Optional.empty();
    }
    String word = agent.agent().word().toLowerCase(Locale.ROOT);
    List<Office> offices = index.offices();
    for (int i = offices.size() - 1; i >= 0; i--) {
      if (offices.get(i).office().toLowerCase(Locale.ROOT).endsWith(word)) {
        return Optional.of(offices.get(i).holder());
      }
    }
    return Optional.empty();
  }

  /** Reads a name: what stands beside it tells country and office. */
  void read(Sentence sentence, Run name) {
    Person person = person(sentence, name);
    met.add(person);
    Optional<Title> title = titles.of(sentence, name);
    counterpartBefore(sentence, name, title)
        .ifPresent(
            m ->
                person.learn(
                    m.code(),
                    m.sectors(),
                    vacancies.lastOffice().map(Vacancy::office).orElse(null),
                    Resolution.REPORT));
    title.ifPresent(t -> person.learn(t.code(), t.sectors(), t.office(), t.how()));
    ActorMention mention = mention(sentence, name, person);
    int first = name.first();
    if (title.isPresent() && title.get().agent().last() < name.first()) {
      first = title.get().agent().first();
    }
    index.replace(sentence, first, name.last(), List.of(mention));
    Token head = phrases.head(sentence, new Run(first, name.last()));
    mentions.refer(List.of(mention), sentence, head);
    title.ifPresent(t -> vacancies.passOffice(new Vacancy(t.office(), mention)));
    title
        .filter(t -> t.code() != null && !t.office().isBlank())
        .ifPresent(t -> index.put(office(sentence, t, mention, person)));
  }

  /** Two offices a sentence ago, two new names now: they belong together in this order. */
  private void settleVacancies(Sentence sentence, List<Run> names) {
    List<Run> fresh = new ArrayList<>();
    for (Run name : names) {
      Person person = person(sentence, name);
      if (!met.contains(person) && titles.of(sentence, name).isEmpty()) {
        fresh.add(name);
      }
    }
    List<Vacancy> waiting = vacancies.waiting();
    if (fresh.isEmpty() || fresh.size() != waiting.size()) {
      return;
    }
    for (int i = 0; i < fresh.size(); i++) {
      Person person = person(sentence, fresh.get(i));
      String code = waiting.get(i).mention().code();
      if (person.code != null && !person.code.equals(code)) {
        return;
      }
    }
    for (int i = 0; i < fresh.size(); i++) {
      Vacancy vacancy = waiting.get(i);
      Run name = fresh.get(i);
      Person person = person(sentence, name);
      person.learn(
          vacancy.mention().code(),
          vacancy.mention().sectors(),
          vacancy.office(),
          Resolution.REPORT);
      index.identify(vacancy.mention(), person.identity());
      index.put(
          new Office(
              mention(sentence, name, person),
              vacancy.office(),
              country(vacancy.mention()),
              sentence.index(),
              name.span(sentence)));
    }
    vacancies.fill();
  }

  /** "his Malian counterpart, Gen. X": what stands right before the comma. */
  private Optional<ActorMention> counterpartBefore(
      Sentence sentence, Run name, Optional<Title> title) {
    int first = title.map(t -> Math.min(t.agent().first(), name.first())).orElse(name.first());
    if (first < 2 || !sentence.token(first - 1).text().equals(",")) {
      return Optional.empty();
    }
    return index.actors(sentence, sentence.token(first - 2)).stream()
        .filter(m -> m.kind() == Kind.AGENT && m.resolvedBy() == Resolution.COMPOUND)
        .filter(m -> m.span().end() == sentence.token(first - 2).span().end())
        .filter(m -> title.isEmpty() || title.get().how() == Resolution.FOCUS)
        .findFirst();
  }

  private Office office(Sentence sentence, Title title, ActorMention holder, Person person) {
    String office = title.isHonorific() && person.office != null ? person.office : title.office();
    String code = title.how() == Resolution.FOCUS ? person.code : title.code();
    Span clause = title.clause().span(sentence);
    ActorMention of = mentions.country(clause, Objects.requireNonNull(code), title.how());
    return new Office(holder, office, of, sentence.index(), clause);
  }

  private Person person(Sentence sentence, Run name) {
    return register.get(mentions.text(sentence, name));
  }

  private ActorMention mention(Sentence sentence, Run name, Person person) {
    return mentions.mention(
        name.span(sentence),
        person.code,
        person.sectors,
        person.identity(),
        Kind.PERSON,
        person.resolvedBy);
  }

  private ActorMention country(ActorMention of) {
    return mentions.country(of.span(), Objects.requireNonNull(of.code()), of.resolvedBy());
  }
}
