package org.casus.nlp.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts sentences that are too long to be read as one: mostly lists, tables and text without stops.
 * A cut is made after the semicolon, dash, colon or comma nearest to the limit, best before a
 * conjunction; where there is none, at the limit.
 */
final class LongInput {
  private static final Set<String> CONJUNCTIONS =
      Set.of("and", "but", "or", "which", "who", "while", "whereas", "although", "because", "so");

  private LongInput() {}

  /**
   * The words in parts.
   *
   * @param limit most words in a part
   * @param fits whether a part is short enough; a part of one word counts as such
   */
  static List<List<String>> parts(List<String> words, int limit, Predicate<List<String>> fits) {
    List<List<String>> parts = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int behind = Math.min(words.size(), from + limit);
      while (behind - from > 1 && !fits.test(words.subList(from, behind))) {
        behind = from + Math.max(1, (behind - from) * 3 / 4);
      }
      if (behind < words.size()) {
        behind = border(words, from, behind);
      }
      parts.add(words.subList(from, behind));
      from = behind;
    }
    return parts;
  }

  /** The best place to cut in the second half of the window. */
  private static int border(List<String> words, int from, int limit) {
    int best = limit;
    int bestRank = 0;
    for (int i = from + Math.max(1, (limit - from) / 2); i < limit; i++) {
      int rank = rank(words.get(i - 1), words.get(i));
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
