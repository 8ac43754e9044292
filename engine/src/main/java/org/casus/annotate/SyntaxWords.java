package org.casus.annotate;

import java.util.Set;

/**
 * Verbs with a grammar of their own ({@code lexicons/text/syntax.yaml}), lemmas.
 *
 * @param lightSubject their subject does what their object says: "launch an attack"
 * @param lightObject their subject undergoes what their object says: "face criticism"
 * @param subjectControl with object and infinitive the subject acts: "promise X to"
 */
public record SyntaxWords(
    Set<String> lightSubject, Set<String> lightObject, Set<String> subjectControl) {
  /** Copies the sets. */
  public SyntaxWords {
    lightSubject = Set.copyOf(lightSubject);
    lightObject = Set.copyOf(lightObject);
    subjectControl = Set.copyOf(subjectControl);
  }
}
