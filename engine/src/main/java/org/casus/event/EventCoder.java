package org.casus.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.SyntaxWords;
import org.casus.annotate.Token;
import org.casus.time.DateRange;
import org.casus.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * From a parsed sentence with resolved actors to coded events. Thread-safe.
 *
 * <p>The steps: match the lexicon on every word; ask the learned judge about every pair of
 * participants; keep the best reading of each; drop what is only promised, asked or told twice;
 * read factuality and attribution; apply the codebook's conversions; add modes, contexts, date,
 * place and size.
 */
public final class EventCoder {
  private final Knowledge knowledge;
  private final JudgePanel panel;
  private final EventBuilder builder;

  /** Builds a coder from its tables and judges. */
  public EventCoder(Knowledge knowledge, JudgePanel panel) {
    this.knowledge = knowledge;
    this.panel = panel;
    this.builder = new EventBuilder(knowledge);
  }

  /**
   * All tables that the coder reads.
   *
   * @param codebook types, modes, contexts
   * @param lexicon patterns
   * @param cues words that give modes and contexts
   * @param conversions rules for what is announced or denied
   * @param inference rules for participants left unsaid
   * @param exclusions words of sport and accident
   * @param language words of grammar
   */
  public record Knowledge(
      Codebook codebook,
      EventLexicon lexicon,
      CueTable cues,
      Conversions conversions,
      Inference inference,
      Exclusions exclusions,
      Language language) {}

  /**
   * Words of grammar.
   *
   * @param syntax light verbs and control verbs
   * @param factuality words of doubt and denial
   * @param attributions words of saying
   * @param obligations words of demand
   * @param sizes words beside counts
   */
  public record Language(
      SyntaxWords syntax,
      Factuality factuality,
      AttributionFinder attributions,
      Obligations obligations,
      SizeFinder sizes) {}

  /**
   * What is known of a report before its events are coded.
   *
   * @param id the report's id
   * @param text the report's text
   * @param published publication date or null
   * @param sentences parsed text
   * @param actors resolved actors and places
   * @param times time expressions, one list a sentence
   * @param filed when it was written: the publication date, or a coarser guess, or null
   */
  public record Input(
      String id,
      String text,
      @Nullable LocalDate published,
      List<Sentence> sentences,
      ActorIndex actors,
      List<List<TimeMention>> times,
      @Nullable DateRange filed) {}

  /** Codes all sentences of a report; events in the order of their triggers. */
  public List<Event> code(Input input) {
    List<Findings> all = input.sentences().stream().map(s -> findings(s, input)).toList();
    Opinions opinions = new Opinions(input.text());
    if (panel.hearsLearned()) {
      all.forEach(findings -> findings.ask(opinions));
      panel.ask(opinions);
    }
    List<Event> events = new ArrayList<>();
    Set<String> reportContexts = knowledge.cues().reportContexts(input.sentences());
    List<ActorMention> floor = List.of();
    for (Findings findings : all) {
      List<ActorMention> speaker =
          knowledge.language().attributions().speaker(findings.syntax(), findings.participants());
      EventBuilder.Context context =
          new EventBuilder.Context(
              input,
              findings.syntax(),
              findings.participants(),
              reportContexts,
              speaker.isEmpty() ? floor : List.of());
      events.addAll(code(findings, context, events, opinions));
      floor = speaker.isEmpty() ? floor : speaker;
    }
    return new EventDates(input).complete(events);
  }

  /** What the lexicon matches in a sentence and whom its phrases name. */
  private Findings findings(Sentence sentence, Input input) {
    DeepSyntax syntax = new DeepSyntax(sentence, knowledge.language().syntax());
    ParticipantFinder participants = new ParticipantFinder(syntax, input.actors());
    CandidateFinder finder =
        new CandidateFinder(knowledge.lexicon(), knowledge.conversions(), syntax, participants);
    boolean sport = knowledge.exclusions().isSport(sentence);
    List<Candidate> found = new ArrayList<>();
    if (panel.hearsRules()) {
      found.addAll(sport ? List.of() : finder.find());
      found.removeIf(
          c ->
              knowledge.exclusions().isAccident(syntax, c)
                  || knowledge.exclusions().isIdle(syntax, c));
      found.removeIf(
          c ->
              knowledge
                  .exclusions()
                  .hasStrangeSubject(syntax, c, t -> isMeans(t, c.type(), finder, sentence)));
      found.addAll(
          knowledge
              .language()
              .obligations()
              .find(syntax, participants, finder, knowledge.language().attributions()));
    }
    boolean phrases = panel.hearsLearned() && !sport;
    return new Findings(
        syntax,
        participants,
        finder,
        found,
        phrases ? MentionPhrase.of(syntax, participants) : List.of());
  }

  private List<Event> code(
      Findings findings, EventBuilder.Context context, List<Event> before, Opinions opinions) {
    DeepSyntax syntax = findings.syntax();
    List<Candidate> selected =
        knowledge
            .inference()
            .complete(
                new CandidateSelector(syntax, knowledge.conversions())
                    .select(findings.candidates()),
                syntax,
                findings.finder(),
                context.input().actors(),
                before);
    List<Event> here = new ArrayList<>();
    for (Candidate candidate : selected) {
      if (!isOnlyContent(candidate, selected, syntax)) {
        Event event = builder.build(panel.complete(candidate, findings, opinions), context);
        if (!isNobodysNegation(event)) {
          panel
              .decide(event, findings.opinion(candidate, event.code().type(), opinions))
              .ifPresent(here::add);
        }
      }
    }
    for (Candidate proposal : panel.proposals(findings, selected, opinions)) {
      if (!knowledge.language().attributions().isNeutral(proposal.trigger())) {
        panel
            .decide(
                builder.build(proposal, context),
                Optional.ofNullable(proposal.learned()).map(Candidate.Learned::opinion))
            .ifPresent(here::add);
      }
    }
    here.sort(Comparator.comparing(e -> e.evidence().trigger()));
    return here;
  }

  /** "two bombs killed", "the attack killed": weapons and deeds of the type. */
  private boolean isMeans(Token token, String type, CandidateFinder finder, Sentence sentence) {
    return finder.isTrigger(token, Set.of(type))
        || !knowledge.cues().modes(type, sentence, Trees.phrase(sentence, token)).isEmpty();
  }

  /** That nobody in particular did not do something is no news. */
  private static boolean isNobodysNegation(Event event) {
    return event.participants().actors().isEmpty()
        && event.code().auxiliary().contains(Auxiliary.NEGATION);
  }

  /**
   * What is merely possible or to come inside a promise, demand or threat is its content, no event.
   */
  private boolean isOnlyContent(Candidate c, List<Candidate> selected, DeepSyntax syntax) {
    boolean inside =
        selected.stream()
            .filter(
                o ->
                    !o.trigger().equals(c.trigger())
                        && knowledge.conversions().isAbsorbing(o.type()))
            .anyMatch(o -> Trees.distanceUp(syntax.sentence(), c.trigger(), o.trigger()) > 0);
    Set<Auxiliary> told = knowledge.language().factuality().of(syntax, c.trigger());
    return inside && (told.contains(Auxiliary.HYPOTHETICAL) || told.contains(Auxiliary.FUTURE));
  }

  /** The date that a sentence gives to what one of its words tells. */
  public static Optional<DateRange> date(
      DeepSyntax syntax, Token trigger, List<TimeMention> times) {
    return DateFinder.nearest(syntax.sentence(), trigger, times);
  }
}
