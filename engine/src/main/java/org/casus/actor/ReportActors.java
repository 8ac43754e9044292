package org.casus.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.actor.NameFinder.Hit;
import org.casus.actor.Phrases.Run;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.jspecify.annotations.Nullable;

/** Reads one report from left to right and fills its {@link ActorIndex}. Mutable; one a report. */
final class ReportActors {
  private final Phrases phrases;
  private final Focus focus;
  private final ActorIndex index;
  private final Referents referents = new Referents();
  private final Mentions mentions;
  private final PersonNames personNames;
  private final People people;
  private final AgentPhrases agents;
  private final NameReader names;

  ReportActors(
      String text,
      Phrases phrases,
      KnowledgeBase knowledge,
      @Nullable LocalDate published,
      Focus focus,
      Descriptions descriptions) {
    this.phrases = phrases;
    this.focus = focus;
    index = new ActorIndex(focus.global(), descriptions);
    mentions = new Mentions(text, knowledge, focus, index, referents);
    PhraseCountries countries = new PhraseCountries(phrases, knowledge, focus, index);
    PhraseSectors sectors = new PhraseSectors(phrases);
    TitleReader titleReader = new TitleReader(phrases, countries, sectors, mentions);
    Vacancies vacancies = new Vacancies(titleReader);
    PersonRegister register = new PersonRegister(knowledge, published);
    personNames = new PersonNames(phrases, register);
    people =
        new People(phrases, new Titles(phrases, titleReader), vacancies, register, mentions, index);
    agents = new AgentPhrases(phrases, countries, sectors, people, vacancies, mentions, index);
    names = new NameReader(phrases, knowledge, countries, people, agents, mentions, index);
  }

  ActorIndex index() {
    return index;
  }

  Referents referents() {
    return referents;
  }

  void read(Sentence sentence, Anaphora anaphora) {
    Runs runs =
        new Runs(
            personNames.find(sentence),
            phrases.entities(sentence, EntityTag.ORGANIZATION),
            phrases.entities(sentence, EntityTag.LOCATION));
    people.startSentence(sentence, runs.people());
    int next = 0;
    while (next < sentence.size()) {
      next = readAt(sentence, sentence.token(next), runs, anaphora) + 1;
    }
    people.endSentence();
    anaphora.endSentence(sentence);
    focus.nextSentence();
  }

  /** Runs that the annotator tagged as names. */
  private record Runs(List<Run> people, List<Run> organisations, List<Run> locations) {
    static Optional<Run> startingAt(List<Run> runs, int token) {
      return runs.stream().filter(r -> r.first() == token).findFirst();
    }
  }

  /**
   * Reads what starts at a token, the surest reading first; returns the index of its last token.
   */
  private int readAt(Sentence sentence, Token token, Runs runs, Anaphora anaphora) {
    int at = token.index();
    Optional<Run> person = Runs.startingAt(runs.people(), at);
    if (person.isPresent()) {
      people.read(sentence, person.get());
      return person.get().last();
    }
    Optional<Hit> hit = phrases.hitAt(sentence, at).filter(h -> h.first() == at);
    if (hit.isPresent() && !names.isBareMetonym(sentence, hit.get())) {
      names.readHit(sentence, hit.get());
      return hit.get().last();
    }
    if (people.isTitle(token)
        || anaphora.isCounterpart(token) && agents.readCounterpart(sentence, token)) {
      return at;
    }
    boolean pair = anaphora.isPair(sentence, token);
    if (anaphora.isNeighbour(sentence, token) || pair) {
      readDescription(sentence, token, anaphora);
      if (pair && index.actors(sentence, token).isEmpty() && !anaphora.isCountryWord(token)) {
        agents.readCrowd(sentence, token, List.of()); // two sides within one country
      }
      if (!index.actors(sentence, token).isEmpty()) {
        return at;
      }
    }
    if (agents.read(sentence, token)) {
      return at;
    }
    Optional<Run> organisation = Runs.startingAt(runs.organisations(), at);
    if (organisation.isPresent()) {
      names.readOrganisation(sentence, organisation.get());
      return at;
    }
    Optional<Run> location = Runs.startingAt(runs.locations(), at);
    if (location.isPresent()) {
      names.readLocation(sentence, location.get());
      return location.get().last();
    }
    if (anaphora.isBareQuantity(sentence, token)) {
      agents.readCrowd(sentence, token, List.of("CVL"));
    } else if (token.upos() == Upos.PRON || token.upos().isNominal()) {
      readDescription(sentence, token, anaphora);
    }
    return at;
  }

  private void readDescription(Sentence sentence, Token token, Anaphora anaphora) {
    List<ActorMention> found = anaphora.resolve(sentence, token);
    if (!found.isEmpty() && index.actors(sentence, token).isEmpty()) {
      index.put(sentence, token.index(), token.index(), found);
      mentions.refer(found, sentence, token);
    }
  }
}
