package org.casus.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pairs to learn from, and pairs held back. All pairs of a sentence are on one side.
 *
 * @param training to learn from; each label has at least one sentence here
 * @param heldBack to measure by
 */
record Split(List<TrainingPair> training, List<TrainingPair> heldBack) {
  /** Copies. */
  Split {
    training = List.copyOf(training);
    heldBack = List.copyOf(heldBack);
  }

  /**
   * Splits, so that each label has about the same share on both sides: the rarest label chooses
   * first, since it has the fewest ways to get its share (Sechidis et al. 2011, "On the
   * Stratification of Multi-label Data").
   *
   * @param head whose labels count
   * @param share of the sentences to hold back, from 0 to below 1
   */
  static Split of(List<TrainingPair> pairs, String head, double share, long seed) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    pairs.forEach(
        pair ->
            labels
                .computeIfAbsent(pair.pair().sentence(), k -> new TreeSet<>())
                .addAll(pair.answers().getOrDefault(head, Set.of())));
    Set<String> held = share <= 0 ? Set.of() : heldBack(labels, share, new Random(seed));
    List<TrainingPair> training = new ArrayList<>();
    List<TrainingPair> heldBack = new ArrayList<>();
    pairs.forEach(pair -> (held.contains(pair.pair().sentence()) ? heldBack : training).add(pair));
    return new Split(training, heldBack);
  }

  private static Set<String> heldBack(
      Map<String, Set<String>> labels, double share, Random random) {
    List<String> sentences = new ArrayList<>(labels.keySet());
    Collections.shuffle(sentences, random);
    Map<String, Integer> all = new TreeMap<>();
    labels.values().forEach(own -> own.forEach(label -> all.merge(label, 1, Integer::sum)));
    List<String> rarestFirst = new ArrayList<>(all.keySet());
    rarestFirst.sort(Comparator.comparing(all::get));
    Set<String> held = new HashSet<>();
    Set<String> decided = new HashSet<>();
    Map<String, Integer> heldOf = new HashMap<>();
    for (String label : rarestFirst) {
      for (String sentence : sentences) {
        Set<String> own = labels.getOrDefault(sentence, Set.of());
        if (own.contains(label) && decided.add(sentence)) {
          long wanted = Math.round(share * all.getOrDefault(label, 0));
          boolean spare =
              own.stream().allMatch(l -> heldOf.getOrDefault(l, 0) + 1 < all.getOrDefault(l, 0));
          if (heldOf.getOrDefault(label, 0) < wanted && spare) {
            held.add(sentence);
            own.forEach(l -> heldOf.merge(l, 1, Integer::sum));
          }
        }
      }
    }
    return held;
  }
}
