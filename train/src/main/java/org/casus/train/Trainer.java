package org.casus.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** Keeps unfinished work, so that it can go on later. */
  interface Keeper {
    /** Keeps nothing and never stops. */
    Keeper NONE =
        new Keeper() {
          @Override
          public @Nullable Checkpoint last() {
            return null;
          }

          @Override
          public void keep(Supplier<Checkpoint> now) {}

          @Override
          public boolean stop() {
            return false;
          }
        };

    /** Where to go on; null to begin. */
    @Nullable Checkpoint last() throws IOException;

    /**
     * Called after each epoch and before a stop.
     *
     * @param now copies all weights when it is asked
     */
    void keep(Supplier<Checkpoint> now) throws IOException;

    /** Whether to stop before the next step. */
    boolean stop();
  }

  /**
   * A trained model in full precision.
   *
   * @param heads its questions
   * @param weights name to values, as the network holds them
   * @param epoch the epoch that was best, from 1
   * @param epochs how many were made
   * @param heldBack its scores on held-back pairs, null without any
   */
  public record Trained(
      List<Head> heads,
      Map<String, float[]> weights,
      int epoch,
      int epochs,
      @Nullable ClassScores heldBack) {
    /** The same model after more epochs. */
    Trained after(int number) {
      return new Trained(heads, weights, epoch, number, heldBack);
    }
  }

  public Trainer(List<Head> heads, TrainingPlan plan) throws IOException {
    this.heads = List.copyOf(heads);
    this.plan = plan;
    this.wordPieces = new WordPieces();
  }

  /**
   * What to learn from.
   *
   * @param always seen in every epoch
   * @param turns sentences that take turns, so that all epochs together see each once
   */
  public record Lesson(List<TrainingPair> always, List<TrainingPair> turns) {
    /** Copies. */
    public Lesson {
      always = List.copyOf(always);
      turns = List.copyOf(turns);
    }
  }

  /**
   * Trains all epochs, with nothing held back.
   *
   * @param start weights to start from instead of the encoder's own, for example those of a model
   *     trained before; empty for none. Heads that it lacks start fresh.
   * @throws TrainingException if the loss is no longer a number
   */
  public Trained train(Lesson lesson, Map<String, float[]> start, Progress progress)
      throws IOException {
    return train(lesson, List.of(), start, progress, Keeper.NONE).orElseThrow();
  }

  /**
   * Trains.
   *
   * @param pairs what to learn from
   * @param heldBack what to pick the best epoch by; may be empty, then the last one is taken
   * @param start weights to start from, as above
   * @throws TrainingException if the loss is no longer a number
   */
  public Trained train(
      List<TrainingPair> pairs,
      List<TrainingPair> heldBack,
      Map<String, float[]> start,
      Progress progress)
      throws IOException {
    return train(pairs, heldBack, start, progress, Keeper.NONE).orElseThrow();
  }

  /**
   * The same with a keeper of unfinished work.
   *
   * @return empty if the keeper asked to stop before the end
   */
  Optional<Trained> train(
      List<TrainingPair> pairs,
      List<TrainingPair> heldBack,
      Map<String, float[]> start,
      Progress progress,
      Keeper keeper)
      throws IOException {
    return train(new Lesson(pairs, List.of()), heldBack, start, progress, keeper);
  }

  private Optional<Trained> train(
      Lesson lesson,
      List<TrainingPair> heldBack,
      Map<String, float[]> start,
      Progress progress,
      Keeper keeper)
      throws IOException {
    Engine engine = Torch.engine();
    try (NDManager manager = NDManager.newBaseManager(engine.getEngineName())) {
      Model model = new Model(manager, heads, plan);
      model.weights().setWhereFitting(start);
      TrainingRun run = new TrainingRun(engine, manager, model, plan, progress, keeper);
      Checkpoint last = keeper.last();
      if (last != null) {
        run.restore(last);
      }
      List<Batch.Item> items = new ArrayList<>(Batches.items(lesson.always(), wordPieces));
      items.addAll(Batches.turns(lesson.turns(), wordPieces, plan.epochs()));
      return run.go(items, Batches.items(heldBack, wordPieces));
    }
  }

  /**
   * Scores of the first head's labels, before they become probabilities.
   *
   * @return one array a pair, in the order of the pairs
   */
  public List<float[]> predict(Trained trained, List<TrainingPair> pairs) throws IOException {
    try (NDManager manager = NDManager.newBaseManager(Torch.engine().getEngineName())) {
      Model model = new Model(manager, trained.heads(), plan);
      model.weights().setWhereFitting(trained.weights());
      IdentityHashMap<TrainingPair, float[]> scores = new IdentityHashMap<>();
      for (List<Batch.Item> items : Batches.of(Batches.items(pairs, wordPieces), plan, 0)) {
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
}
