package org.casus.actor;

import java.util.List;
import java.util.Optional;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.Phrases.Run;
import org.casus.actor.Vacancies.Vacancy;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;

/**
 * Reads phrases about somebody without a name: "Turkish police", "the minister", "his Qatari
 * counterpart", "dozens". Mutable; one a report.
 */
final class AgentPhrases {
  private final Phrases phrases;
  private final PhraseCountries countries;
  private final PhraseSectors sectors;
  private final People people;
  private final Vacancies vacancies;
  private final Mentions mentions;
  private final ActorIndex index;

  AgentPhrases(
      Phrases phrases,
      PhraseCountries countries,
      PhraseSectors sectors,
      People people,
      Vacancies vacancies,
      Mentions mentions,
      ActorIndex index) {
    this.phrases = phrases;
    this.countries = countries;
    this.sectors = sectors;
    this.people = people;
    this.vacancies = vacancies;
    this.mentions = mentions;
    this.index = index;
  }

  /** Reads the phrase around an agent word; false if the token heads none that means somebody. */
  boolean read(Sentence sentence, Token head) {
    Optional<AgentWords.Found> found = phrases.agentAt(sentence, head);
    if (found.isEmpty() || found.get().last() < head.index()) {
      return false;
    }
    AgentWords.Found agent = found.get();
    if (isInsideLongerWord(sentence, head, agent)) {
      return false;
    }
    List<ActorMention> meant = meant(sentence, head, agent);
    if (meant.isEmpty()) {
      return false;
    }
    boolean modifier = head.is("amod") || head.is("compound");
    index.put(sentence, agent.first(), Math.max(head.index(), agent.last()), meant);
    if (!modifier) {
      mentions.refer(meant, sentence, head);
      if (agent.agent().isPersonal() && head.morphology().number() != GrammaticalNumber.PLUR) {
        vacancies.officeWithoutName(sentence, head, agent, meant.get(0));
      }
    }
    return true;
  }

  /** "Turkey's defense minister and his Qatari counterpart": the same office in Qatar. */
  boolean readCounterpart(Sentence sentence, Token head) {
    List<String> codes = countries.of(sentence, head);
    if (codes.isEmpty()) {
      return false;
    }
    Optional<Vacancy> office = vacancies.lastOffice();
    List<String> same = office.map(o -> o.mention().sectors()).orElse(List.of("GOV"));
    Span span = phrases.leftPhrase(sentence, head, head.index()).span(sentence);
    List<ActorMention> meant = ofCountries(span, codes, same);
    index.put(sentence, head.index(), head.index(), meant);
    mentions.refer(meant, sentence, head);
    office.ifPresent(o -> vacancies.open(new Vacancy(o.office(), meant.get(0))));
    return true;
  }

  /** "Dozens were killed", "both sides": people of the country talked about. */
  void readCrowd(Sentence sentence, Token token, List<String> crowd) {
    String code = countries.domestic(sentence);
    Resolution how = code == null ? Resolution.UNRESOLVED : Resolution.FOCUS;
    ActorMention m = mentions.agent(token.span(), code, crowd, how);
    index.put(sentence, token.index(), token.index(), List.of(m));
  }

  /** By the countries in the phrase, else a person named before, else by the country around. */
  private List<ActorMention> meant(Sentence sentence, Token head, AgentWords.Found agent) {
    Run run = phrases.leftPhrase(sentence, head, agent.last());
    Span span = run.span(sentence);
    List<String> codes = countries.of(sentence, head);
    List<String> own = sectors.of(sentence, head, agent);
    if (!codes.isEmpty()) {
      return ofCountries(span, codes, own);
    }
    Optional<ActorMention> holder = people.holder(sentence, head, agent);
    if (holder.isPresent()) {
      return List.of(sameAs(holder.get(), span));
    }
    return agent.agent().kind() == AgentWords.Kind.TITLE
        ? List.of()
        : List.of(withoutCountry(sentence, head, agent, span, own));
  }

  private List<ActorMention> ofCountries(Span span, List<String> codes, List<String> own) {
    return codes.stream().map(c -> mentions.agent(span, c, own, Resolution.COMPOUND)).toList();
  }

  /** Another wording for somebody named before. */
  private ActorMention sameAs(ActorMention known, Span span) {
    return mentions.mention(
        span, known.code(), known.sectors(), known.identity(), Kind.PERSON, Resolution.COREFERENCE);
  }

  private ActorMention withoutCountry(
      Sentence sentence, Token head, AgentWords.Found agent, Span span, List<String> own) {
    String code = agent.agent().code();
    Resolution how = Resolution.NAME;
    if (code == null && own.contains("MIL")) {
      code =
          phrases
              .mover(sentence, head)
              .flatMap(m -> index.actors(sentence, m).stream().findFirst())
              .map(ActorMention::code)
              .orElse(null);
      how = Resolution.REPORT;
    }
    if (code == null) {
      code = countries.domestic(sentence);
      how = code == null ? Resolution.UNRESOLVED : Resolution.FOCUS;
    }
    return mentions.agent(span, code, own, how);
  }

  /** "national" in "national guard" is no word of its own. */
  private boolean isInsideLongerWord(Sentence sentence, Token head, AgentWords.Found agent) {
    if (head.head() < 0) {
      return false;
    }
    return phrases
        .agentAt(sentence, sentence.token(head.head()))
        .filter(o -> o.first() <= agent.first() && agent.last() <= o.last())
        .filter(o -> o.agent().parts().size() > agent.agent().parts().size())
        .isPresent();
  }
}
