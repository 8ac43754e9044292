package org.casus.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * The rule judge and the learned judge at one table: who is heard, and how sure their common answer
 * is. Immutable; thread-safe if the learned judge is.
 */
public final class JudgePanel {
  /** Other types that an explanation names. */
  private static final int ALTERNATIVES = 3;

  private static final double WORTH_NAMING = 0.01;

  private final Heard heard;
  private final @Nullable PairJudge learned;
  private final JudgingRules rules;
  private final Witness witness;

  /** Hears what the judges say of each event, even if it is voted down. */
  @FunctionalInterface
  public interface Witness {
    /**
     * Called before an event's confidence is known, by the thread that codes its report.
     *
     * @param event with the id that it will keep
     */
    void hear(Event event, Votes votes);
  }

  /** Which judges are heard. */
  public enum Heard {
    RULE,
    MODEL,
    BOTH
  }

  /**
   * Calls the judges.
   *
   * @param learned may be null only if just the rules are heard
   */
  public JudgePanel(Heard heard, @Nullable PairJudge learned, JudgingRules rules) {
    this(heard, learned, rules, (event, votes) -> {});
  }

  /**
   * Calls the judges before a witness, for measurements.
   *
   * @param learned may be null only if just the rules are heard
   */
  public JudgePanel(Heard heard, @Nullable PairJudge learned, JudgingRules rules, Witness witness) {
    if (heard != Heard.RULE && learned == null) {
      throw new IllegalArgumentException("no learned judge to hear");
    }
    this.heard = heard;
    this.learned = learned;
    this.rules = rules;
    this.witness = witness;
  }

  /** The learned judge's version, empty if only the rules are heard. */
  public String version() {
    return hearsLearned() ? Objects.requireNonNull(learned).version() : "";
  }

  boolean hearsRules() {
    return heard != Heard.MODEL;
  }

  boolean hearsLearned() {
    return heard != Heard.RULE;
  }

  /** Asks the learned judge, if it is heard. */
  void ask(Opinions opinions) {
    if (hearsLearned()) {
      opinions.answer(Objects.requireNonNull(learned));
    }
  }

  /**
   * A candidate of the rules with the parties that only the learned judge sees. An event that both
   * sides of a sentence share needs no other party.
   */
  Candidate complete(Candidate candidate, Findings findings, Opinions opinions) {
    if (!hearsLearned() || candidate.reciprocal()) {
      return candidate;
    }
    double least = rules.thresholds().complete();
    List<ActorMention> actors = candidate.actors();
    List<ActorMention> recipients = candidate.recipients();
    if (recipients.isEmpty() && !actors.isEmpty()) {
      recipients = others(findings.parties(candidate, false, least, opinions), actors);
    } else if (actors.isEmpty() && !recipients.isEmpty()) {
      actors = others(findings.parties(candidate, true, least, opinions), recipients);
    }
    return candidate.with(actors, recipients);
  }

  /** The learned judge's own candidates in a sentence, those left out that the rules found. */
  List<Candidate> proposals(Findings findings, List<Candidate> byRules, Opinions opinions) {
    if (!hearsLearned()) {
      return List.of();
    }
    List<Candidate> proposals =
        new ArrayList<>(
            new LearnedCandidates(rules.thresholds().propose()).find(findings, opinions));
    proposals.removeIf(p -> byRules.stream().anyMatch(c -> tellsTheSame(c, p)));
    return proposals;
  }

  /** The same parties in the same direction, or the same type with a common party. */
  private static boolean tellsTheSame(Candidate rule, Candidate proposal) {
    boolean actors = share(rule.actors(), proposal.actors());
    boolean recipients = share(rule.recipients(), proposal.recipients());
    boolean either =
        actors
            || recipients
            || share(rule.actors(), proposal.recipients())
            || share(rule.recipients(), proposal.actors());
    return actors && (recipients || proposal.recipients().isEmpty() || rule.recipients().isEmpty())
        || rule.trigger().equals(proposal.trigger())
        || rule.type().equals(proposal.type()) && either;
  }

  private static boolean share(List<ActorMention> a, List<ActorMention> b) {
    Set<Object> parties = new HashSet<>();
    a.forEach(m -> parties.add(party(m)));
    return b.stream().anyMatch(m -> parties.contains(party(m)));
  }

  /** Parties that are not there yet, each once. */
  private static List<ActorMention> others(List<ActorMention> found, List<ActorMention> there) {
    Set<Object> parties = new HashSet<>();
    there.forEach(m -> parties.add(party(m)));
    return found.stream().filter(m -> parties.add(party(m))).toList();
  }

  private static Object party(ActorMention m) {
    if (m.identity().name() != null) {
      return m.identity();
    }
    return m.code() == null ? m.span() : List.of(m.code(), m.sectors());
  }

  /**
   * The common answer on a built event: its confidence, and what each judge thought.
   *
   * @param opinion what the learned judge thinks of the event's parties, if it was asked
   * @return empty if it is voted down
   */
  Optional<Event> decide(Event event, Optional<PairOpinion> opinion) {
    Event.Explanation said = event.explanation();
    Votes votes = votes(event, opinion);
    witness.hear(event, votes);
    if (!hearsLearned()) {
      return Optional.of(event); // nothing to weigh against
    }
    if (rules.thresholds().veto(votes)) {
      return Optional.empty();
    }
    double confidence = rules.confidence(votes);
    List<Event.Alternative> alternatives =
        opinion.stream()
            .flatMap(o -> o.head(PairOpinion.EVENT).stream())
            .filter(a -> a.probability() >= WORTH_NAMING)
            .limit(ALTERNATIVES)
            .toList();
    return Optional.of(
        new Event(
            event.id(),
            event.report(),
            event.code(),
            event.participants(),
            event.circumstances(),
            event.evidence(),
            new Event.Explanation(
                votes.judge(),
                said.pattern(),
                said.path(),
                alternatives,
                Math.round(confidence * 1000) / 1000.0)));
  }

  private static Votes votes(Event event, Optional<PairOpinion> opinion) {
    double said = event.explanation().confidence();
    if (event.explanation().judge() == Event.Judge.MODEL) {
      return Votes.ofModel(said);
    }
    return opinion
        .map(
            thought ->
                new Votes(
                    Event.Judge.BOTH,
                    said,
                    thought.probability(PairOpinion.EVENT, event.code().type()),
                    thought.probability(PairOpinion.EVENT, PairOpinion.NO_EVENT)))
        .orElseGet(() -> Votes.ofRule(said));
  }
}
