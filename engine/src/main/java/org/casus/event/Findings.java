package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is found in one sentence before the judges speak.
 *
 * @param syntax the sentence
 * @param participants whom its words name
 * @param finder the lexicon's patterns on it
 * @param candidates matches of the lexicon
 * @param phrases phrases that the learned judge is asked about, in pairs
 */
record Findings(
    DeepSyntax syntax,
    ParticipantFinder participants,
    CandidateFinder finder,
    List<Candidate> candidates,
    List<MentionPhrase> phrases) {
  /** A list of names has hundreds of pairs and seldom an event. */
  private static final int MOST_PHRASES = 10;

  Findings {
    phrases = List.copyOf(phrases.subList(0, Math.min(phrases.size(), MOST_PHRASES)));
  }

  Sentence sentence() {
    return syntax.sentence();
  }

  /** Puts all questions about the sentence: its phrases in pairs, and those of the candidates. */
  void ask(Opinions opinions) {
    for (MentionPhrase source : phrases) {
      for (MentionPhrase target : phrases) {
        if (!source.span().overlaps(target.span())) {
          ask(opinions, source.span(), target.span());
        }
      }
      ask(opinions, source.span(), null);
    }
    for (Candidate candidate : candidates) {
      for (Ends ends : ends(candidate)) {
        ask(opinions, ends.source(), ends.target());
      }
    }
  }

  private void ask(Opinions opinions, @Nullable Span source, @Nullable Span target) {
    opinions.ask(sentence().index(), sentence().span(), source, target);
  }

  /** A pair that a candidate tells of. */
  private record Ends(@Nullable Span source, @Nullable Span target) {}

  private List<Ends> ends(Candidate candidate) {
    List<@Nullable Span> sources = spans(candidate, "ACTOR", candidate.actors());
    List<@Nullable Span> targets = spans(candidate, "RECIPIENT", candidate.recipients());
    List<Ends> ends = new ArrayList<>();
    for (Span source : sources) {
      for (Span target : targets) {
        boolean apart = source == null || target == null || !source.overlaps(target);
        if (apart && (source != null || target != null)) {
          ends.add(new Ends(source, target));
        }
      }
    }
    return ends;
  }

  /** The phrases that fill a slot, else the participants named in this sentence, else nothing. */
  private List<@Nullable Span> spans(Candidate candidate, String slot, List<ActorMention> named) {
    List<@Nullable Span> spans = new ArrayList<>();
    for (Token head : candidate.match().slots().getOrDefault(slot, List.of())) {
      spans.add(MentionPhrase.of(head, syntax, participants).span());
    }
    if (spans.isEmpty()) {
      named.stream()
          .filter(mention -> sentence().span().contains(mention.span()))
          .map(this::phraseOf)
          .distinct()
          .forEach(spans::add);
    }
    if (spans.isEmpty()) {
      spans.add(null);
    }
    return spans;
  }

  /** The words of the phrase that names a mention, else the mention's own. */
  private Span phraseOf(ActorMention mention) {
    return phrases.stream()
        .filter(p -> p.asActor().contains(mention) || p.asRecipient().contains(mention))
        .map(MentionPhrase::span)
        .filter(span -> span.contains(mention.span()))
        .findFirst()
        .orElse(mention.span());
  }

  /**
   * Parties on one side of a candidate as the learned judge sees them, the other side given.
   *
   * @param acting whether actors are wanted, otherwise recipients
   * @param least probability of the candidate's type from which on a phrase takes part
   * @return empty if nobody is likely enough
   */
  List<ActorMention> parties(Candidate candidate, boolean acting, double least, Opinions opinions) {
    Set<ActorMention> found = new LinkedHashSet<>();
    for (Ends ends : ends(candidate)) {
      for (MentionPhrase phrase : phrases) {
        Optional<PairOpinion> opinion =
            acting
                ? opinions.of(sentence().index(), phrase.span(), ends.target())
                : opinions.of(sentence().index(), ends.source(), phrase.span());
        if (opinion.isPresent()
            && opinion.get().probability(PairOpinion.EVENT, candidate.type()) >= least) {
          found.addAll(acting ? phrase.asActor() : phrase.asRecipient());
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * What the learned judge thinks of a candidate: of the pair for which it finds the candidate's
   * type likeliest.
   */
  Optional<PairOpinion> opinion(Candidate candidate, String type, Opinions opinions) {
    return ends(candidate).stream()
        .flatMap(e -> opinions.of(sentence().index(), e.source(), e.target()).stream())
        .max(Comparator.comparingDouble(o -> o.probability(PairOpinion.EVENT, type)));
  }
}
