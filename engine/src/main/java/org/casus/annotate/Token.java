package org.casus.annotate;

import org.casus.document.Span;

/**
 * One syntactic word.
 *
 * @param index 0-based position in its sentence
 * @param span where it stands in the report, UTF-16 code units
 * @param text the word as written in the cleaned text
 * @param morphology word class and inflection
 * @param entity named-entity class
 * @param head index of the syntactic head in the sentence, -1 for the root
 * @param relation basic Universal Dependencies v2 relation to the head with its subtype, for
 *     example {@code nsubj:pass}; {@code root} for the root
 */
public record Token(
    int index,
    Span span,
    String text,
    Morphology morphology,
    EntityTag entity,
    int head,
    String relation) {

  /** Dictionary form. */
  public String lemma() {
    return morphology.lemma();
  }

  /** Universal part of speech. */
  public Upos upos() {
    return morphology.upos();
  }

  /** Whether the relation is {@code name} or a subtype of it, for example {@code nmod:poss}. */
  public boolean is(String name) {
    return relation.startsWith(name)
        && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
  }
}
