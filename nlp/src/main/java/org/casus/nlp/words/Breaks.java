package org.casus.nlp.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a sentence that is too long to be parsed as one is best cut: mostly lists, tables and text
 * without stops. A cut is made after the semicolon, dash, colon or comma nearest to the limit, best
 * before a conjunction; where there is none, at the limit.
 */
public final class Breaks {
  private static final Set<String> CONJUNCTIONS =
      Set.of("and", "but", "or", "which", "who", "while", "whereas", "although", "because", "so");

  private Breaks() {}

  /**
   * The best place to cut in the second half of a window of words.
   *
   * @param from first word of the window
   * @param limit first word behind it, at least one after {@code from}
   * @return the first word behind the cut, above {@code from} and at most {@code limit}
   */
  public static int before(List<String> words, int from, int limit) {
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
