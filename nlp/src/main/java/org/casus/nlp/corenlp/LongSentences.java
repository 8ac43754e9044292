package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.casus.nlp.words.Breaks;

/**
 * Cuts sentences that are too long to be parsed as one at their {@link Breaks}; a greedy parser
 * drifts on them.
 */
final class LongSentences {
  /** Longest stretch of tokens that is parsed as one; a sentence of news is hardly ever longer. */
  static final int MAX_PARSED = 150;

  /**
   * Longest sentence; what is longer becomes several, because later stages look at pairs of words.
   */
  static final int MAX_SENTENCE = 1_000;

  private LongSentences() {}

  /** The sentence in pieces of at most {@link #MAX_SENTENCE} tokens. */
  static List<List<CoreLabel>> sentences(List<CoreLabel> tokens) {
    return cut(tokens, MAX_SENTENCE);
  }

  /** The sentence in pieces of at most {@link #MAX_PARSED} tokens. */
  static List<List<CoreLabel>> chunks(List<CoreLabel> tokens) {
    return cut(tokens, MAX_PARSED);
  }

  private static List<List<CoreLabel>> cut(List<CoreLabel> tokens, int limit) {
    List<List<CoreLabel>> pieces = new ArrayList<>();
    List<String> words = tokens.stream().map(CoreLabel::word).toList();
    int from = 0;
    while (words.size() - from > limit) {
      int border = Breaks.before(words, from, from + limit);
      pieces.add(tokens.subList(from, border));
      from = border;
    }
    pieces.add(tokens.subList(from, tokens.size()));
    return pieces;
  }
}
