package org.casus.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorMention.Kind;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;
import org.casus.event.EventEntry;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;

/**
 * Ties that noun phrases carry without a verb ({@code relations/place-ties.yaml}): "the English
 * city of Salisbury", "Russia's embassy in London", "the Britain-based group", "the Syrian-Turkish
 * border". Immutable and thread-safe.
 */
final class PlaceTies {
  private final Set<String> placeKinds;
  private final Set<String> inside;
  private final Set<String> borders;
  private final Set<String> based;
  private final Set<String> seats;
  private final EventEntry.Proof proof;

  private PlaceTies(Yaml.Node words) {
    this.placeKinds = Set.copyOf(words.texts("place_kinds"));
    this.inside = Set.copyOf(words.texts("inside"));
    this.borders = Set.copyOf(words.texts("borders"));
    this.based = Set.copyOf(words.texts("based"));
    this.seats = Set.copyOf(words.texts("seats"));
    this.proof = new EventEntry.Proof(words.texts("examples"), words.texts("near_misses"));
  }

  static PlaceTies load(LexiconFiles files) {
    return new PlaceTies(Yaml.read(files, "relations/place-ties.yaml"));
  }

  /** Sentences that tell a tie and such that do not: {@code relation: sentence}. */
  EventEntry.Proof proof() {
    return proof;
  }

  /**
   * A tie found.
   *
   * @param rule which kind of phrase told it
   * @param type what ties the ends
   * @param subject the smaller place, the organisation, or one neighbour
   * @param object the larger place, or the other neighbour
   * @param clause the phrase
   */
  record Tie(
      String rule, RelationType type, ActorMention subject, ActorMention object, Span clause) {}

  /** The ties of one sentence in text order. */
  List<Tie> find(DeepSyntax syntax, ActorIndex actors, RelationEnds ends) {
    List<Tie> ties = new ArrayList<>();
    for (Token token : syntax.sentence().tokens()) {
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      if (placeKinds.contains(lemma)) {
        kind(syntax, ends, token, ties);
      } else if (borders.contains(lemma)) {
        border(syntax, actors, token, ties);
      }
      if (isHeadOf(syntax.sentence(), token)) {
        named(syntax, actors, ends, token, ties);
      }
    }
    return ties;
  }

  /** "the English city of Salisbury", "Giza's Haram district". */
  private void kind(DeepSyntax syntax, RelationEnds ends, Token kind, List<Tie> ties) {
    Optional<ActorMention> name = Optional.empty();
    List<ActorMention> larger = new ArrayList<>();
    for (Token child : syntax.sentence().children(kind)) {
      String preposition = syntax.preposition(child);
      Optional<ActorMention> place = ends.localPlace(child);
      boolean naming =
          child.is("nmod") && preposition.equals("of")
              || child.is("appos")
              || child.is("compound")
              || child.is("flat");
      if (place.isPresent() && naming && name.isEmpty()) {
        name = place;
      } else if (child.relation().equals("nmod:poss")
          || child.is("amod")
          || child.is("nmod") && inside.contains(preposition)) {
        larger.addAll(ends.find(child));
      }
    }
    if (name.isPresent() && !larger.isEmpty()) {
      add("located_in.kind", RelationType.LOCATED_IN, name.get(), larger.get(0), ties);
    }
  }

  /** "the Syrian-Turkish border". */
  private static void border(DeepSyntax syntax, ActorIndex actors, Token border, List<Tie> ties) {
    List<ActorMention> sides = new ArrayList<>();
    for (Token child : syntax.sentence().children(border)) {
      if (child.is("amod") || child.is("compound")) {
        sides(syntax.sentence(), actors, child, sides);
      }
    }
    sides.sort(Comparator.comparing(ActorMention::span));
    if (sides.size() == 2) {
      add("borders.adjectives", RelationType.BORDERS, sides.get(0), sides.get(1), ties);
    }
  }

  private static void sides(
      Sentence sentence, ActorIndex actors, Token token, List<ActorMention> sides) {
    for (ActorMention m : actors.actors(sentence, token)) {
      if (m.kind() == Kind.COUNTRY
          && sides.stream().noneMatch(s -> String.valueOf(s.code()).equals(m.code()))) {
        sides.add(m);
      }
    }
    for (Token child : sentence.children(token)) {
      sides(sentence, actors, child, sides);
    }
  }

  /** "the embassy in London", "Qamishli in Syria", "the Britain-based group". */
  private void named(
      DeepSyntax syntax, ActorIndex actors, RelationEnds ends, Token head, List<Tie> ties) {
    Optional<ActorMention> subject = ends.localPlace(head);
    if (subject.isEmpty()) {
      subject =
          actors.actors(syntax.sentence(), head).stream()
              .filter(m -> m.kind() == Kind.ORGANISATION || isSeat(m))
              .findFirst();
    }
    if (subject.isEmpty()) {
      return;
    }
    for (Token child : syntax.sentence().children(head)) {
      if (child.relation().equals("nmod") && syntax.preposition(child).equals("in")) {
        for (ActorMention place : ends.place(child).stream().toList()) {
          add("located_in.phrase", RelationType.LOCATED_IN, subject.get(), place, ties);
        }
      }
      if (based.contains(child.lemma().toLowerCase(Locale.ROOT))
          && (child.is("amod") || child.is("acl") || child.is("compound"))) {
        for (Token where : syntax.sentence().children(child)) {
          for (ActorMention place : ends.place(where).stream().toList()) {
            add("located_in.based", RelationType.LOCATED_IN, subject.get(), place, ties);
          }
        }
      }
    }
  }

  /** Missions have a seat, crowds do not. */
  private boolean isSeat(ActorMention m) {
    String text = m.text().toLowerCase(Locale.ROOT);
    return m.kind() == Kind.AGENT && seats.stream().anyMatch(text::endsWith);
  }

  private static boolean isHeadOf(Sentence sentence, Token token) {
    return token.upos().isNominal()
        && (token.head() < 0 || !sentence.token(token.head()).is("compound"));
  }

  private static void add(
      String rule, RelationType type, ActorMention subject, ActorMention object, List<Tie> ties) {
    boolean same =
        subject.span().overlaps(object.span())
            || subject.identity().name() != null && subject.identity().equals(object.identity());
    if (!same) {
      ties.add(new Tie(rule, type, subject, object, subject.span().union(object.span())));
    }
  }
}
