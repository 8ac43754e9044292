package org.casus.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casus.nlp.judge.WordPieces;

/** Pairs put together for single passes. */
final class Batches {
  /** Sentences of about the same length go together: so many batches are sorted at a time. */
  private static final int SORTED_BATCHES = 8;

  private Batches() {}

  /** Sentences with their pairs, in the order in which the data name them. */
  static List<Batch.Item> items(List<TrainingPair> pairs, WordPieces wordPieces) {
    return items(pairs, wordPieces, 1, Batch.Item.ALWAYS);
  }

  /** Sentences that take turns: each is seen in one of so many epochs. */
  static List<Batch.Item> turns(List<TrainingPair> pairs, WordPieces wordPieces, int epochs) {
    return items(pairs, wordPieces, epochs, 0);
  }

  private static List<Batch.Item> items(
      List<TrainingPair> pairs, WordPieces wordPieces, int epochs, int firstTurn) {
    Map<String, List<TrainingPair>> bySentence = new LinkedHashMap<>();
    pairs.forEach(
        pair ->
            bySentence.computeIfAbsent(pair.pair().sentence(), k -> new ArrayList<>()).add(pair));
    List<Batch.Item> items = new ArrayList<>();
    bySentence.forEach(
        (sentence, asked) -> {
          WordPieces.Pieces pieces = wordPieces.cut(sentence);
          if (pieces.size() <= Trainer.MAX_PIECES) {
            items.add(new Batch.Item(pieces, asked, firstTurn + items.size() % epochs));
          }
        });
    return items;
  }

  /** Batches of an epoch, the same for the same seed. */
  static List<List<Batch.Item>> of(List<Batch.Item> items, TrainingPlan plan, int epoch) {
    Random random = new Random(plan.seed() * 1000 + epoch);
    List<Batch.Item> shuffled = new ArrayList<>(items);
    shuffled.removeIf(item -> !item.isIn(epoch % plan.epochs()));
    Collections.shuffle(shuffled, random);
    int chunk = plan.batch() * SORTED_BATCHES;
    List<List<Batch.Item>> batches = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); from += chunk) {
      List<Batch.Item> sorted =
          new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + chunk)));
      sorted.sort(Comparator.comparingInt(item -> item.pieces().size()));
      for (int b = 0; b < sorted.size(); b += plan.batch()) {
        batches.add(sorted.subList(b, Math.min(sorted.size(), b + plan.batch())));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }
}
