package org.casus.nlp.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.casus.nlp.words.Breaks;

/** Cuts sentences that are too long to be read as one at their {@link Breaks}. */
final class LongInput {
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
        behind = Breaks.before(words, from, behind);
      }
      parts.add(words.subList(from, behind));
      from = behind;
    }
    return parts;
  }
}
