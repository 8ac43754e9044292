package org.casus.bench.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * One part of a pair set to be answered by a model that learned from the others. All pairs of a
 * sentence lie together.
 *
 * @param number from 1
 * @param training what the model learns from
 * @param heldBack what its temperatures are fitted on; it learns nothing from these
 * @param test what it is asked
 */
record Fold(int number, List<PairCase> training, List<PairCase> heldBack, List<PairCase> test) {
  /** Number of folds. */
  static final int COUNT = 5;

  /** One of so many of the other folds' sentences is held back. */
  private static final int HELD_BACK = 10;

  private static final long SEED = 7;

  Fold {
    training = List.copyOf(training);
    heldBack = List.copyOf(heldBack);
    test = List.copyOf(test);
  }

  /** All folds, always the same for the same cases. */
  static List<Fold> of(List<PairCase> cases) {
    List<String> sentences =
        new ArrayList<>(new TreeSet<>(cases.stream().map(PairCase::sentence).toList()));
    Collections.shuffle(sentences, new Random(SEED));
    List<Fold> folds = new ArrayList<>();
    for (int number = 1; number <= COUNT; number++) {
      List<String> test = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        (i % COUNT == number - 1 ? test : others).add(sentences.get(i));
      }
      List<String> heldBack = new ArrayList<>();
      for (int i = 0; i < others.size(); i += HELD_BACK) {
        heldBack.add(others.get(i));
      }
      others.removeAll(heldBack);
      folds.add(new Fold(number, with(others, cases), with(heldBack, cases), with(test, cases)));
    }
    return folds;
  }

  private static List<PairCase> with(List<String> sentences, List<PairCase> cases) {
    TreeSet<String> wanted = new TreeSet<>(sentences);
    return cases.stream().filter(c -> wanted.contains(c.sentence())).toList();
  }
}
