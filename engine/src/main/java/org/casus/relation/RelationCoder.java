package org.casus.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.KnowledgeBase;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;
import org.casus.event.Auxiliary;
import org.casus.event.Event;
import org.casus.event.EventCoder;
import org.casus.event.EventEntry;
import org.casus.event.EventIds;
import org.casus.event.ParticipantFinder;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Pattern;
import org.casus.lexicon.PatternMatcher;
import org.casus.time.DateRange;

/**
 * Standing ties: offices that the report gives to people, and the patterns of {@code
 * lexicons/relations}. Each tie is told once, at its first evidence. Thread-safe.
 */
public final class RelationCoder {
  private final List<RelationEntry> entries;
  private final Map<String, List<Rule>> byWord = new LinkedHashMap<>();
  private final KnowledgeBase knowledge;
  private final PlaceTies places;
  private final EventCoder.Language language;

  private record Rule(RelationEntry entry, Pattern pattern) {}

  private RelationCoder(
      List<RelationEntry> entries,
      PlaceTies places,
      KnowledgeBase knowledge,
      EventCoder.Language language) {
    this.entries = List.copyOf(entries);
    this.places = places;
    this.knowledge = knowledge;
    this.language = language;
    for (RelationEntry entry : entries) {
      for (Pattern pattern : entry.patterns()) {
        Set<String> keys = new HashSet<>();
        for (String word : pattern.predicate().words().words()) {
          keys.addAll(List.of(word.toLowerCase(Locale.ROOT).split("[ -]+")));
        }
        for (String key : keys) {
          byWord.computeIfAbsent(key, k -> new ArrayList<>()).add(new Rule(entry, pattern));
        }
      }
    }
  }

  /** Reads the entries. Throws {@link org.casus.lexicon.LexiconException} for a bad file. */
  public static RelationCoder load(
      LexiconFiles files, KnowledgeBase knowledge, EventCoder.Language language) {
    return new RelationCoder(
        RelationLexicon.load(files), PlaceTies.load(files), knowledge, language);
  }

  /** All entries in file order. */
  public List<RelationEntry> entries() {
    return entries;
  }

  /** Sentences of the ties that noun phrases carry, each as {@code relation: sentence}. */
  public EventEntry.Proof placeTies() {
    return places.proof();
  }

  /** The ties of a report in text order. */
  public List<Relation> code(EventCoder.Input input) {
    List<Relation> found = new ArrayList<>();
    for (ActorIndex.Office office : input.actors().offices()) {
      found.add(office(input, office));
    }
    for (Sentence sentence : input.sentences()) {
      DeepSyntax syntax = new DeepSyntax(sentence, language.syntax());
      RelationEnds ends = new RelationEnds(syntax, input.actors(), knowledge);
      PatternMatcher matcher =
          new PatternMatcher(syntax, (slot, t) -> !ends.find(t).isEmpty(), (t, y) -> false);
      for (PlaceTies.Tie tie : places.find(syntax, input.actors(), ends)) {
        found.add(placeTie(input, sentence, tie));
      }
      for (Token token : sentence.tokens()) {
        best(matcher, token).ifPresent(m -> found.addAll(ties(input, syntax, ends, m)));
      }
    }
    return once(found);
  }

  private record Found(RelationEntry entry, PatternMatcher.Match match) {}

  /** The most specific match of each kind of tie would do; in practice one word carries one. */
  private Optional<Found> best(PatternMatcher matcher, Token token) {
    List<Rule> rules = byWord.getOrDefault(token.lemma().toLowerCase(Locale.ROOT), List.of());
    return rules.stream()
        .flatMap(r -> matcher.match(r.pattern(), token).map(m -> new Found(r.entry(), m)).stream())
        .filter(f -> f.match().slots().containsKey("SUBJECT"))
        .filter(f -> f.entry().home() || f.match().slots().containsKey("OBJECT"))
        .max(
            Comparator.comparingInt((Found f) -> f.match().pattern().lexicalWeight())
                .thenComparingInt(f -> f.match().slots().size())
                .thenComparing(f -> f.entry().id()));
  }

  private List<Relation> ties(
      EventCoder.Input input, DeepSyntax syntax, RelationEnds ends, Found found) {
    Set<Auxiliary> auxiliary = language.factuality().of(syntax, found.match().predicate());
    if (auxiliary.contains(Auxiliary.NEGATION) || auxiliary.contains(Auxiliary.HYPOTHETICAL)) {
      return List.of();
    }
    List<ActorMention> subjects =
        ends.findAll(found.match().slots().getOrDefault("SUBJECT", List.of()));
    List<ActorMention> objects =
        ends.findAll(found.match().slots().getOrDefault("OBJECT", List.of()));
    boolean atHome = found.entry().home() && objects.isEmpty();
    ParticipantFinder participants = new ParticipantFinder(syntax, input.actors());
    Token trigger = found.match().predicate();
    List<Event.Attribution> attribution =
        language.attributions().find(syntax, participants, trigger);
    DateRange period =
        EventCoder.date(syntax, trigger, input.times().get(syntax.sentence().index())).orElse(null);
    List<Relation> relations = new ArrayList<>();
    for (ActorMention subject : subjects) {
      for (ActorMention object : atHome ? home(subject) : objects) {
        boolean same =
            subject.span().equals(object.span())
                || subject.identity().name() != null
                    && subject.identity().equals(object.identity());
        if (!same || atHome) {
          relations.add(
              relation(
                  input.id(),
                  found.entry().type(),
                  new Relation.Ends(subject, object, null, attribution),
                  period,
                  evidence(syntax.sentence(), found.match()),
                  explanation(found)));
        }
      }
    }
    return relations;
  }

  /** A rebel's opponent is the state at home, unless the subject is that state. */
  private List<ActorMention> home(ActorMention subject) {
    if (subject.code() == null
        || !knowledge.isState(subject.code())
        || subject.kind() == Kind.COUNTRY
        || subject.sectors().contains("GOV")
        || subject.sectors().contains("MIL")) {
      return List.of();
    }
    return List.of(
        new ActorMention(
            subject.span(),
            subject.text(),
            subject.code(),
            List.of("GOV"),
            knowledge.country(subject.code()),
            Kind.COUNTRY,
            Resolution.REPORT));
  }

  private static Event.Explanation explanation(Found found) {
    List<String> path = new ArrayList<>();
    path.add(found.match().pattern().source());
    path.addAll(found.match().path());
    return new Event.Explanation(
        Event.Judge.RULE, found.entry().id(), path, List.of(), found.entry().confidence());
  }

  private static Event.Evidence evidence(Sentence sentence, PatternMatcher.Match match) {
    Span clause = match.predicate().span();
    for (Token word : match.words()) {
      clause = clause.union(word.span());
    }
    for (List<Token> heads : match.slots().values()) {
      for (Token head : heads) {
        clause = clause.union(head.span());
      }
    }
    return new Event.Evidence(sentence.index(), clause, match.predicate().span());
  }

  private static Relation placeTie(EventCoder.Input input, Sentence sentence, PlaceTies.Tie tie) {
    return relation(
        input.id(),
        tie.type(),
        new Relation.Ends(tie.subject(), tie.object(), null, List.of()),
        null,
        new Event.Evidence(sentence.index(), tie.clause(), tie.subject().span()),
        new Event.Explanation(
            Event.Judge.RULE,
            tie.rule(),
            List.of(tie.subject().text() + " and " + tie.object().text() + " in one phrase"),
            List.of(),
            0.8));
  }

  private static Relation office(EventCoder.Input input, ActorIndex.Office office) {
    return relation(
        input.id(),
        RelationType.HOLDS_OFFICE,
        new Relation.Ends(office.holder(), office.of(), office.office(), List.of()),
        null,
        new Event.Evidence(office.sentence(), office.clause(), office.clause()),
        new Event.Explanation(
            Event.Judge.RULE,
            "holds_office.title",
            List.of("title or apposition of " + office.holder().text()),
            List.of(),
            0.85));
  }

  private static Relation relation(
      String report,
      RelationType type,
      Relation.Ends ends,
      @org.jspecify.annotations.Nullable DateRange period,
      Event.Evidence evidence,
      Event.Explanation explanation) {
    String id =
        EventIds.hash(
            String.join("\n", report, type.label(), key(ends.subject()), key(ends.object()))
                + evidence.trigger());
    return new Relation(id, report, type, ends, period, evidence, explanation);
  }

  private static List<Relation> once(List<Relation> found) {
    Map<String, Relation> unique = new LinkedHashMap<>();
    found.stream()
        .sorted(
            Comparator.comparing((Relation r) -> r.evidence().clause()).thenComparing(Relation::id))
        .forEach(
            r ->
                unique.putIfAbsent(
                    r.type() + "|" + key(r.ends().subject()) + "|" + key(r.ends().object()), r));
    // "headed by premier X": the office says more than the leading.
    unique
        .values()
        .removeIf(
            r ->
                r.type() == RelationType.LEADS
                    && unique.values().stream().anyMatch(o -> tellsOffice(o, r)));
    return List.copyOf(unique.values());
  }

  private static boolean tellsOffice(Relation office, Relation lead) {
    return office.type() == RelationType.HOLDS_OFFICE
        && key(office.ends().subject()).equals(key(lead.ends().subject()))
        && Objects.equals(office.ends().object().code(), lead.ends().object().code());
  }

  private static String key(ActorMention m) {
    boolean state = m.kind() == Kind.COUNTRY && m.identity().name() == null;
    return state
        ? Objects.requireNonNullElse(m.code(), m.text())
        : Objects.requireNonNullElse(m.identity().name(), m.text());
  }
}
