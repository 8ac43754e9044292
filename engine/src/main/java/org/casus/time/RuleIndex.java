package org.casus.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.time.TimeTagger.Rule;

/** Which rules may match where a word stands: most words begin no expression. Immutable. */
final class RuleIndex {
  private final Map<String, List<Rule>> byWord;
  private final List<Rule> counting;
  private final Slots slots;

  private RuleIndex(Map<String, List<Rule>> byWord, List<Rule> counting, Slots slots) {
    this.byWord = byWord;
    this.counting = counting;
    this.slots = slots;
  }

  static RuleIndex of(List<Rule> rules, Slots slots) {
    Map<String, Set<Rule>> byWord = new HashMap<>();
    Set<Rule> counting = new LinkedHashSet<>();
    for (Rule rule : rules) {
      for (String first : rule.pattern().firsts()) {
        if (!TimePattern.isClass(first)) {
          byWord.computeIfAbsent(first, k -> new LinkedHashSet<>()).add(rule);
        } else if (Slots.isComputed(first)) {
          counting.add(rule);
        } else {
          for (String word : slots.firstWords(first)) {
            byWord.computeIfAbsent(word, k -> new LinkedHashSet<>()).add(rule);
          }
        }
      }
    }
    Map<String, List<Rule>> lists = new HashMap<>();
    byWord.forEach((word, set) -> lists.put(word, List.copyOf(set)));
    return new RuleIndex(lists, List.copyOf(counting), slots);
  }

  /** Rules that may match at a piece. */
  List<Rule> at(Piece piece) {
    List<Rule> named = byWord.getOrDefault(WordTable.bare(piece.lower()), List.of());
    if (!slots.mayCount(piece.lower())) {
      return named;
    }
    if (named.isEmpty()) {
      return counting;
    }
    List<Rule> both = new ArrayList<>(named);
    both.addAll(counting);
    return both;
  }
}
