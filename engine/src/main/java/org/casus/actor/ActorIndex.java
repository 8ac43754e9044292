package org.casus.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;
import org.casus.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/** Everything that was resolved in one report, by token. Filled by {@link ActorResolver}. */
public final class ActorIndex {
  private final Map<Long, List<ActorMention>> actors = new HashMap<>();
  private final Map<Long, PlaceMention> places = new HashMap<>();
  private final List<Office> offices = new ArrayList<>();
  private final @Nullable String focus;
  private final Descriptions descriptions;

  ActorIndex(@Nullable String focus, Descriptions descriptions) {
    this.focus = focus;
    this.descriptions = descriptions;
  }

  /**
   * An office that the report gives to a person.
   *
   * @param holder the person
   * @param office title as written, without the country
   * @param of the country, or the organisation where the title names one
   * @param sentence number of the sentence
   * @param clause the words that say so
   */
  public record Office(
      ActorMention holder, String office, ActorMention of, int sentence, Span clause) {}

  /** The actors that a token stands for; empty for none, several for "the two countries". */
  public List<ActorMention> actors(Sentence sentence, Token token) {
    return actors.getOrDefault(key(sentence, token.index()), List.of());
  }

  /** The place that a token names. */
  public Optional<PlaceMention> place(Sentence sentence, Token token) {
    return Optional.ofNullable(places.get(key(sentence, token.index())));
  }

  /** Whether a word means somebody by a tie to its possessor, as "ally" and "daughter" do. */
  public boolean isRelational(Token token) {
    return descriptions.is(Descriptions.Kind.RELATIONAL, token.lemma().toLowerCase(Locale.ROOT));
  }

  /** Country that the report is mostly about, or null. */
  public @Nullable String focus() {
    return focus;
  }

  /** Offices learned, in text order. */
  public List<Office> offices() {
    return List.copyOf(offices);
  }

  /** All actor mentions in text order. */
  public List<ActorMention> allActors() {
    return actors.values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted(
            Comparator.comparing(ActorMention::span)
                .thenComparing(m -> m.code() == null ? "" : m.code()))
        .toList();
  }

  /** All place mentions in text order. */
  public List<PlaceMention> allPlaces() {
    return places.values().stream()
        .distinct()
        .sorted(Comparator.comparing(PlaceMention::span))
        .toList();
  }

  void put(Sentence sentence, int first, int last, List<ActorMention> mentions) {
    for (int i = first; i <= last; i++) {
      actors.putIfAbsent(key(sentence, i), List.copyOf(mentions));
    }
  }

  void replace(Sentence sentence, int first, int last, List<ActorMention> mentions) {
    for (int i = first; i <= last; i++) {
      actors.put(key(sentence, i), List.copyOf(mentions));
    }
  }

  void put(Sentence sentence, int first, int last, PlaceMention place) {
    for (int i = first; i <= last; i++) {
      places.putIfAbsent(key(sentence, i), place);
    }
  }

  /** A mention turns out to mean a person named later. */
  void identify(ActorMention mention, ActorMention.Identity identity) {
    ActorMention named =
        new ActorMention(
            mention.span(),
            mention.text(),
            mention.code(),
            mention.sectors(),
            identity,
            mention.kind(),
            mention.resolvedBy());
    actors.replaceAll(
        (at, found) -> found.stream().map(m -> m.equals(mention) ? named : m).toList());
  }

  void put(Office office) {
    offices.add(office);
  }

  private static long key(Sentence sentence, int token) {
    return ((long) sentence.index() << 32) | token;
  }
}
