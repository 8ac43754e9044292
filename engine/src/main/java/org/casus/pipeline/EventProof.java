package org.casus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.actor.ActorMention;
import org.casus.document.Span;
import org.casus.event.Event;
import org.casus.event.EventEntry;
import org.casus.lexicon.MarkedSentence;
import org.jspecify.annotations.Nullable;

/** Proves the entries of {@code events/}. */
record EventProof(ProofText text) {

  ProofResult prove(EventEntry entry) {
    List<ProofResult.Check> checks = new ArrayList<>();
    for (String sentence : entry.proof().examples()) {
      checks.add(ProofResult.Check.example(sentence, example(entry, sentence)));
    }
    for (String sentence : entry.proof().nearMisses()) {
      Coding coding = text.code(MarkedSentence.parse(sentence).text());
      boolean hit =
          coding.events().stream().anyMatch(e -> e.explanation().pattern().equals(entry.id()));
      checks.add(ProofResult.Check.nearMiss(sentence, hit ? "is coded by the entry" : null));
    }
    return new ProofResult(entry.file(), entry.id(), checks);
  }

  private @Nullable String example(EventEntry entry, String sentence) {
    MarkedSentence marked = MarkedSentence.parse(sentence);
    List<String> seen = new ArrayList<>();
    for (Event event : text.code(marked.text()).events()) {
      boolean same =
          event.explanation().pattern().equals(entry.id())
              || event.code().type().equals(entry.type())
                  && event.code().modes().containsAll(entry.modes());
      if (same
          && ProofText.touchesAny(event.evidence().trigger(), marked.get('*'))
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
      return ProofText.touchJust(all, Stream.concat(actors.stream(), recipients.stream()).toList());
    }
    return ProofText.touchJust(marked.get('A'), actors)
        && ProofText.touchJust(marked.get('R'), recipients);
  }

  /** Type, modes, pattern and participants, for a person. */
  static String describe(Event event) {
    return event.code().type()
        + event.code().modes()
        + " by "
        + event.explanation().pattern()
        + " "
        + event.participants().actors().stream().map(ActorMention::text).toList()
        + " -> "
        + event.participants().recipients().stream().map(ActorMention::text).toList();
  }
}
