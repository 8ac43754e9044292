package org.casus.annotate;

/** The 17 universal part-of-speech tags of Universal Dependencies v2. */
public enum Upos {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /** Nouns and proper nouns. */
  public boolean isNominal() {
    return this == NOUN || this == PROPN;
  }
}
