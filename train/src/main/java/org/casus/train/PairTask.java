package org.casus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.WordPieces;

/** The learned judge's questions as a task beside others, on an encoder that they share. */
public final class PairTask implements Task {
  private final Model model;
  private final TrainingPlan plan;
  private final List<Batch.Item> items;
  private List<List<Batch.Item>> batches = List.of();

  /**
   * Adds the judge's layers to the weights.
   *
   * @param plan its batches, loss and dropout; rates and epochs are the run's
   */
  public PairTask(
      Weights weights,
      EncoderLayers encoder,
      List<Head> heads,
      TrainingPlan plan,
      List<TrainingPair> pairs)
      throws IOException {
    this.model = new Model(weights, encoder, heads, plan);
    this.plan = plan;
    this.items = Batches.items(pairs, new WordPieces());
  }

  @Override
  public String name() {
    return "pairs";
  }

  @Override
  public int prepare(int epoch) {
    batches = Batches.of(items, plan, epoch);
    return batches.size();
  }

  @Override
  public NDArray loss(NDManager step, int number) {
    Batch batch = Batch.of(step, batches.get(number));
    return Loss.of(step, model.heads(), model.scores(batch, true), batch, plan);
  }

  @Override
  public Map<String, Double> evaluate(NDManager manager) {
    return Map.of();
  }
}
