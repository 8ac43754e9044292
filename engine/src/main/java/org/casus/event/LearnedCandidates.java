package org.casus.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;
import org.casus.lexicon.Pattern;
import org.casus.lexicon.PatternMatcher.Match;
import org.casus.lexicon.WordSet;
import org.jspecify.annotations.Nullable;

/** Events that the learned judge sees in a sentence, as candidates. */
final class LearnedCandidates {
  /** Id that stands in records instead of a lexicon entry's. */
  static final String RULE = "learned";

  /** From this probability on a mode or an auxiliary is taken over. */
  private static final double LIKELY = 0.5;

  private final double least;

  /**
   * Builds a finder.
   *
   * @param least probability of a type from which on it is an event
   */
  LearnedCandidates(double least) {
    this.least = least;
  }

  /** Pairs with the same type and trigger, which tell one event. */
  private static final class Group {
    final Set<MentionPhrase> sources = new LinkedHashSet<>();
    final Set<MentionPhrase> targets = new LinkedHashSet<>();
    @Nullable PairOpinion best;
    double probability;

    void add(MentionPhrase source, MentionPhrase target, PairOpinion opinion, double p) {
      sources.add(source);
      targets.add(target);
      if (p > probability) {
        best = opinion;
        probability = p;
      }
    }
  }

  private record Key(String type, Token trigger) {}

  /**
   * The events of one sentence, in the order of their sources. Only what happens between two named
   * parties: of what somebody does alone the lexicon knows more than a pair can tell.
   */
  List<Candidate> find(Findings findings, Opinions opinions) {
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (MentionPhrase source : findings.phrases()) {
      for (MentionPhrase target : findings.phrases()) {
        if (!source.equals(target)
            && !source.asActor().isEmpty()
            && !target.asRecipient().isEmpty()) {
          add(findings, source, target, opinions, groups);
        }
      }
    }
    List<Candidate> found = new ArrayList<>();
    groups.forEach((key, group) -> candidate(key, group).ifPresent(found::add));
    return found;
  }

  private void add(
      Findings findings,
      MentionPhrase source,
      MentionPhrase target,
      Opinions opinions,
      Map<Key, Group> groups) {
    Optional<PairOpinion> opinion =
        opinions.of(findings.sentence().index(), source.span(), target.span());
    if (opinion.isEmpty() || opinion.get().head(PairOpinion.EVENT).isEmpty()) {
      return;
    }
    Event.Alternative likeliest = opinion.get().head(PairOpinion.EVENT).get(0);
    if (likeliest.type().equals(PairOpinion.NO_EVENT) || likeliest.probability() < least) {
      return;
    }
    trigger(findings.sentence(), source.head(), target.head())
        .ifPresent(
            trigger ->
                groups
                    .computeIfAbsent(new Key(likeliest.type(), trigger), k -> new Group())
                    .add(source, target, opinion.get(), likeliest.probability()));
  }

  /**
   * The word that governs both heads, the nearest to them. None where one phrase is part of the
   * other.
   */
  private static Optional<Token> trigger(Sentence sentence, Token source, Token target) {
    for (Token t = source; t.head() >= 0; ) {
      t = sentence.token(t.head());
      boolean telling = t.upos() == Upos.VERB || t.upos() == Upos.NOUN;
      if (telling && Trees.dominates(sentence, t, target)) {
        return t.equals(target) ? Optional.empty() : Optional.of(t);
      }
    }
    return Optional.empty();
  }

  private static Optional<Candidate> candidate(Key key, Group group) {
    PairOpinion opinion = Objects.requireNonNull(group.best);
    boolean mutual = group.sources.stream().anyMatch(group.targets::contains);
    Set<MentionPhrase> sources = new LinkedHashSet<>(group.sources);
    Set<MentionPhrase> targets = new LinkedHashSet<>(group.targets);
    if (mutual) {
      sources.addAll(targets);
      targets.clear();
    }
    List<ActorMention> actors = mentions(sources, true);
    List<ActorMention> recipients = mentions(targets, false);
    recipients.removeIf(actors::contains);
    if (actors.isEmpty() || recipients.isEmpty() && !mutual) {
      return Optional.empty();
    }
    String wording = mutual ? "ACTOR and ACTOR" : "ACTOR to RECIPIENT";
    Pattern pattern =
        new Pattern(
            RULE + ": " + wording,
            new Pattern.Predicate(
                new WordSet(List.of(key.trigger().lemma())), Pattern.Predicate.Kind.VERB, ""),
            List.of());
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    slots.put("ACTOR", sources.stream().map(MentionPhrase::head).toList());
    slots.put("RECIPIENT", targets.stream().map(MentionPhrase::head).toList());
    Match match =
        new Match(
            pattern,
            key.trigger(),
            List.of(key.trigger()),
            slots,
            List.of(),
            List.of("%s %.2f".formatted(key.type(), group.probability)));
    return Optional.of(
        new Candidate(
            null,
            RULE,
            key.type(),
            modes(opinion, key.type()),
            match,
            actors,
            recipients,
            new Candidate.Learned(opinion, group.probability, mutual, auxiliaries(opinion))));
  }

  private static List<ActorMention> mentions(Set<MentionPhrase> phrases, boolean acting) {
    Map<Span, ActorMention> found = new LinkedHashMap<>();
    for (MentionPhrase phrase : phrases) {
      for (ActorMention mention : acting ? phrase.asActor() : phrase.asRecipient()) {
        found.putIfAbsent(mention.span(), mention);
      }
    }
    return new ArrayList<>(found.values());
  }

  private static List<String> modes(PairOpinion opinion, String type) {
    return opinion.head(PairOpinion.MODE).stream()
        .filter(a -> a.probability() >= LIKELY && a.type().startsWith(type + ":"))
        .map(a -> a.type().substring(type.length() + 1))
        .toList();
  }

  private static Set<Auxiliary> auxiliaries(PairOpinion opinion) {
    Set<Auxiliary> found = EnumSet.noneOf(Auxiliary.class);
    opinion.head(PairOpinion.AUXILIARY).stream()
        .filter(a -> a.probability() >= LIKELY)
        .forEach(a -> found.add(Auxiliary.valueOf(a.type().toUpperCase(Locale.ROOT))));
    return found;
  }
}
