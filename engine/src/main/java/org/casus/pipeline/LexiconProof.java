package org.casus.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.document.Report;
import org.casus.document.Span;
import org.casus.event.CueTable;
import org.casus.event.Event;
import org.casus.event.EventEntry;
import org.casus.lexicon.MarkedSentence;
import org.casus.relation.RelationEntry;
import org.jspecify.annotations.Nullable;

/**
 * Runs the sentences that lexicon entries carry. Each is coded as a report of its own, so that an
 * entry is proved by the very pipeline that uses it.
 */
public final class LexiconProof {
  /** Publication date of the sentences; they name no years that it would make historical. */
  private static final LocalDate DAY = LocalDate.of(2024, 6, 17);

  private static final String MODES = "codebook/mode-cues.tsv";
  private static final String CONTEXTS = "codebook/contexts.tsv";

  private final RulePipeline pipeline;

  /** Proves the lexicons of a pipeline. */
  public LexiconProof(RulePipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * How one entry fared.
   *
   * @param file where it stands, for example {@code events/ASSAULT.yaml}
   * @param entry its id
   * @param checks one for each sentence
   */
  public record Result(String file, String entry, List<Check> checks) {
    /** Copies the list. */
    public Result {
      checks = List.copyOf(checks);
    }
  }

  /**
   * One sentence.
   *
   * @param mustCode whether it is an example; else a near miss
   * @param sentence as in the lexicon, with marks
   * @param problem what went wrong, or null if it holds
   */
  public record Check(boolean mustCode, String sentence, @Nullable String problem) {}

  /**
   * Proves the entries of events, relations, modes and contexts, the words of actors and of rules.
   *
   * @param wanted which files to prove
   */
  public void run(Predicate<String> wanted, Consumer<Result> results) {
    for (EventEntry entry : pipeline.lexicons().events().entries()) {
      if (wanted.test(entry.proof().file())) {
        results.accept(event(entry));
      }
    }
    RelationProof ties = new RelationProof(this::code);
    for (RelationEntry entry : pipeline.lexicons().relations()) {
      if (wanted.test(entry.proof().file())) {
        results.accept(ties.entry(entry));
      }
    }
    for (CueTable.Cue cue : pipeline.lexicons().cues().modeCues()) {
      if (wanted.test(MODES)) {
        results.accept(mode(cue));
      }
    }
    for (CueTable.Cue cue : pipeline.lexicons().cues().contextCues()) {
      if (wanted.test(CONTEXTS)) {
        results.accept(context(cue));
      }
    }
    if (wanted.test(pipeline.phrases().file())) {
      results.accept(ties.phrases(pipeline.phrases()));
    }
    if (wanted.test(pipeline.exclusions().file())) {
      results.accept(exclusions(pipeline.exclusions()));
    }
    new ActorProof(pipeline.lexicons().actors(), this::code).run(wanted, results);
  }

  /** In the examples nothing is coded, in the near misses something is. */
  private Result exclusions(EventEntry.Proof proof) {
    List<Check> checks = new ArrayList<>();
    for (String sentence : proof.examples()) {
      List<Event> found = code(sentence).events();
      String problem =
          found.isEmpty()
              ? null
              : "is coded as " + found.stream().map(LexiconProof::describe).toList();
      checks.add(new Check(true, sentence, problem));
    }
    for (String sentence : proof.nearMisses()) {
      boolean coded = !code(sentence).events().isEmpty();
      checks.add(new Check(false, sentence, coded ? null : "is not coded at all"));
    }
    return new Result(proof.file(), "exclusions", checks);
  }

  private Result mode(CueTable.Cue cue) {
    return new Result(
        MODES,
        cue.type() + " " + cue.label(),
        checks(
            cue.example(),
            cue.nearMiss(),
            c -> c.events().stream().anyMatch(e -> hasMode(e, cue))));
  }

  private Result context(CueTable.Cue cue) {
    return new Result(
        CONTEXTS,
        cue.label(),
        checks(
            cue.example(),
            cue.nearMiss(),
            c -> !pipeline.contexts(c.sentences(), cue.label()).isEmpty()));
  }

  private static boolean hasMode(Event event, CueTable.Cue cue) {
    return event.code().type().equals(cue.type()) && event.code().modes().contains(cue.label());
  }

  /** Proves one event entry. */
  public Result event(EventEntry entry) {
    List<Check> checks = new ArrayList<>();
    for (String sentence : entry.proof().examples()) {
      checks.add(new Check(true, sentence, example(entry, MarkedSentence.parse(sentence))));
    }
    for (String sentence : entry.proof().nearMisses()) {
      Coding coding = code(MarkedSentence.parse(sentence).text());
      boolean hit =
          coding.events().stream().anyMatch(e -> e.explanation().pattern().equals(entry.id()));
      checks.add(new Check(false, sentence, hit ? "is coded by the entry" : null));
    }
    return new Result(entry.proof().file(), entry.id(), checks);
  }

  private @Nullable String example(EventEntry entry, MarkedSentence marked) {
    List<Event> events = code(marked.text()).events();
    List<String> seen = new ArrayList<>();
    for (Event event : events) {
      boolean same =
          event.explanation().pattern().equals(entry.id())
              || event.code().type().equals(entry.type())
                  && event.code().modes().containsAll(entry.modes());
      if (same
          && touchesAny(event.evidence().trigger(), marked.get('*'))
          && participantsHold(event, marked)) {
        return null;
      }
      seen.add(describe(event));
    }
    return seen.isEmpty() ? "is not coded at all" : "is coded as " + String.join("; ", seen);
  }

  private static boolean participantsHold(Event event, MarkedSentence marked) {
    List<ActorMention> actors = event.participants().actors();
    List<ActorMention> recipients = event.participants().recipients();
    if (event.participants().reciprocal()) {
      List<Span> all = Stream.concat(marked.get('A').stream(), marked.get('R').stream()).toList();
      return touchJust(all, Stream.concat(actors.stream(), recipients.stream()).toList());
    }
    return touchJust(marked.get('A'), actors) && touchJust(marked.get('R'), recipients);
  }

  /**
   * Every mark touches a mention and every mention a mark; a reference back counts where it stands.
   */
  private static boolean touchJust(List<Span> marks, List<ActorMention> mentions) {
    return marks.stream().allMatch(m -> mentions.stream().anyMatch(a -> a.span().overlaps(m)))
        && mentions.stream().allMatch(a -> touchesAny(a.span(), marks));
  }

  static boolean touchesAny(Span span, List<Span> marks) {
    return marks.stream().anyMatch(span::overlaps);
  }

  private static String describe(Event event) {
    return event.code().type()
        + event.code().modes()
        + " by "
        + event.explanation().pattern()
        + " "
        + event.participants().actors().stream().map(ActorMention::text).toList()
        + " -> "
        + event.participants().recipients().stream().map(ActorMention::text).toList();
  }

  private List<Check> checks(String example, String nearMiss, Predicate<Coding> holds) {
    List<Check> checks = new ArrayList<>();
    if (!example.isEmpty()) {
      boolean found = holds.test(code(MarkedSentence.parse(example).text()));
      checks.add(new Check(true, example, found ? null : "does not get the label"));
    }
    if (!nearMiss.isEmpty()) {
      boolean found = holds.test(code(MarkedSentence.parse(nearMiss).text()));
      checks.add(new Check(false, nearMiss, found ? "gets the label" : null));
    }
    return checks;
  }

  private Coding code(String sentence) {
    return pipeline.code(new Report("proof", sentence, Report.Source.UNKNOWN.withPublished(DAY)));
  }
}
