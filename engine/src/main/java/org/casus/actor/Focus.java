package org.casus.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.document.CleanText;
import org.jspecify.annotations.Nullable;

/** Which country a report is mostly about: there "the army" and "police" belong. */
final class Focus {
  /** A place of filing counts like this many mentions: reports are often filed from next door. */
  private static final double DATELINE_WEIGHT = 1.5;

  /** The opening names the matter; mentions in the first sentences count double. */
  private static final int OPENING_SENTENCES = 2;

  private Focus() {}

  static @Nullable String of(
      List<List<NameFinder.Hit>> hits,
      CleanText.@Nullable Dateline dateline,
      KnowledgeBase knowledge) {
    Map<String, Double> weight = new HashMap<>();
    Map<String, Integer> first = new HashMap<>();
    int order = 0;
    for (int s = 0; s < hits.size(); s++) {
      for (NameFinder.Hit hit : hits.get(s)) {
        String code = hit.name().code();
        if (knowledge.isState(code)) {
          String state = Objects.requireNonNull(code);
          weight.merge(state, s < OPENING_SENTENCES ? 2.0 : 1.0, Double::sum);
          first.putIfAbsent(state, order++);
        }
      }
    }
    if (dateline != null) {
      for (KnownName name :
          knowledge.startingWith(NameFinder.firstWord(Folding.fold(dateline.place()), 0))) {
        if (Folding.key(dateline.place()).startsWith(Folding.key(name.surface()))
            && knowledge.isState(name.code())) {
          weight.merge(Objects.requireNonNull(name.code()), DATELINE_WEIGHT, Double::sum);
          first.putIfAbsent(Objects.requireNonNull(name.code()), order);
          break;
        }
      }
    }
    return weight.keySet().stream()
        .max(
            java.util.Comparator.comparingDouble((String c) -> weight.getOrDefault(c, 0.0))
                .thenComparing(c -> -first.getOrDefault(c, 0)))
        .orElse(null);
  }
}
