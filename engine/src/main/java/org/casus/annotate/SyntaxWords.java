package org.casus.annotate;

import java.util.Set;

/**
 * Verbs with a grammar of their own ({@code lexicons/text/syntax.yaml}), lemmas.
 *
 * @param lightSubject their subject does what their object says: "launch an attack"
 * @param lightObject their subject undergoes what their object says: "face criticism"
 * @param subjectControl with object and infinitive the subject acts: "promise X to"
 * @param quantity nouns that only count what follows them: "hundreds of"
 */
public record SyntaxWords(
    Set<String> lightSubject,
    Set<String> lightObject,
    Set<String> subjectControl,
    Set<String> quantity) {
  /** Copies the sets. */
  public SyntaxWords {
    lightSubject = Set.copyOf(lightSubject);
    lightObject = Set.copyOf(lightObject);
    subjectControl = Set.copyOf(subjectControl);
    quantity = Set.copyOf(quantity);
  }
}
