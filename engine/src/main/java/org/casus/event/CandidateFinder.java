package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Token;
import org.casus.event.EventLexicon.Rule;
import org.casus.lexicon.PatternMatcher;
import org.casus.lexicon.PatternMatcher.Match;

/** Tries all entries on one sentence and keeps the best one for each trigger word. */
final class CandidateFinder {
  private static final Comparator<Candidate> BEST =
      Comparator.comparingDouble(Candidate::rank).thenComparing(Candidate::rule);

  private final Conversions conversions;
  private final EventLexicon lexicon;
  private final DeepSyntax syntax;
  private final ParticipantFinder participants;
  private final PatternMatcher matcher;

  CandidateFinder(
      EventLexicon lexicon,
      Conversions conversions,
      DeepSyntax syntax,
      ParticipantFinder participants) {
    this.conversions = conversions;
    this.lexicon = lexicon;
    this.syntax = syntax;
    this.participants = participants;
    this.matcher =
        new PatternMatcher(
            syntax,
            (slot, t) ->
                slot.direct()
                    ? participants.isNamed(t)
                    : !participants.find(t, ParticipantFinder.Role.RECIPIENT).isEmpty(),
            this::isTrigger);
  }

  /** The best candidate of each trigger word, in text order. */
  List<Candidate> find() {
    Map<Token, Candidate> found = new LinkedHashMap<>();
    for (Token token : syntax.sentence().tokens()) {
      for (Rule rule : lexicon.rules(token)) {
        matcher
            .match(rule.pattern(), token)
            .flatMap(m -> candidate(rule.entry(), m))
            .ifPresent(c -> found.merge(token, c, this::better));
      }
    }
    return new ArrayList<>(found.values());
  }

  private Candidate better(Candidate a, Candidate b) {
    boolean weakA = conversions.isWeakest(a.type());
    if (weakA != conversions.isWeakest(b.type())) {
      // A meeting that carries another act is that act, unless more words speak for the meeting.
      Candidate weak = weakA ? a : b;
      Candidate other = weakA ? b : a;
      return other.weight() >= weak.weight() ? other : weak;
    }
    return BEST.compare(a, b) >= 0 ? a : b;
  }

  private Optional<Candidate> candidate(EventEntry entry, Match match) {
    List<Token> actorHeads = match.slots().getOrDefault("ACTOR", List.of());
    List<Token> recipientHeads = match.slots().getOrDefault("RECIPIENT", List.of());
    List<ActorMention> actors = participants.findAll(actorHeads, ParticipantFinder.Role.ACTOR);
    List<ActorMention> recipients =
        participants.findAll(recipientHeads, ParticipantFinder.Role.RECIPIENT);
    if (recipients.isEmpty()) {
      recipients = fromComplement(match, actorHeads, actors);
    }
    if (recipients.isEmpty() && !entry.reciprocal() && conversions.hasVictims(entry.type())) {
      recipients = match.pattern().hasSlot("RECIPIENT") ? fromWords(match) : List.of();
    }
    if (match.predicate().is("amod") && actors.isEmpty() && !isDirect(recipientHeads)) {
      return Optional.empty();
    }
    List<ActorMention> others = new ArrayList<>(recipients);
    others.removeIf(r -> actors.stream().anyMatch(a -> a.span().equals(r.span())));
    boolean onlyItself = others.removeIf(r -> actors.stream().anyMatch(a -> isItself(a, r)));
    if (actors.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    // "met its target", "welcomed its guests": nobody else is there.
    if (onlyItself && others.isEmpty() && match.pattern().requires("RECIPIENT")) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(entry, entry.id(), entry.type(), entry.modes(), match, actors, others, null));
  }

  /**
   * "its strike", "ties between the two countries": what points back to the actor is no recipient.
   */
  private static boolean isItself(ActorMention actor, ActorMention recipient) {
    boolean state = recipient.kind() == ActorMention.Kind.COUNTRY && recipient.sectors().isEmpty();
    return recipient.resolvedBy() == ActorMention.Resolution.COREFERENCE
        && Objects.equals(actor.code(), recipient.code())
        && (state
            || actor.identity().equals(recipient.identity())
                && actor.sectors().equals(recipient.sectors()));
  }

  /** "captured soldiers": a required word that is itself an actor takes the free slot. */
  private List<ActorMention> fromWords(Match match) {
    for (Token word : match.words()) {
      if (word.head() == match.predicate().index()) {
        List<ActorMention> found = participants.direct(word);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "expelled diplomats" are expelled; in "the recognised territory of X" X is not. */
  private boolean isDirect(List<Token> heads) {
    return heads.stream().anyMatch(h -> !participants.direct(h).isEmpty());
  }

  /** "demanded that X leave", "demanded the withdrawal of X": X is asked. */
  private List<ActorMention> fromComplement(
      Match match, List<Token> actorHeads, List<ActorMention> actors) {
    for (Token complement : match.complements()) {
      List<DeepSyntax.Group> groups =
          new ArrayList<>(
              syntax.isPassive(complement)
                  ? syntax.objects(complement)
                  : syntax.subjects(complement));
      if (syntax.isNominal(complement)) {
        groups.addAll(syntax.objects(complement));
      }
      for (DeepSyntax.Group group : groups) {
        List<Token> others = new ArrayList<>(group.tokens());
        others.removeAll(actorHeads);
        List<ActorMention> found =
            new ArrayList<>(participants.findAll(others, ParticipantFinder.Role.RECIPIENT));
        found.removeIf(f -> actors.stream().anyMatch(a -> a.span().equals(f.span())));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Whether a word could carry one of the types, whoever takes part. */
  boolean isTrigger(Token token, Set<String> types) {
    PatternMatcher lenient = new PatternMatcher(syntax, (slot, t) -> true, (t, y) -> false);
    for (Rule rule : lexicon.rules(token)) {
      if (types.contains(rule.entry().type()) && lenient.match(rule.pattern(), token).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
