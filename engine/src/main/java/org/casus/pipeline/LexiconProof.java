package org.casus.pipeline;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.casus.event.EventEntry;
import org.casus.relation.RelationEntry;

/**
 * Runs the sentences that lexicon entries carry. Each is coded as a report of its own, so that an
 * entry is proved by the very pipeline that uses it.
 */
public final class LexiconProof {
  private final RulePipeline.Lexicons lexicons;
  private final EventProof events;
  private final RelationProof relations;
  private final CueProof cues;
  private final ActorProof actors;

  /** Proves the lexicons of a pipeline. */
  public LexiconProof(RulePipeline pipeline) {
    ProofText text = new ProofText(pipeline);
    this.lexicons = pipeline.lexicons();
    this.events = new EventProof(text);
    this.relations = new RelationProof(text);
    this.cues = new CueProof(text);
    this.actors = new ActorProof(text);
  }

  /**
   * Proves all files that carry sentences, entries in file order.
   *
   * @param wanted which files to prove
   * @param results told entry by entry
   */
  public void run(Predicate<String> wanted, Consumer<ProofResult> results) {
    for (EventEntry entry : lexicons.events().entries()) {
      each(wanted, entry.file(), List.of(entry), events::prove, results);
    }
    for (RelationEntry entry : lexicons.relations()) {
      each(wanted, entry.file(), List.of(entry), relations::prove, results);
    }
    RulePipeline.Proofs proofs = lexicons.proofs();
    if (wanted.test(RelationProof.PLACE_TIES)) {
      relations.placeTies(proofs.placeTies()).forEach(results);
    }
    each(wanted, CueProof.MODES, lexicons.cues().modeCues(), cues::mode, results);
    each(wanted, CueProof.CONTEXTS, lexicons.cues().contextCues(), cues::context, results);
    each(wanted, CueProof.EXCLUSIONS, List.of(proofs.exclusions()), cues::exclusions, results);
    each(wanted, ActorProof.AGENTS, proofs.agents(), actors::agent, results);
    each(wanted, ActorProof.DESCRIPTIONS, proofs.descriptions(), actors::description, results);
  }

  private static <T> void each(
      Predicate<String> wanted,
      String file,
      List<T> entries,
      Function<T, ProofResult> proof,
      Consumer<ProofResult> results) {
    if (wanted.test(file)) {
      entries.stream().map(proof).forEach(results);
    }
  }
}
