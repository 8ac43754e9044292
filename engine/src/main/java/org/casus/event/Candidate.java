package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.Token;
import org.casus.lexicon.PatternMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * A matched entry with its participants, before the codebook's rules are applied.
 *
 * @param entry the lexicon entry; null for the built-in obligation rule and for the learned judge,
 *     see {@link #rule}
 * @param rule id of entry or built-in rule
 * @param type event type
 * @param modes modes given by entry or rule
 * @param match what was matched
 * @param actors who acts
 * @param recipients who is acted on
 * @param learned what the learned judge said, where it proposed the candidate; otherwise null
 */
record Candidate(
    @Nullable EventEntry entry,
    String rule,
    String type,
    List<String> modes,
    Match match,
    List<ActorMention> actors,
    List<ActorMention> recipients,
    @Nullable Learned learned) {
  /**
   * A proposal of the learned judge.
   *
   * @param opinion its opinion of the pair
   * @param probability of the type
   * @param reciprocal whether it saw the event in both directions
   * @param auxiliary factuality
   */
  record Learned(
      PairOpinion opinion, double probability, boolean reciprocal, Set<Auxiliary> auxiliary) {}

  Candidate {
    modes = List.copyOf(modes);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** How often the built-in rule is right. */
  private static final double OBLIGATION_CONFIDENCE = 0.6;

  /** "the expulsion of diplomats": what follows "of" acts only if it cannot be acted on. */
  private static final double OF_ACTOR_PENALTY = 2.5;

  Token trigger() {
    return match.predicate();
  }

  boolean reciprocal() {
    return learned != null ? learned.reciprocal() : entry != null && entry.reciprocal();
  }

  double confidence() {
    if (learned != null) {
      return learned.probability();
    }
    return entry == null ? OBLIGATION_CONFIDENCE : entry.confidence();
  }

  /** How many required words were matched. */
  int weight() {
    return match.pattern().lexicalWeight();
  }

  /** Specific patterns, more participants and safer entries come first. */
  double rank() {
    return 10.0 * weight()
        + 2.0 * ((actors.isEmpty() ? 0 : 1) + (recipients.isEmpty() ? 0 : 1))
        + confidence()
        - (match.path().contains("of ACTOR") ? OF_ACTOR_PENALTY : 0);
  }

  Candidate with(List<ActorMention> newActors, List<ActorMention> newRecipients) {
    return new Candidate(entry, rule, type, modes, match, newActors, newRecipients, learned);
  }

  /** Takes over the participants and modes that another candidate has and this one lacks. */
  Candidate fillFrom(Candidate other) {
    List<String> both = new ArrayList<>(modes);
    other.modes.stream().filter(m -> !both.contains(m)).forEach(both::add);
    return new Candidate(
        entry,
        rule,
        type,
        both,
        match,
        actors.isEmpty() ? other.actors : actors,
        recipients.isEmpty() ? other.recipients : recipients,
        learned);
  }
}
