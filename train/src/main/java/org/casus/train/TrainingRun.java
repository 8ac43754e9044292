package org.casus.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.nlp.judge.Head;
import org.casus.train.Checkpoint.Position;
import org.casus.train.Trainer.Trained;
import org.jspecify.annotations.Nullable;

/**
 * A training under way. All that is random in a step follows from the seed and the step's place, so
 * that it does not matter whether the training was interrupted before. Not thread-safe.
 */
final class TrainingRun {
  /** A single step may overflow and is left out; more in a row mean that training has failed. */
  private static final int MAX_LOST = 3;

  private final Engine engine;
  private final NDManager manager;
  private final Model model;
  private final TrainingPlan plan;
  private final AdamW optimiser;
  private final Trainer.Progress progress;
  private final Trainer.Keeper keeper;
  private Position at = Position.START;
  private Trained best;
  private int lost;

  TrainingRun(
      Engine engine,
      NDManager manager,
      Model model,
      TrainingPlan plan,
      Trainer.Progress progress,
      Trainer.Keeper keeper) {
    this.engine = engine;
    this.manager = manager;
    this.model = model;
    this.plan = plan;
    this.optimiser = new AdamW(model.weights(), plan.weightDecay(), plan.clip());
    this.progress = progress;
    this.keeper = keeper;
    this.best = new Trained(model.heads(), Map.of(), 0, 0, null);
  }

  /** Takes over where another run was. */
  void restore(Checkpoint checkpoint) {
    model.weights().setWhereFitting(checkpoint.weights());
    optimiser.restore(checkpoint.optimiser());
    at = checkpoint.at();
    best = checkpoint.best();
  }

  /**
   * Trains to the end.
   *
   * @param heldBack may be empty
   * @return the best epoch; empty if the keeper asked to stop before the end
   */
  Optional<Trained> go(List<Batch.Item> items, List<Batch.Item> heldBack) throws IOException {
    int steps = 0;
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      steps += Batches.of(items, plan, epoch).size();
    }
    while (at.epoch() <= plan.epochs() && at.epoch() - 1 - best.epoch() < plan.patience()) {
      List<List<Batch.Item>> batches = Batches.of(items, plan, at.epoch());
      if (!epoch(batches, steps)) {
        keeper.keep(this::checkpoint);
        return Optional.empty();
      }
      ClassScores scores = heldBack.isEmpty() ? null : scores(heldBack);
      progress.epoch(at.epoch(), at.loss() / Math.max(1, batches.size()), scores);
      if (isBest(scores)) {
        best = new Trained(model.heads(), model.weights().values(), at.epoch(), at.epoch(), scores);
      }
      at = at.nextEpoch();
      keeper.keep(this::checkpoint);
    }
    return Optional.of(best.after(at.epoch() - 1));
  }

  private boolean isBest(@Nullable ClassScores scores) {
    return scores == null
        || best.heldBack() == null
        || scores.macroF1() > best.heldBack().macroF1();
  }

  private Checkpoint checkpoint() {
    return new Checkpoint(at, model.weights().values(), optimiser.state(), best);
  }

  /** Does what is left of an epoch; returns whether it came to its end. */
  private boolean epoch(List<List<Batch.Item>> batches, int steps) {
    while (at.batch() < batches.size()) {
      if (keeper.stop()) {
        return false;
      }
      float loss = step(batches.get(at.batch()), steps);
      if (lost > MAX_LOST) {
        throw new TrainingException(
            "the loss is no number any more in epoch %d, step %d of %d (%s); a lower learning rate may help"
                .formatted(at.epoch(), at.batch() + 1, batches.size(), loss));
      }
      at = at.after(Float.isFinite(loss) ? loss : 0);
      progress.step(at.epoch(), at.batch(), batches.size(), at.loss() / at.batch());
    }
    return true;
  }

  private float step(List<Batch.Item> items, int steps) {
    engine.setRandomSeed(Objects.hash(plan.seed(), at.epoch(), at.batch()));
    float loss;
    try (NDManager step = manager.newSubManager();
        GradientCollector gradients = engine.newGradientCollector()) {
      Batch batch = Batch.of(step, items);
      NDArray value = Loss.of(step, model.heads(), model.scores(batch, true), batch, plan);
      gradients.backward(value);
      loss = value.getFloat();
    }
    float rate = plan.rate(optimiser.steps(), steps);
    boolean stepped = optimiser.step(manager, rate * plan.encoderRate(), rate * plan.headRate());
    lost = stepped && Float.isFinite(loss) ? 0 : lost + 1;
    return loss;
  }

  /** Scores of the first head; a pair is right with any of its labels. */
  private ClassScores scores(List<Batch.Item> items) {
    Head head = model.heads().get(0);
    ClassScores.Builder scores = new ClassScores.Builder();
    for (List<Batch.Item> part : Batches.of(items, plan, 0)) {
      try (NDManager step = manager.newSubManager()) {
        Batch batch = Batch.of(step, part);
        long[] answers = model.scores(batch, false).get(0).argMax(1).toLongArray();
        for (int i = 0; i < answers.length; i++) {
          Set<String> right = batch.pairs().get(i).answers().get(head.name());
          if (right != null) {
            scores.add(right, head.labels().get((int) answers[i]));
          }
        }
      }
    }
    return scores.build();
  }
}
