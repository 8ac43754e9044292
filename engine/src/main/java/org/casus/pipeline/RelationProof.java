package org.casus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.casus.event.EventEntry;
import org.casus.lexicon.MarkedSentence;
import org.casus.pipeline.LexiconProof.Check;
import org.casus.pipeline.LexiconProof.Result;
import org.casus.relation.Relation;
import org.casus.relation.RelationEntry;
import org.jspecify.annotations.Nullable;

/** Proves relation entries and the ties in noun phrases. */
final class RelationProof {
  private final Function<String, Coding> code;

  /**
   * Proves with a pipeline.
   *
   * @param code codes a plain sentence
   */
  RelationProof(Function<String, Coding> code) {
    this.code = code;
  }

  Result entry(RelationEntry entry) {
    List<Check> checks = new ArrayList<>();
    for (String sentence : entry.proof().examples()) {
      checks.add(new Check(true, sentence, example(entry.type().label(), sentence)));
    }
    for (String sentence : entry.proof().nearMisses()) {
      checks.add(
          new Check(false, sentence, nearMiss(sentence, r -> pattern(r).equals(entry.id()))));
    }
    return new Result(entry.proof().file(), entry.id(), checks);
  }

  /** "borders: Shells fell on the [S Chilean]-[O Peruvian] border." */
  Result phrases(EventEntry.Proof proof) {
    List<Check> checks = new ArrayList<>();
    for (String line : proof.examples()) {
      checks.add(new Check(true, line, example(label(line), sentence(line))));
    }
    for (String line : proof.nearMisses()) {
      checks.add(
          new Check(
              false, line, nearMiss(sentence(line), r -> r.type().label().equals(label(line)))));
    }
    return new Result(proof.file(), "phrases", checks);
  }

  private static String label(String line) {
    return line.substring(0, Math.max(0, line.indexOf(':')));
  }

  private static String sentence(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  private @Nullable String example(String label, String sentence) {
    MarkedSentence marked = MarkedSentence.parse(sentence);
    List<Relation> found = code.apply(marked.text()).relations();
    boolean holds =
        found.stream()
            .anyMatch(
                r ->
                    r.type().label().equals(label)
                        && LexiconProof.touchesAny(r.ends().subject().span(), marked.get('S'))
                        && LexiconProof.touchesAny(r.ends().object().span(), marked.get('O')));
    return holds ? null : "gives " + found.stream().map(RelationProof::describe).toList();
  }

  private @Nullable String nearMiss(String sentence, Predicate<Relation> isMeant) {
    boolean hit =
        code.apply(MarkedSentence.parse(sentence).text()).relations().stream().anyMatch(isMeant);
    return hit ? "is coded by the entry" : null;
  }

  private static String pattern(Relation relation) {
    return relation.explanation().pattern();
  }

  private static String describe(Relation r) {
    return r.type().label() + " " + r.ends().subject().text() + " -> " + r.ends().object().text();
  }
}
