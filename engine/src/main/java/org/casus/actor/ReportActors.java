package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.NameFinder.Hit;
import org.casus.actor.Phrases.Run;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;
import org.casus.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/** Reads one report from left to right and fills its {@link ActorIndex}. Mutable; one a report. */
final class ReportActors {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "outside", "inside", "around", "to", "from", "into", "through",
          "across", "over", "toward", "towards", "on", "along", "within", "of", "between");

  private final String text;
  private final Phrases phrases;
  private final KnowledgeBase knowledge;
  private final Focus focus;
  private final ActorIndex index;
  private final Referents referents = new Referents();
  private final People people;

  ReportActors(
      String text,
      Phrases phrases,
      KnowledgeBase knowledge,
      @Nullable LocalDate published,
      Focus focus,
      Descriptions descriptions) {
    this.text = text;
    this.phrases = phrases;
    this.knowledge = knowledge;
    this.focus = focus;
    this.index = new ActorIndex(focus.global(), descriptions);
    this.people = new People(text, phrases, this, new PersonRegister(knowledge, published), index);
  }

  ActorIndex index() {
    return index;
  }

  Referents referents() {
    return referents;
  }

  Identity countryIdentity(String code) {
    return knowledge.country(code);
  }

  void read(Sentence sentence, Anaphora anaphora) {
    Names names =
        new Names(
            people.names(sentence),
            phrases.entities(sentence, EntityTag.ORGANIZATION),
            phrases.entities(sentence, EntityTag.LOCATION));
    people.startSentence(sentence, names.people());
    int next = 0;
    while (next < sentence.size()) {
      next = readAt(sentence, sentence.token(next), names, anaphora) + 1;
    }
    people.endSentence();
    anaphora.endSentence(sentence);
    focus.nextSentence();
  }

  /** Runs that the annotator tagged as names. */
  private record Names(List<Run> people, List<Run> organisations, List<Run> locations) {
    static Optional<Run> startingAt(List<Run> runs, int token) {
      return runs.stream().filter(r -> r.first() == token).findFirst();
    }
  }

  /**
   * Reads what starts at a token, the surest reading first; returns the index of its last token.
   */
  private int readAt(Sentence sentence, Token token, Names names, Anaphora anaphora) {
    int at = token.index();
    Optional<Run> person = Names.startingAt(names.people(), at);
    if (person.isPresent()) {
      people.read(sentence, person.get());
      return person.get().last();
    }
    Optional<Hit> hit = phrases.hitAt(sentence, at).filter(h -> h.first() == at);
    if (hit.isPresent() && !isBareMetonym(sentence, hit.get())) {
      readHit(sentence, hit.get());
      return hit.get().last();
    }
    if (people.isTitle(token)
        || anaphora.isCounterpart(token) && readCounterpart(sentence, token)) {
      return at;
    }
    boolean pair = anaphora.isPair(sentence, token);
    if (anaphora.isNeighbour(sentence, token) || pair) {
      readDescription(sentence, token, anaphora);
      if (pair && index.actors(sentence, token).isEmpty() && !anaphora.isCountryWord(token)) {
        readCrowd(sentence, token, List.of()); // two sides within one country
      }
      if (!index.actors(sentence, token).isEmpty()) {
        return at;
      }
    }
    if (readAgent(sentence, token)) {
      return at;
    }
    Optional<Run> organisation = Names.startingAt(names.organisations(), at);
    if (organisation.isPresent()) {
      readOrganisation(sentence, organisation.get());
      return at;
    }
    Optional<Run> location = Names.startingAt(names.locations(), at);
    if (location.isPresent()) {
      readLocation(sentence, location.get());
      return location.get().last();
    }
    if (anaphora.isBareQuantity(sentence, token)) {
      readCrowd(sentence, token, List.of("CVL"));
    } else if (token.upos() == Upos.PRON || token.upos().isNominal()) {
      readDescription(sentence, token, anaphora);
    }
    return at;
  }

  /** "Dozens were killed", "both sides": people of the country talked about. */
  private void readCrowd(Sentence sentence, Token token, List<String> sectors) {
    String code = domestic(sentence, token);
    ActorMention m =
        agentMention(
            sentence,
            new Run(token.index(), token.index()),
            code,
            sectors,
            code == null ? Resolution.UNRESOLVED : Resolution.FOCUS);
    index.put(sentence, token.index(), token.index(), List.of(m));
  }

  private void readDescription(Sentence sentence, Token token, Anaphora anaphora) {
    List<ActorMention> found = anaphora.resolve(sentence, token);
    if (!found.isEmpty() && index.actors(sentence, token).isEmpty()) {
      index.put(sentence, token.index(), token.index(), found);
      refer(found, sentence, token);
    }
  }

  /** "Turkey's defense minister and his Qatari counterpart": the same office in Qatar. */
  private boolean readCounterpart(Sentence sentence, Token head) {
    List<String> codes = codesOf(sentence, head, 0);
    Optional<People.Vacancy> office = people.lastOffice();
    if (codes.isEmpty()) {
      return false;
    }
    List<String> sectors = office.map(o -> o.mention().sectors()).orElse(List.of("GOV"));
    Run run = phrases.leftPhrase(sentence, head, head.index());
    List<ActorMention> mentions = new ArrayList<>();
    for (String code : codes) {
      mentions.add(agentMention(sentence, run, code, sectors, Resolution.COMPOUND));
    }
    index.put(sentence, head.index(), head.index(), mentions);
    refer(mentions, sentence, head);
    office.ifPresent(o -> people.vacancy(o.office(), mentions.get(0)));
    return true;
  }

  /** "Mexico's Senate" is Mexico's, whatever "the Senate" alone means. */
  private boolean isBareMetonym(Sentence sentence, Hit hit) {
    if (hit.name().type() != KnownName.Type.METONYM) {
      return false;
    }
    Token head = phrases.head(sentence, new Run(hit.first(), hit.last()));
    return !codesOf(sentence, head, 0).isEmpty() && phrases.agentAt(sentence, head).isPresent();
  }

  private void readHit(Sentence sentence, Hit hit) {
    Run run = new Run(hit.first(), hit.last());
    Token head = phrases.head(sentence, run);
    KnownName name = hit.name();
    Span span = span(sentence, run);
    boolean locative = LOCATIVE.contains(phrases.preposition(sentence, head));
    switch (name.type()) {
      case PLACE -> {
        index.put(sentence, hit.first(), hit.last(), place(span, name));
        if (knowledge.isState(name.code())) {
          focus.mention(Objects.requireNonNull(name.code()), false);
        }
      }
      case COUNTRY, CAPITAL -> {
        index.put(sentence, hit.first(), hit.last(), place(span, name));
        boolean government = name.type() == KnownName.Type.CAPITAL && !locative;
        put(
            sentence,
            run,
            head,
            mention(
                span,
                name,
                government ? name.sectors() : List.of(),
                Kind.COUNTRY,
                government ? Resolution.METONYM : Resolution.NAME));
      }
      case METONYM ->
          put(
              sentence,
              run,
              head,
              mention(span, name, name.sectors(), Kind.COUNTRY, Resolution.METONYM));
      case ORGANISATION ->
          put(
              sentence,
              run,
              head,
              mention(span, name, name.sectors(), Kind.ORGANISATION, Resolution.NAME));
      case ADJECTIVE, DEMONYM -> {
        boolean modifier = head.is("amod") || head.is("compound") || head.upos() == Upos.ADJ;
        if (!modifier && readAgent(sentence, head)) {
          return;
        }
        ActorMention m =
            mention(
                span,
                name,
                modifier ? List.of() : List.of("CVL"),
                modifier ? Kind.COUNTRY : Kind.AGENT,
                Resolution.NAME);
        if (modifier) {
          index.put(sentence, hit.first(), hit.last(), List.of(m));
          if (knowledge.isState(m.code())) {
            focus.mention(Objects.requireNonNull(m.code()), false);
          }
        } else {
          put(sentence, run, head, m);
        }
      }
      case PERSON -> people.read(sentence, run);
    }
  }

  private PlaceMention place(Span span, KnownName name) {
    PlaceMention.Kind kind =
        switch (name.type()) {
          case COUNTRY -> PlaceMention.Kind.COUNTRY;
          case CAPITAL -> PlaceMention.Kind.CITY;
          default -> kindOf(knowledge.placeKind(Objects.requireNonNull(name.identity().name())));
        };
    String canonical =
        kind == PlaceMention.Kind.CITY && name.type() == KnownName.Type.CAPITAL
            ? name.surface()
            : name.identity().name();
    return new PlaceMention(span, span.of(text), canonical, name.code(), kind);
  }

  private static PlaceMention.Kind kindOf(@Nullable String kind) {
    if (kind == null) {
      return PlaceMention.Kind.OTHER;
    }
    return switch (kind) {
      case "city" -> PlaceMention.Kind.CITY;
      case "region", "dependency" -> PlaceMention.Kind.REGION;
      default -> PlaceMention.Kind.OTHER;
    };
  }

  private boolean readAgent(Sentence sentence, Token head) {
    Optional<AgentWords.Found> found = phrases.agentAt(sentence, head);
    if (found.isEmpty() || found.get().last() < head.index()) {
      return false;
    }
    AgentWords.Found agent = found.get();
    if (isInsideLongerWord(sentence, head, agent)) {
      return false;
    }
    List<String> codes = codesOf(sentence, head, 0);
    Run run = phrases.leftPhrase(sentence, head, agent.last());
    List<String> sectors = sectorsOf(sentence, head, agent, 0);
    List<ActorMention> mentions = new ArrayList<>();
    for (String code : codes) {
      mentions.add(agentMention(sentence, run, code, sectors, Resolution.COMPOUND));
    }
    if (mentions.isEmpty()) {
      people
          .holder(sentence, head, agent)
          .ifPresent(h -> mentions.add(sameAs(h, span(sentence, run))));
    }
    if (mentions.isEmpty() && agent.agent().kind() == AgentWords.Kind.TITLE) {
      return false;
    }
    if (mentions.isEmpty()) {
      String code = agent.agent().code();
      Resolution how = Resolution.NAME;
      if (code == null && sectors.contains("MIL")) {
        code =
            phrases
                .mover(sentence, head)
                .flatMap(m -> index.actors(sentence, m).stream().findFirst())
                .map(ActorMention::code)
                .orElse(null);
        how = Resolution.REPORT;
      }
      if (code == null) {
        code = domestic(sentence, head);
        how = code == null ? Resolution.UNRESOLVED : Resolution.FOCUS;
      }
      mentions.add(agentMention(sentence, run, code, sectors, how));
    }
    boolean modifier = head.is("amod") || head.is("compound");
    index.put(sentence, agent.first(), Math.max(head.index(), agent.last()), mentions);
    if (!modifier) {
      refer(mentions, sentence, head);
      if (isPersonal(agent.agent()) && head.morphology().number() != GrammaticalNumber.PLUR) {
        people.officeWithoutName(sentence, head, agent, mentions.get(0));
      }
    }
    return true;
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

  /** Another wording for somebody named before. */
  private ActorMention sameAs(ActorMention known, Span span) {
    return new ActorMention(
        span,
        span.of(text),
        known.code(),
        known.sectors(),
        known.identity(),
        Kind.PERSON,
        Resolution.COREFERENCE);
  }

  static boolean isPersonal(AgentWords.Agent agent) {
    return agent.kind() == AgentWords.Kind.OFFICE || agent.kind() == AgentWords.Kind.TITLE;
  }

  private ActorMention agentMention(
      Sentence sentence, Run run, @Nullable String code, List<String> sectors, Resolution how) {
    Span span = span(sentence, run);
    return new ActorMention(span, span.of(text), code, sectors, Identity.NONE, Kind.AGENT, how);
  }

  /**
   * Sectors of a phrase: what it names inside ("rebel" commander) comes before the office itself.
   */
  List<String> sectorsOf(Sentence sentence, Token head, AgentWords.Found agent, int depth) {
    List<String> inner = new ArrayList<>();
    if (depth < 3) {
      List<Token> parts = new ArrayList<>(phrases.modifiers(sentence, head));
      parts.addAll(phrases.belongings(sentence, head));
      for (Token part : parts) {
        if (part.index() >= agent.first() && part.index() <= agent.last()) {
          continue;
        }
        phrases
            .hitAt(sentence, part.index())
            .filter(h -> h.is(KnownName.Type.ORGANISATION) || h.is(KnownName.Type.METONYM))
            .ifPresent(h -> inner.addAll(h.name().sectors()));
        agentOf(sentence, part)
            .filter(f -> f.agent().kind() != AgentWords.Kind.TITLE)
            .filter(f -> f.agent().kind() != AgentWords.Kind.OFFICE || part.is("compound"))
            .ifPresent(f -> inner.addAll(sectorsOf(sentence, part, f, depth + 1)));
      }
    }
    List<String> own = agent.agent().sectors();
    Set<String> all = new java.util.LinkedHashSet<>();
    boolean innerFirst =
        agent.agent().kind() == AgentWords.Kind.OFFICE
            || agent.agent().kind() == AgentWords.Kind.TITLE;
    all.addAll(innerFirst ? inner : own);
    all.addAll(innerFirst ? own : inner);
    return List.copyOf(all);
  }

  private Optional<AgentWords.Found> agentOf(Sentence sentence, Token token) {
    return phrases.agentAt(sentence, token);
  }

  private void readOrganisation(Sentence sentence, Run run) {
    Token head = phrases.head(sentence, run);
    if (!index.actors(sentence, head).isEmpty()) {
      return;
    }
    Optional<AgentWords.Found> agent = phrases.lastAgent(sentence, run);
    List<String> codes = new ArrayList<>();
    phrases.hitsIn(sentence, run).forEach(h -> addCode(codes, h.name().code()));
    if (codes.isEmpty()) {
      codes.addAll(codesOf(sentence, head, 0));
    }
    String code = codes.isEmpty() ? null : codes.get(0);
    Span span = span(sentence, run);
    ActorMention m =
        new ActorMention(
            span,
            span.of(text),
            code,
            agent.map(a -> a.agent().sectors()).orElse(List.of()),
            new Identity(null, span.of(text)),
            Kind.ORGANISATION,
            code == null ? Resolution.UNRESOLVED : Resolution.COMPOUND);
    put(sentence, run, head, m);
  }

  /** A place that the knowledge base lacks; a name beside it may tell its country. */
  private void readLocation(Sentence sentence, Run run) {
    Token head = phrases.head(sentence, run);
    List<String> codes = new ArrayList<>();
    phrases.hitsIn(sentence, run).forEach(h -> addCode(codes, h.name().code()));
    if (codes.isEmpty()) {
      codes.addAll(codesOf(sentence, head, 0));
    }
    Span span = span(sentence, run);
    index.put(
        sentence,
        run.first(),
        run.last(),
        new PlaceMention(
            span,
            span.of(text),
            null,
            codes.isEmpty() ? null : codes.get(0),
            PlaceMention.Kind.OTHER));
  }

  /**
   * Countries that a noun phrase names as its own: "Turkish", "Libya's", "of Peru", "in Caracas".
   */
  List<String> codesOf(Sentence sentence, Token head, int depth) {
    List<String> codes = new ArrayList<>();
    List<Token> parts = new ArrayList<>(phrases.modifiers(sentence, head));
    // "his Malian counterpart" is Mali's: what is named comes before what is pointed at.
    parts.sort(Comparator.comparing(p -> p.upos() == Upos.PRON));
    for (Token part : parts) {
      codesOfPart(sentence, part, depth, codes);
    }
    if (codes.size() > 1 && head.morphology().number() != GrammaticalNumber.PLUR) {
      return codes.subList(0, 1);
    }
    if (codes.isEmpty()) {
      for (Token part : phrases.belongings(sentence, head)) {
        if (codes.isEmpty()) {
          codesOfPart(sentence, part, depth, codes);
        }
      }
    }
    return codes;
  }

  private void codesOfPart(Sentence sentence, Token part, int depth, List<String> codes) {
    Optional<Hit> hit = phrases.hitAt(sentence, part.index());
    if (hit.isPresent()) {
      addCode(codes, hit.get().name().code());
      return;
    }
    List<ActorMention> known = index.actors(sentence, part);
    if (!known.isEmpty()) {
      boolean guessed = known.get(0).resolvedBy() == Resolution.FOCUS;
      if (!guessed) {
        known.forEach(m -> addCode(codes, m.code()));
      }
    } else if (depth < 3) {
      codesOf(sentence, part, depth + 1).forEach(c -> addCode(codes, c));
    }
  }

  private static void addCode(List<String> codes, @Nullable String code) {
    if (code != null && !codes.contains(code)) {
      codes.add(code);
    }
  }

  /** Country of a bare "police": where the sentence happens, else what the report is about. */
  @Nullable String domestic(Sentence sentence, Token head) {
    Set<String> here = new HashSet<>();
    for (Hit hit : phrases.hits(sentence)) {
      Token token = phrases.head(sentence, new Run(hit.first(), hit.last()));
      Token phrase =
          token.is("compound") && token.head() >= 0 ? sentence.token(token.head()) : token;
      String preposition = phrases.preposition(sentence, phrase).toLowerCase(Locale.ROOT);
      boolean place = preposition.equals("in") || preposition.equals("at");
      if (place && knowledge.isState(hit.name().code()) && !hit.is(KnownName.Type.PERSON)) {
        here.add(Objects.requireNonNull(hit.name().code()));
      }
    }
    return here.size() == 1 ? here.iterator().next() : focus.here();
  }

  private void put(Sentence sentence, Run run, Token head, ActorMention mention) {
    index.put(sentence, run.first(), run.last(), List.of(mention));
    refer(List.of(mention), sentence, head);
  }

  /** Makes mentions something to refer back to, and their countries what is talked about. */
  void refer(List<ActorMention> mentions, Sentence sentence, Token head) {
    referents.add(mentions, sentence, head);
    boolean guessed = mentions.get(0).resolvedBy() == Resolution.FOCUS;
    for (ActorMention m : mentions) {
      if (!guessed && knowledge.isState(m.code())) {
        focus.mention(Objects.requireNonNull(m.code()), head.is("nsubj"));
      }
    }
  }

  private ActorMention mention(
      Span span, KnownName name, List<String> sectors, Kind kind, Resolution how) {
    return new ActorMention(span, span.of(text), name.code(), sectors, name.identity(), kind, how);
  }

  Span span(Sentence sentence, Run run) {
    return sentence.token(run.first()).span().union(sentence.token(run.last()).span());
  }
}
