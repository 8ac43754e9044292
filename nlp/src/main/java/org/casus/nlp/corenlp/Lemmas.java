package org.casus.nlp.corenlp;

import edu.stanford.nlp.process.Morphology;

/** Dictionary forms. Not thread-safe: CoreNLP's finite-state machine keeps its buffer. */
final class Lemmas {
  private final Morphology morphology = new Morphology();

  /** The word's dictionary form for its Penn Treebank tag; never empty. */
  String lemma(String word, String tag) {
    String lemma = tag.startsWith("NNP") ? word : morphology.lemma(word, tag);
    return lemma == null || lemma.isEmpty() ? word : lemma;
  }
}
