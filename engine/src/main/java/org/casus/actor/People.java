package org.casus.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorIndex.Office;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.PersonRegister.Person;
import org.casus.actor.Phrases.Run;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Named people: which country and office a report gives them. Looks at titles ("Russian Foreign
 * Ministry Spokeswoman Maria Zakharova"), appositions on both sides, "X is the director of Y", and
 * offices named a sentence earlier whose holders are named now. Mutable; one a report.
 */
final class People {
  /** Offices wait this many sentences for a name. */
  private static final int PATIENCE_SENTENCES = 2;

  /** A title without a country takes one that stands at most so many words before it. */
  private static final int NEAR_TOKENS = 8;

  private final String text;
  private final Phrases phrases;
  private final ReportActors actors;
  private final PersonRegister register;
  private final ActorIndex index;
  private final Set<Token> titles = new HashSet<>();
  private final List<Vacancy> vacancies = new ArrayList<>();
  private final List<Vacancy> newVacancies = new ArrayList<>();
  private final Set<Person> met = new HashSet<>();
  private int vacancyAge;
  private @Nullable Vacancy lastOffice;

  People(
      String text,
      Phrases phrases,
      ReportActors actors,
      PersonRegister register,
      ActorIndex index) {
    this.text = text;
    this.phrases = phrases;
    this.actors = actors;
    this.register = register;
    this.index = index;
  }

  /** An office mentioned without its holder's name. */
  record Vacancy(String office, ActorMention mention) {}

  /** An office found beside a name. */
  private record Title(
      AgentWords.Found agent,
      Token head,
      @Nullable String code,
      Resolution how,
      List<String> sectors,
      String office,
      Run clause) {}

  /** The office last read in this sentence, with or without its holder's name. */
  Optional<Vacancy> lastOffice() {
    return Optional.ofNullable(lastOffice);
  }

  /** An office whose holder's name may follow. */
  void vacancy(String office, ActorMention mention) {
    newVacancies.add(new Vacancy(office, mention));
  }

  /** Runs of tokens that name a person. */
  List<Run> names(Sentence sentence) {
    List<Run> runs = new ArrayList<>();
    for (Run run : phrases.entities(sentence, EntityTag.PERSON)) {
      int first = run.first();
      // A title inside the tagged run is no part of the name.
      for (int i = run.first(); i < run.last(); i++) {
        if (phrases.agentAt(sentence, sentence.token(i)).isPresent()
            || phrases
                .hitAt(sentence, i)
                .filter(h -> h.is(KnownName.Type.ADJECTIVE) && h.first() > run.first() - 1)
                .isPresent()) {
          first = i + 1;
        }
      }
      boolean known =
          first == run.last()
              && phrases
                  .hitAt(sentence, first)
                  .filter(h -> !h.is(KnownName.Type.PERSON))
                  .isPresent();
      boolean name = sentence.token(run.last()).upos() == Upos.PROPN;
      if (!known && name) {
        runs.add(new Run(first, run.last()));
      }
    }
    for (NameFinder.Hit hit : phrases.hits(sentence)) {
      boolean free =
          runs.stream().noneMatch(r -> r.first() <= hit.last() && hit.first() <= r.last());
      if (free && hit.name().type() == KnownName.Type.PERSON) {
        runs.add(new Run(hit.first(), hit.last()));
      }
    }
    for (Token token : sentence.tokens()) {
      boolean free = runs.stream().noneMatch(r -> r.has(token.index()));
      if (free
          && token.upos() == Upos.PROPN
          && phrases.hitAt(sentence, token.index()).isEmpty()
          && register.isSurname(token.text())) {
        runs.add(new Run(token.index(), token.index()));
      }
    }
    runs.sort(java.util.Comparator.comparingInt(Run::first));
    return runs;
  }

  void startSentence(Sentence sentence, List<Run> names) {
    titles.clear();
    lastOffice = null;
    for (Run name : names) {
      titleBefore(sentence, name)
          .ifPresent(
              t -> {
                for (int i = t.agent().first(); i < name.first(); i++) {
                  titles.add(sentence.token(i));
                }
              });
    }
    settleVacancies(sentence, names);
  }

  void endSentence() {
    if (!newVacancies.isEmpty()) {
      vacancies.clear();
      vacancies.addAll(newVacancies);
      newVacancies.clear();
      vacancyAge = 0;
    } else if (++vacancyAge >= PATIENCE_SENTENCES) {
      vacancies.clear();
    }
  }

  boolean isTitle(Token token) {
    return titles.contains(token);
  }

  void officeWithoutName(
      Sentence sentence, Token head, AgentWords.Found agent, ActorMention mention) {
    boolean named = false;
    for (Token child : sentence.children(head)) {
      named |= child.is("appos") && child.entity() == EntityTag.PERSON;
    }
    lastOffice = new Vacancy(officeText(sentence, agent), mention);
    if (!named && mention.code() != null && !isAfterName(sentence, agent.first())) {
      newVacancies.add(new Vacancy(officeText(sentence, agent), mention));
    }
  }

  /** "the minister", after Minister X was named: the last holder of such an office. */
  Optional<ActorMention> holder(Sentence sentence, Token head, AgentWords.Found agent) {
    boolean definite =
        sentence.children(head).stream()
            .anyMatch(c -> c.is("det") && c.text().equalsIgnoreCase("the"));
    if (!definite || !ReportActors.isPersonal(agent.agent())) {
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

  private boolean isAfterName(Sentence sentence, int first) {
    for (int i = first - 1; i >= 0 && first - i < 8; i--) {
      if (sentence.token(i).entity() == EntityTag.PERSON) {
        return true;
      }
      if (sentence.token(i).upos() == Upos.VERB) {
        return false;
      }
    }
    return false;
  }

  /** Two offices a sentence ago, two new names now: they belong together in this order. */
  private void settleVacancies(Sentence sentence, List<Run> names) {
    List<Run> fresh = new ArrayList<>();
    for (Run name : names) {
      Person person = register.get(nameText(sentence, name));
      if (!met.contains(person) && titleOf(sentence, name).isEmpty()) {
        fresh.add(name);
      }
    }
    if (fresh.isEmpty() || fresh.size() != vacancies.size()) {
      return;
    }
    for (int i = 0; i < fresh.size(); i++) {
      Person person = register.get(nameText(sentence, fresh.get(i)));
      String code = vacancies.get(i).mention().code();
      if (person.code != null && !person.code.equals(code)) {
        return;
      }
    }
    for (int i = 0; i < fresh.size(); i++) {
      Vacancy vacancy = vacancies.get(i);
      Run name = fresh.get(i);
      Person person = register.get(nameText(sentence, name));
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
              actors.span(sentence, name)));
    }
    vacancies.clear();
  }

  void read(Sentence sentence, Run name) {
    Person person = register.get(nameText(sentence, name));
    met.add(person);
    Optional<Title> title = titleOf(sentence, name);
    counterpartBefore(sentence, name, title)
        .ifPresent(
            m ->
                person.learn(
                    m.code(),
                    m.sectors(),
                    lastOffice == null ? null : lastOffice.office(),
                    Resolution.REPORT));
    title.ifPresent(t -> person.learn(t.code(), t.sectors(), t.office(), t.how()));
    ActorMention mention = mention(sentence, name, person);
    int first = name.first();
    if (title.isPresent() && title.get().agent().last() < name.first()) {
      first = title.get().agent().first();
    }
    index.replace(sentence, first, name.last(), List.of(mention));
    Token head = phrases.head(sentence, new Run(first, name.last()));
    actors.refer(List.of(mention), sentence, head);
    title.ifPresent(t -> lastOffice = new Vacancy(t.office(), mention));
    title
        .filter(t -> t.code() != null && !t.office().isBlank())
        .ifPresent(
            t ->
                index.put(
                    new Office(
                        mention,
                        t.office().endsWith(".") && person.office != null
                            ? person.office
                            : t.office(),
                        country(
                            new ActorMention(
                                actors.span(sentence, t.clause()),
                                "",
                                t.how() == Resolution.FOCUS ? person.code : t.code(),
                                t.sectors(),
                                Identity.NONE,
                                Kind.AGENT,
                                t.how())),
                        sentence.index(),
                        actors.span(sentence, t.clause()))));
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

  private ActorMention mention(Sentence sentence, Run name, Person person) {
    Span span = actors.span(sentence, name);
    return new ActorMention(
        span,
        span.of(text),
        person.code,
        person.sectors,
        person.identity(),
        Kind.PERSON,
        person.resolvedBy);
  }

  private ActorMention country(ActorMention of) {
    String code = java.util.Objects.requireNonNull(of.code());
    return new ActorMention(
        of.span(),
        of.span().of(text),
        code,
        List.of(),
        actors.countryIdentity(code),
        Kind.COUNTRY,
        of.resolvedBy());
  }

  private Optional<Title> titleOf(Sentence sentence, Run name) {
    Optional<Title> before = titleBefore(sentence, name);
    if (before.isPresent() && before.get().office().endsWith(".")) {
      // "the church's spokesman, Rev. X": a mere honorific gives way to an office.
      Run whole = new Run(before.get().agent().first(), name.last());
      Optional<Title> office =
          appositionAfter(sentence, name).or(() -> appositionBefore(sentence, whole));
      return office.isPresent() ? office : before;
    }
    return before
        .or(() -> appositionAfter(sentence, name))
        .or(() -> appositionBefore(sentence, name))
        .or(() -> predicateNoun(sentence, name));
  }

  /** "Turkey's defense minister Hulusi Akar". */
  private Optional<Title> titleBefore(Sentence sentence, Run name) {
    Run window = phrases.titleWindow(sentence, name);
    if (window.last() < window.first()) {
      return Optional.empty();
    }
    return phrases
        .lastAgent(sentence, window)
        .filter(a -> name.first() - a.last() <= 3)
        .map(a -> title(sentence, a, new Run(window.first(), name.last()), window));
  }

  /** "Ramiz Tahirov, Azerbaijan's deputy defense minister". */
  private Optional<Title> appositionAfter(Sentence sentence, Run name) {
    int comma = name.last() + 1;
    if (comma >= sentence.size() || !sentence.token(comma).text().equals(",")) {
      return Optional.empty();
    }
    for (int i = comma + 1; i < sentence.size() && i < comma + 9; i++) {
      Token token = sentence.token(i);
      Optional<AgentWords.Found> agent = phrases.agentAt(sentence, token);
      boolean last =
          i + 1 >= sentence.size()
              || !sentence.token(i + 1).upos().isNominal()
              || agent.filter(a -> a.last() > token.index()).isPresent();
      if (agent.isPresent() && last) {
        Run clause = new Run(name.first(), Math.max(i, agent.get().last()));
        return Optional.of(
            title(sentence, agent.get(), clause, new Run(comma + 1, agent.get().last())));
      }
      boolean inside =
          switch (token.upos()) {
            case NOUN, PROPN, ADJ, DET, NUM, PART, PRON, ADV -> true;
            default -> token.text().equals("-");
          };
      if (!inside) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the interior minister, Magdy Abdel Ghaffar,". */
  private Optional<Title> appositionBefore(Sentence sentence, Run name) {
    int comma = name.first() - 1;
    if (comma < 1 || !sentence.token(comma).text().equals(",")) {
      return Optional.empty();
    }
    Run window = phrases.titleWindow(sentence, new Run(comma, comma));
    return phrases
        .lastAgent(sentence, window)
        .filter(a -> isAppositionOf(sentence, name, a, comma))
        .map(a -> title(sentence, a, new Run(window.first(), name.last()), window));
  }

  private boolean isAppositionOf(Sentence sentence, Run name, AgentWords.Found agent, int comma) {
    Token head = phrases.head(sentence, name);
    boolean linked = head.is("appos") || head.is("flat") || head.is("dep");
    boolean closed =
        name.last() + 1 >= sentence.size()
            || sentence.token(name.last() + 1).text().equals(",")
            || sentence.token(name.last() + 1).text().equals(".");
    boolean adjacent = comma - agent.last() == 1;
    boolean office = ReportActors.isPersonal(agent.agent());
    return office && (linked || closed && adjacent);
  }

  /** "Orujov is director of Kanal 13". */
  private Optional<Title> predicateNoun(Sentence sentence, Run name) {
    Token head = phrases.head(sentence, name);
    if (!head.is("nsubj") || head.head() < 0) {
      return Optional.empty();
    }
    Token noun = sentence.token(head.head());
    boolean copular = sentence.children(noun).stream().anyMatch(c -> c.relation().equals("cop"));
    if (!copular) {
      return Optional.empty();
    }
    return phrases
        .agentAt(sentence, noun)
        .filter(a -> ReportActors.isPersonal(a.agent()))
        .map(
            a ->
                title(
                    sentence,
                    a,
                    new Run(name.first(), Math.max(name.last(), a.last())),
                    new Run(a.first(), a.last())));
  }

  private Title title(Sentence sentence, AgentWords.Found agent, Run clause, Run window) {
    Token head = sentence.token(agent.last());
    for (int i = agent.first(); i <= agent.last(); i++) {
      Token t = sentence.token(i);
      if (t.head() < agent.first() || t.head() > agent.last()) {
        head = t;
        break;
      }
    }
    List<String> codes = new ArrayList<>();
    for (NameFinder.Hit hit : phrases.hitsIn(sentence, window)) {
      boolean elsewhere =
          hit.first() > 0
              && sentence.token(hit.first() - 1).text().equalsIgnoreCase("in")
              && hit.first() < agent.first();
      if (hit.name().code() != null && !hit.is(KnownName.Type.PERSON) && !elsewhere) {
        codes.add(hit.name().code());
      }
    }
    if (codes.isEmpty()) {
      codes.addAll(actors.codesOf(sentence, head, 0));
    }
    if (codes.isEmpty()) {
      codes.addAll(after(sentence, agent));
    }
    String code = codes.isEmpty() ? agent.agent().code() : codes.get(0);
    Resolution how = Resolution.REPORT;
    if (code == null) {
      code = justBefore(sentence, window.first());
      how = Resolution.FOCUS;
    }
    if (code == null) {
      code = actors.domestic(sentence, head);
      how = code == null ? Resolution.UNRESOLVED : Resolution.FOCUS;
    }
    return new Title(
        agent,
        head,
        code,
        how,
        actors.sectorsOf(sentence, head, agent, 0),
        officeText(sentence, agent),
        clause);
  }

  /** "the government of Iraq, led by Prime Minister X": the country named last in the sentence. */
  private @Nullable String justBefore(Sentence sentence, int first) {
    for (int i = first - 1; i >= 0 && first - i <= NEAR_TOKENS; i--) {
      Optional<NameFinder.Hit> hit = phrases.hitAt(sentence, i);
      if (hit.isPresent() && hit.get().is(KnownName.Type.COUNTRY)) {
        return hit.get().name().code();
      }
      if (sentence.token(i).entity() == EntityTag.PERSON) {
        return null;
      }
    }
    return null;
  }

  /** "the chair of the Georgian Parliament": a name in the phrase that follows. */
  private List<String> after(Sentence sentence, AgentWords.Found agent) {
    int i = agent.last() + 1;
    if (i < sentence.size() && sentence.token(i).upos() == Upos.ADP) {
      for (int j = i + 1; j < sentence.size() && j < i + 8; j++) {
        Optional<NameFinder.Hit> hit = phrases.hitAt(sentence, j);
        if (hit.isPresent() && hit.get().name().code() != null) {
          return List.of(hit.get().name().code());
        }
        Upos upos = sentence.token(j).upos();
        if (upos == Upos.VERB || upos == Upos.PUNCT || upos == Upos.CCONJ) {
          return List.of();
        }
      }
    }
    return List.of();
  }

  /** The title as written, country and articles left out: "deputy defense minister". */
  private String officeText(Sentence sentence, AgentWords.Found agent) {
    int first = agent.first();
    while (first > 0) {
      Token before = sentence.token(first - 1);
      boolean part = before.upos().isNominal() || before.upos() == Upos.ADJ;
      if (!part
          || phrases.hitAt(sentence, first - 1).isPresent()
          || before.entity() == EntityTag.PERSON) {
        break;
      }
      first--;
    }
    Span span = actors.span(sentence, new Run(first, agent.last()));
    StringBuilder office = new StringBuilder(span.of(text));
    int of = agent.last() + 1;
    if (of + 1 < sentence.size()
        && Set.of("of", "for").contains(sentence.token(of).text().toLowerCase(Locale.ROOT))) {
      int last = of;
      for (int i = of + 1; i < sentence.size() && i < of + 7; i++) {
        Upos upos = sentence.token(i).upos();
        if (!(upos.isNominal() || upos == Upos.ADJ || upos == Upos.DET)) {
          break;
        }
        last = i;
      }
      boolean country =
          phrases.hitAt(sentence, last).filter(h -> h.is(KnownName.Type.COUNTRY)).isPresent();
      if (last > of && !country) {
        office.setLength(0);
        office.append(actors.span(sentence, new Run(first, last)).of(text));
      }
    }
    return office.toString().strip();
  }

  private String nameText(Sentence sentence, Run name) {
    return actors.span(sentence, name).of(text);
  }
}
