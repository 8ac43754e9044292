package org.casus.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.event.EventEntry;
import org.casus.lexicon.MarkedSentence;
import org.casus.relation.Relation;
import org.casus.relation.RelationEntry;
import org.jspecify.annotations.Nullable;

/** Proves the entries of {@code relations/} and the ties that noun phrases carry. */
record RelationProof(ProofText text) {
  static final String PLACE_TIES = "relations/place-ties.yaml";

  ProofResult prove(RelationEntry entry) {
    List<ProofResult.Check> checks = new ArrayList<>();
    for (String sentence : entry.proof().examples()) {
      checks.add(ProofResult.Check.example(sentence, example(entry.type().label(), sentence)));
    }
    for (String sentence : entry.proof().nearMisses()) {
      boolean hit =
          text.code(MarkedSentence.parse(sentence).text()).relations().stream()
              .anyMatch(r -> r.explanation().pattern().equals(entry.id()));
      checks.add(ProofResult.Check.nearMiss(sentence, hit ? "is coded by the entry" : null));
    }
    return new ProofResult(entry.file(), entry.id(), checks);
  }

  /**
   * Sentences with their relation before them, {@code borders: …}; one result for each relation.
   */
  List<ProofResult> placeTies(EventEntry.Proof proof) {
    Map<String, List<ProofResult.Check>> byRelation = new LinkedHashMap<>();
    for (String line : proof.examples()) {
      String[] parts = split(line);
      byRelation
          .computeIfAbsent(parts[0], r -> new ArrayList<>())
          .add(ProofResult.Check.example(line, example(parts[0], parts[1])));
    }
    for (String line : proof.nearMisses()) {
      String[] parts = split(line);
      List<Relation> found = text.code(MarkedSentence.parse(parts[1]).text()).relations();
      boolean hit = found.stream().anyMatch(r -> r.type().label().equals(parts[0]));
      byRelation
          .computeIfAbsent(parts[0], r -> new ArrayList<>())
          .add(ProofResult.Check.nearMiss(line, hit ? "gives " + describe(found) : null));
    }
    return byRelation.entrySet().stream()
        .map(e -> new ProofResult(PLACE_TIES, e.getKey(), e.getValue()))
        .toList();
  }

  private static String[] split(String line) {
    int colon = line.indexOf(':');
    return new String[] {
      line.substring(0, Math.max(colon, 0)).strip(), line.substring(colon + 1).strip()
    };
  }

  private @Nullable String example(String relation, String sentence) {
    MarkedSentence marked = MarkedSentence.parse(sentence);
    List<Relation> found = text.code(marked.text()).relations();
    boolean holds =
        found.stream()
            .anyMatch(
                r ->
                    r.type().label().equals(relation)
                        && ProofText.touchesAny(r.ends().subject().span(), marked.get('S'))
                        && ProofText.touchesAny(r.ends().object().span(), marked.get('O')));
    return holds ? null : "gives " + describe(found);
  }

  private static List<String> describe(List<Relation> relations) {
    return relations.stream()
        .map(
            r ->
                r.type().label()
                    + " "
                    + r.ends().subject().text()
                    + " -> "
                    + r.ends().object().text())
        .toList();
  }
}
