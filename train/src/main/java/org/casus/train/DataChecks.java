package org.casus.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.event.SentencePair;
import org.casus.nlp.judge.WordPieces;
import org.casus.train.TrainingData.Placed;

/** What may be odd about pairs that are well-formed. */
final class DataChecks {
  private DataChecks() {}

  /** Warns of questions that were answered twice, and each time otherwise. */
  static void contradictions(String head, List<Placed> pairs, Problems problems) {
    Map<SentencePair, Placed> seen = new HashMap<>();
    for (Placed placed : pairs) {
      Placed before = seen.putIfAbsent(placed.pair().pair(), placed);
      if (before != null) {
        Set<String> here = labels(head, placed);
        Set<String> there = labels(head, before);
        if (Collections.disjoint(here, there)) {
          problems.warn(
              placed.place(),
              "the same pair has %s here and %s in %s"
                  .formatted(joined(here), joined(there), before.place()));
        }
      }
    }
  }

  private static Set<String> labels(String head, Placed placed) {
    return placed.pair().answers().getOrDefault(head, Set.of());
  }

  private static String joined(Set<String> labels) {
    return String.join(", ", labels.stream().sorted().toList());
  }

  /** Leaves out sentences that are too long to train on, with a warning each. */
  static List<Placed> withoutLong(List<Placed> pairs, WordPieces pieces, Problems problems) {
    Map<String, Boolean> fits = new HashMap<>();
    List<Placed> kept = new ArrayList<>();
    for (Placed placed : pairs) {
      String sentence = placed.pair().pair().sentence();
      Boolean known = fits.get(sentence);
      boolean fitting = known == null ? pieces.cut(sentence).size() <= Trainer.MAX_PIECES : known;
      if (fitting) {
        kept.add(placed);
      } else if (known == null) {
        problems.warn(
            placed.place(), "left out: longer than %d word pieces".formatted(Trainer.MAX_PIECES));
      }
      fits.put(sentence, fitting);
    }
    return kept;
  }
}
