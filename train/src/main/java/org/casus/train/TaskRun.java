package org.casus.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.casus.train.Checkpoint.Position;
import org.casus.train.Trainer.Trained;

/**
 * Trains several tasks on one encoder; the weights of the last epoch are the result. All that is
 * random in a step follows from the seed and the step's place, so that it does not matter whether
 * the training was interrupted before. Not thread-safe.
 */
public final class TaskRun {
  /** A single step may overflow and is left out; more in a row mean that training has failed. */
  private static final int MAX_LOST = 3;

  /** Steps after which the work is kept, some minutes of it. */
  private static final int KEPT_STEPS = 400;

  private final Engine engine;
  private final NDManager manager;
  private final Weights weights;
  private final List<Share> tasks;
  private final Plan plan;
  private final AdamW optimiser;
  private final Progress progress;
  private Position at = Position.START;
  private int lost;

  /**
   * A task and how much of it there is.
   *
   * @param share how often its data are gone through in an epoch; below 1 for a part of them
   */
  public record Share(Task task, double share) {
    /** Refuses shares that are not above 0 with {@link IllegalArgumentException}. */
    public Share {
      if (!(share > 0)) {
        throw new IllegalArgumentException(task.name() + ": a share of " + share);
      }
    }
  }

  /**
   * How to train.
   *
   * @param epochs passes over the data
   * @param encoderRate highest learning rate of the encoder
   * @param headRate highest learning rate of the layers on top
   * @param warmUp share of the steps in which the rates rise from 0; after it they fall to 0
   *     linearly
   * @param weightDecay of AdamW (Loshchilov and Hutter 2019)
   * @param clip longest gradient
   * @param seed of all that is random
   */
  public record Plan(
      int epochs,
      float encoderRate,
      float headRate,
      float warmUp,
      float weightDecay,
      float clip,
      long seed) {
    /** Refuses numbers out of range with {@link IllegalArgumentException}. */
    public Plan {
      if (epochs < 1
          || !(encoderRate >= 0)
          || !(headRate >= 0)
          || !(warmUp >= 0 && warmUp < 1)
          || !(clip > 0)) {
        throw new IllegalArgumentException(
            "training needs an epoch, rates of 0 or more, a warm-up below 1 and a clip above 0");
      }
    }

    /** Share of the highest rate in a step. */
    float rate(int step, int steps) {
      float rise = warmUp == 0 ? 1 : (step + 1) / (warmUp * steps);
      return Math.min(1, rise) * (steps - step) / steps;
    }
  }

  /** Hears how far training is. */
  public interface Progress {
    /** After a step; the loss is the mean of the epoch so far. */
    void step(int epoch, int step, int steps, double loss);

    /** After an epoch, with the scores of all tasks. */
    void epoch(int epoch, double loss, Map<String, Double> scores);
  }

  /**
   * The end of a training.
   *
   * @param weights name to values
   * @param scores of the last epoch
   */
  public record Result(Map<String, float[]> weights, Map<String, Double> scores) {}

  /** A task's batch. */
  private record Step(Task task, int batch) {}

  /**
   * Sets it up.
   *
   * @param weights all that learns
   */
  public TaskRun(
      NDManager manager, Weights weights, List<Share> tasks, Plan plan, Progress progress) {
    this.engine = Torch.engine();
    this.manager = manager;
    this.weights = weights;
    this.tasks = List.copyOf(tasks);
    this.plan = plan;
    this.optimiser = new AdamW(weights, plan.weightDecay(), plan.clip());
    this.progress = progress;
  }

  /**
   * Trains to the end.
   *
   * @param keeper keeps the work after each epoch and some steps
   * @return empty if the keeper asked to stop before the end
   * @throws TrainingException if the loss is no longer a number
   */
  public Optional<Result> go(CheckpointFolder keeper) throws IOException {
    return go((Trainer.Keeper) keeper);
  }

  /** The same without a keeper. */
  public Result go() throws IOException {
    return go(Trainer.Keeper.NONE).orElseThrow();
  }

  /** The same with any keeper. */
  Optional<Result> go(Trainer.Keeper keeper) throws IOException {
    Checkpoint last = keeper.last();
    if (last != null) {
      weights.setWhereFitting(last.weights());
      optimiser.restore(last.optimiser());
      at = last.at();
    }
    int all = 0;
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      all += steps(epoch).size();
    }
    Map<String, Double> scores = Map.of();
    while (at.epoch() <= plan.epochs()) {
      List<Step> steps = steps(at.epoch());
      while (at.batch() < steps.size()) {
        if (keeper.stop()) {
          keeper.keep(this::checkpoint);
          return Optional.empty();
        }
        step(steps, all);
        if (at.batch() % KEPT_STEPS == 0) {
          keeper.keep(this::checkpoint);
        }
      }
      double loss = at.loss() / Math.max(1, steps.size());
      scores = scores();
      progress.epoch(at.epoch(), loss, scores);
      at = at.nextEpoch();
      keeper.keep(this::checkpoint);
    }
    return Optional.of(new Result(weights.values(), scores.isEmpty() ? scores() : scores));
  }

  private Checkpoint checkpoint() {
    Trained none = new Trained(List.of(), Map.of(), 0, 0, null);
    return new Checkpoint(at, weights.values(), optimiser.state(), none);
  }

  private Map<String, Double> scores() throws IOException {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Share share : tasks) {
      scores.putAll(share.task().evaluate(manager));
    }
    return scores;
  }

  /** The batches of all tasks in the order of an epoch. */
  private List<Step> steps(int epoch) {
    List<Step> steps = new ArrayList<>();
    for (Share share : tasks) {
      int batches = share.task().prepare(epoch);
      for (int i = 0; i < Math.round(share.share() * batches); i++) {
        steps.add(new Step(share.task(), i % batches));
      }
    }
    Collections.shuffle(steps, new Random(plan.seed() * 1000 + epoch));
    return steps;
  }

  private void step(List<Step> steps, int all) {
    Step step = steps.get(at.batch());
    engine.setRandomSeed(Objects.hash(plan.seed(), at.epoch(), at.batch()));
    float loss;
    try (NDManager own = manager.newSubManager();
        GradientCollector gradients = engine.newGradientCollector()) {
      NDArray value = step.task().loss(own, step.batch());
      gradients.backward(value);
      loss = value.getFloat();
    }
    float rate = plan.rate(optimiser.steps(), all);
    boolean stepped = optimiser.step(manager, rate * plan.encoderRate(), rate * plan.headRate());
    lost = stepped && Float.isFinite(loss) ? 0 : lost + 1;
    if (lost > MAX_LOST) {
      throw new TrainingException(
          "the loss is no number any more in epoch %d, step %d of %d (%s); a lower learning rate may help"
              .formatted(at.epoch(), at.batch() + 1, steps.size(), loss));
    }
    at = at.after(Float.isFinite(loss) ? loss : 0);
    progress.step(at.epoch(), at.batch(), steps.size(), at.loss() / at.batch());
  }
}
