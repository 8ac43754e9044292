package org.casus.nlp.conllu;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A syntactic word: one line of a CoNLL-U sentence. Enhanced dependencies are left out.
 *
 * @param id 1-based position in the sentence
 * @param form as written
 * @param tags dictionary form and word class
 * @param head id of the head, 0 for the root, -1 where the file says none
 * @param relation to the head, empty where the file says none
 * @param misc the last column; a value without a name has an empty value
 */
public record ConlluWord(
    int id, String form, Tags tags, int head, String relation, Map<String, String> misc) {
  /** Copies the map, keeping its order. */
  public ConlluWord {
    misc = Collections.unmodifiableMap(new LinkedHashMap<>(misc));
  }

  /**
   * Columns 3 to 6; empty where the file says none.
   *
   * @param lemma dictionary form
   * @param upos universal part of speech
   * @param xpos part of speech of the treebank's own
   * @param features morphological features by name
   */
  public record Tags(String lemma, String upos, String xpos, Map<String, String> features) {
    /** Copies the map, keeping its order. */
    public Tags {
      features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }
  }
}
