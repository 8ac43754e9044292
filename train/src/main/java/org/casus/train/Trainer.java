package org.casus.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.WordPieces;
import org.jspecify.annotations.Nullable;

/**
 * Trains a judge. One trainer at a time uses all cores; not thread-safe.
 *
 * <p>The first head is the one that counts: its macro-F1 on held-back pairs picks the best epoch.
 */
public final class Trainer {
  /** Longest input in word pieces; longer sentences are left out of training. */
  public static final int MAX_PIECES = 160;

  /** Sentences of about the same length go together: so many batches are sorted at a time. */
  private static final int SORTED_BATCHES = 8;

  /** A single step may overflow and is left out; more in a row mean that training has failed. */
  private static final int MAX_LOST = 3;

  private final List<Head> heads;
  private final TrainingPlan plan;
  private final WordPieces wordPieces;

  /** Hears how far training is. */
  public interface Progress {
    /** After a step; the loss is the mean of the epoch so far. */
    void step(int epoch, int step, int steps, double loss);

    /** After an epoch; null without held-back pairs. */
    void epoch(int epoch, double loss, @Nullable ClassScores heldBack);
  }

  /**
   * A trained model in full precision.
   *
   * @param heads its questions
   * @param weights name to values, as the network holds them
   * @param epoch the epoch that was best, from 1
   * @param heldBack its scores on held-back pairs, null without any
   */
  public record Trained(
      List<Head> heads, Map<String, float[]> weights, int epoch, @Nullable ClassScores heldBack) {}

  public Trainer(List<Head> heads, TrainingPlan plan) throws IOException {
    this.heads = List.copyOf(heads);
    this.plan = plan;
    this.wordPieces = new WordPieces();
  }

  /**
   * Trains.
   *
   * @param pairs what to learn from
   * @param heldBack what to pick the best epoch by; may be empty, then the last one is taken
   * @param start weights to start from instead of the encoder's own, for example those of a model
   *     trained before; empty for none. Heads that it lacks start fresh.
   * @throws TrainingException if the loss is no longer a number
   */
  public Trained train(
      List<TrainingPair> pairs,
      List<TrainingPair> heldBack,
      Map<String, float[]> start,
      Progress progress)
      throws IOException {
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed((int) plan.seed());
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Model model = new Model(manager, heads, plan);
      model.weights().setWhereFitting(start);
      AdamW optimiser = new AdamW(model.weights(), plan.weightDecay(), plan.clip());
      List<Batch.Item> items = items(pairs);
      int steps = plan.epochs() * batches(items, 0).size();
      Trained best = new Trained(heads, Map.of(), 0, null);
      for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
        double loss = epoch(engine, manager, model, optimiser, items, epoch, steps, progress);
        ClassScores scores = heldBack.isEmpty() ? null : scores(manager, model, heldBack);
        progress.epoch(epoch, loss, scores);
        if (scores == null
            || best.heldBack() == null
            || scores.macroF1() > best.heldBack().macroF1()) {
          best = new Trained(heads, model.weights().values(), epoch, scores);
        } else if (epoch - best.epoch() >= plan.patience()) {
          break;
        }
      }
      return best;
    }
  }

  private double epoch(
      Engine engine,
      NDManager manager,
      Model model,
      AdamW optimiser,
      List<Batch.Item> items,
      int epoch,
      int steps,
      Progress progress) {
    List<List<Batch.Item>> batches = batches(items, epoch);
    double sum = 0;
    int lost = 0;
    for (int b = 0; b < batches.size(); b++) {
      float loss;
      try (NDManager step = manager.newSubManager();
          GradientCollector gradients = engine.newGradientCollector()) {
        Batch batch = Batch.of(step, batches.get(b));
        NDArray value = Loss.of(step, heads, model.scores(batch, true), batch, plan);
        gradients.backward(value);
        loss = value.getFloat();
      }
      float rate = plan.rate(optimiser.steps(), steps);
      boolean stepped = optimiser.step(manager, rate * plan.encoderRate(), rate * plan.headRate());
      lost = stepped && Float.isFinite(loss) ? 0 : lost + 1;
      if (lost > MAX_LOST) {
        throw new TrainingException(
            "the loss is no number any more in epoch %d, step %d of %d (%s); a lower learning rate may help"
                .formatted(epoch, b + 1, batches.size(), loss));
      }
      sum += Float.isFinite(loss) ? loss : 0;
      progress.step(epoch, b + 1, batches.size(), sum / (b + 1));
    }
    return sum / Math.max(1, batches.size());
  }

  /** Sentences with their pairs, in the order in which the data name them. */
  private List<Batch.Item> items(List<TrainingPair> pairs) {
    Map<String, List<TrainingPair>> bySentence = new LinkedHashMap<>();
    pairs.forEach(
        pair ->
            bySentence.computeIfAbsent(pair.pair().sentence(), k -> new ArrayList<>()).add(pair));
    List<Batch.Item> items = new ArrayList<>();
    bySentence.forEach(
        (sentence, asked) -> {
          WordPieces.Pieces pieces = wordPieces.cut(sentence);
          if (pieces.size() <= MAX_PIECES) {
            items.add(new Batch.Item(pieces, asked));
          }
        });
    return items;
  }

  /** Batches of an epoch, the same for the same seed. */
  private List<List<Batch.Item>> batches(List<Batch.Item> items, int epoch) {
    Random random = new Random(plan.seed() * 1000 + epoch);
    List<Batch.Item> shuffled = new ArrayList<>(items);
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

  /**
   * Scores of the first head's labels, before they become probabilities.
   *
   * @return one array a pair, in the order of the pairs
   */
  public List<float[]> predict(Trained trained, List<TrainingPair> pairs) throws IOException {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Model model = new Model(manager, trained.heads(), plan);
      model.weights().setWhereFitting(trained.weights());
      IdentityHashMap<TrainingPair, float[]> scores = new IdentityHashMap<>();
      for (List<Batch.Item> items : batches(items(pairs), 0)) {
        try (NDManager step = manager.newSubManager()) {
          Batch batch = Batch.of(step, items);
          NDArray first = model.scores(batch, false).get(0);
          for (int i = 0; i < batch.pairs().size(); i++) {
            scores.put(batch.pairs().get(i), first.get(i).toFloatArray());
          }
        }
      }
      return pairs.stream().map(scores::get).toList();
    }
  }

  /** Scores of the first head on pairs that have exactly one right label. */
  private ClassScores scores(NDManager manager, Model model, List<TrainingPair> pairs) {
    Head head = heads.get(0);
    ClassScores.Builder scores = new ClassScores.Builder();
    for (List<Batch.Item> items : batches(items(pairs), 0)) {
      try (NDManager step = manager.newSubManager()) {
        Batch batch = Batch.of(step, items);
        long[] answers = model.scores(batch, false).get(0).argMax(1).toLongArray();
        for (int i = 0; i < answers.length; i++) {
          var right = batch.pairs().get(i).answers().get(head.name());
          String answer = head.labels().get((int) answers[i]);
          if (right != null) {
            scores.add(right.contains(answer) ? answer : right.iterator().next(), answer);
          }
        }
      }
    }
    return scores.build();
  }
}
