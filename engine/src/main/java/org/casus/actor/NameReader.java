package org.casus.actor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.NameFinder.Hit;
import org.casus.actor.Phrases.Run;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;
import org.casus.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads names of countries, places and organisations: those of the knowledge base, and those that
 * only the annotator knows. Mutable; one a report.
 */
final class NameReader {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "outside", "inside", "around", "to", "from", "into", "through",
          "across", "over", "toward", "towards", "on", "along", "within", "of", "between");

  private final Phrases phrases;
  private final KnowledgeBase knowledge;
  private final PhraseCountries countries;
  private final People people;
  private final AgentPhrases agents;
  private final Mentions mentions;
  private final ActorIndex index;

  NameReader(
      Phrases phrases,
      KnowledgeBase knowledge,
      PhraseCountries countries,
      People people,
      AgentPhrases agents,
      Mentions mentions,
      ActorIndex index) {
    this.phrases = phrases;
    this.knowledge = knowledge;
    this.countries = countries;
    this.people = people;
    this.agents = agents;
    this.mentions = mentions;
    this.index = index;
  }

  /** "Mexico's Senate" is Mexico's, whatever "the Senate" alone means. */
  boolean isBareMetonym(Sentence sentence, Hit hit) {
    if (hit.name().type() != KnownName.Type.METONYM) {
      return false;
    }
    Token head = phrases.head(sentence, hit.run());
    return !countries.of(sentence, head).isEmpty() && phrases.agentAt(sentence, head).isPresent();
  }

  /** Reads a name of the knowledge base. */
  void readHit(Sentence sentence, Hit hit) {
    Run run = hit.run();
    Token head = phrases.head(sentence, run);
    KnownName name = hit.name();
    Span span = run.span(sentence);
    switch (name.type()) {
      case PLACE -> {
        putPlace(sentence, run, name);
        mentions.talkOf(name.code(), false);
      }
      case COUNTRY -> {
        putPlace(sentence, run, name);
        ActorMention m = mentions.named(span, name, List.of(), Kind.COUNTRY, Resolution.NAME);
        mentions.put(sentence, run, head, m);
      }
      case CAPITAL -> {
        putPlace(sentence, run, name);
        boolean government = !LOCATIVE.contains(phrases.preposition(sentence, head));
        ActorMention m =
            mentions.named(
                span,
                name,
                government ? name.sectors() : List.of(),
                Kind.COUNTRY,
                government ? Resolution.METONYM : Resolution.NAME);
        mentions.put(sentence, run, head, m);
      }
      case METONYM -> {
        ActorMention m =
            mentions.named(span, name, name.sectors(), Kind.COUNTRY, Resolution.METONYM);
        mentions.put(sentence, run, head, m);
      }
      case ORGANISATION -> {
        ActorMention m =
            mentions.named(span, name, name.sectors(), Kind.ORGANISATION, Resolution.NAME);
        mentions.put(sentence, run, head, m);
      }
      case ADJECTIVE, DEMONYM -> readNationality(sentence, run, head, name);
      case PERSON -> people.read(sentence, run);
    }
  }

  /** "Turkish" before a noun gives it a country; "the Turks" are people. */
  private void readNationality(Sentence sentence, Run run, Token head, KnownName name) {
    Span span = run.span(sentence);
    if (head.is("amod") || head.is("compound") || head.upos() == Upos.ADJ) {
      ActorMention m = mentions.named(span, name, List.of(), Kind.COUNTRY, Resolution.NAME);
      index.put(sentence, run.first(), run.last(), List.of(m));
      mentions.talkOf(m.code(), false);
    } else if (!agents.read(sentence, head)) {
      ActorMention m = mentions.named(span, name, List.of("CVL"), Kind.AGENT, Resolution.NAME);
      mentions.put(sentence, run, head, m);
    }
  }

  private void putPlace(Sentence sentence, Run run, KnownName name) {
    PlaceMention.Kind kind =
        switch (name.type()) {
          case COUNTRY -> PlaceMention.Kind.COUNTRY;
          case CAPITAL -> PlaceMention.Kind.CITY;
          default -> kindOf(knowledge.placeKind(Objects.requireNonNull(name.identity().name())));
        };
    String canonical =
        name.type() == KnownName.Type.CAPITAL ? name.surface() : name.identity().name();
    putPlace(sentence, run, canonical, name.code(), kind);
  }

  private void putPlace(
      Sentence sentence,
      Run run,
      @Nullable String canonical,
      @Nullable String code,
      PlaceMention.Kind kind) {
    PlaceMention place =
        new PlaceMention(run.span(sentence), mentions.text(sentence, run), canonical, code, kind);
    index.put(sentence, run.first(), run.last(), place);
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

  /** An organisation that the knowledge base lacks; its own words may tell country and sectors. */
  void readOrganisation(Sentence sentence, Run run) {
    Token head = phrases.head(sentence, run);
    if (!index.actors(sentence, head).isEmpty()) {
      return;
    }
    Optional<AgentWords.Found> agent = phrases.lastAgent(sentence, run);
    String code = countries.ofName(sentence, run).orElse(null);
    ActorMention m =
        mentions.mention(
            run.span(sentence),
            code,
            agent.map(a -> a.agent().sectors()).orElse(List.of()),
            new Identity(null, mentions.text(sentence, run)),
            Kind.ORGANISATION,
            code == null ? Resolution.UNRESOLVED : Resolution.COMPOUND);
    mentions.put(sentence, run, head, m);
  }

  /** A place that the knowledge base lacks; a name beside it may tell its country. */
  void readLocation(Sentence sentence, Run run) {
    String code = countries.ofName(sentence, run).orElse(null);
    putPlace(sentence, run, null, code, PlaceMention.Kind.OTHER);
  }
}
