package org.casus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.casus.event.CueTable;
import org.casus.event.Event;
import org.casus.event.EventEntry;
import org.casus.lexicon.MarkedSentence;

/** Proves what {@code codebook/} says of words: modes, contexts, and what only sounds political. */
record CueProof(ProofText text) {
  static final String MODES = "codebook/mode-cues.tsv";
  static final String CONTEXTS = "codebook/contexts.tsv";
  static final String EXCLUSIONS = "codebook/exclusions.yaml";

  ProofResult mode(CueTable.Cue cue) {
    return new ProofResult(
        MODES,
        cue.type() + " " + cue.label(),
        checks(cue, c -> c.events().stream().anyMatch(e -> hasMode(e, cue))));
  }

  ProofResult context(CueTable.Cue cue) {
    return new ProofResult(
        CONTEXTS,
        cue.label(),
        checks(cue, c -> !text.pipeline().contexts(c.sentences(), cue.label()).isEmpty()));
  }

  /** Here the examples are left alone and the near misses coded. */
  ProofResult exclusions(EventEntry.Proof proof) {
    List<ProofResult.Check> checks = new ArrayList<>();
    for (String sentence : proof.examples()) {
      List<Event> events = events(sentence);
      List<String> seen = events.stream().map(EventProof::describe).toList();
      checks.add(
          ProofResult.Check.example(
              sentence, seen.isEmpty() ? null : "is coded as " + String.join("; ", seen)));
    }
    for (String sentence : proof.nearMisses()) {
      boolean coded = !events(sentence).isEmpty();
      checks.add(ProofResult.Check.nearMiss(sentence, coded ? null : "is not coded at all"));
    }
    return new ProofResult(EXCLUSIONS, "exclusions", checks);
  }

  private List<Event> events(String sentence) {
    return text.code(MarkedSentence.parse(sentence).text()).events();
  }

  private static boolean hasMode(Event event, CueTable.Cue cue) {
    return event.code().type().equals(cue.type()) && event.code().modes().contains(cue.label());
  }

  private List<ProofResult.Check> checks(CueTable.Cue cue, Predicate<Coding> holds) {
    List<ProofResult.Check> checks = new ArrayList<>();
    if (!cue.example().isEmpty()) {
      boolean found = holds.test(text.code(MarkedSentence.parse(cue.example()).text()));
      checks.add(ProofResult.Check.example(cue.example(), found ? null : "does not get the label"));
    }
    if (!cue.nearMiss().isEmpty()) {
      boolean found = holds.test(text.code(MarkedSentence.parse(cue.nearMiss()).text()));
      checks.add(ProofResult.Check.nearMiss(cue.nearMiss(), found ? "gets the label" : null));
    }
    return checks;
  }
}
