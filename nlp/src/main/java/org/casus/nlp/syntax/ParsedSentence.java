package org.casus.nlp.syntax;

import java.util.List;

/**
 * A sentence as a model reads it.
 *
 * @param words in order; exactly one is the root, and heads form a tree
 * @param mentions of entities, in the order of their heads
 * @param parts how many parts it was read in; 1 but for a very long sentence
 */
public record ParsedSentence(List<ParsedWord> words, List<Mention> mentions, int parts) {
  /** Copies the lists. */
  public ParsedSentence {
    words = List.copyOf(words);
    mentions = List.copyOf(mentions);
  }
}
