package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts sentences that are too long to be parsed as one: mostly lists, tables and text without
 * stops, on which a greedy parser drifts. A cut is made after the semicolon, dash, colon or comma
 * nearest to the limit, best before a conjunction; where there is none, at the limit.
 */
final class LongSentences {
  /** Longest stretch of tokens that is parsed as one; a sentence of news is hardly ever longer. */
  static final int MAX_PARSED = 150;

  /**
   * Longest sentence; what is longer becomes several, because later stages look at pairs of words.
   */
  static final int MAX_SENTENCE = 1_000;

  private static final Set<String> CONJUNCTIONS =
      Set.of("and", "but", "or", "which", "who", "while", "whereas", "although", "because", "so");

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
    int from = 0;
    while (tokens.size() - from > limit) {
      int border = border(tokens, from, from + limit);
      pieces.add(tokens.subList(from, border));
      from = border;
    }
    pieces.add(tokens.subList(from, tokens.size()));
    return pieces;
  }

  /** The best place to cut in the second half of the window. */
  private static int border(List<CoreLabel> tokens, int from, int limit) {
    int best = limit;
    int bestRank = 0;
    for (int i = from + (limit - from) / 2; i < limit; i++) {
      int rank = rank(tokens.get(i - 1).word(), tokens.get(i).word());
      if (rank > 0 && rank >= bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(String before, String after) {
    return switch (before) {
      case ";" -> 4;
      case ",", "--", ":" -> CONJUNCTIONS.contains(after.toLowerCase(Locale.ROOT)) ? 3 : 1;
      default -> 0;
    };
  }
}
