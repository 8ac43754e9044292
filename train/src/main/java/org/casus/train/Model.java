package org.casus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.norm.Dropout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.casus.nlp.judge.Head;

/**
 * The network to be trained: the encoder and the layers on top, which compute what {@code
 * PairNetwork} computes when the model is used. Not thread-safe.
 */
final class Model {
  private static final int WIDTH = EncoderLayers.WIDTH;
  private static final int HIDDEN = 384;
  private static final String PAIR = "pair.";

  /** A label of a many-label head is rare: its bias starts at the log odds of one in twenty. */
  private static final float RARE = -3f;

  private final Weights weights;
  private final EncoderLayers encoder;
  private final List<Head> heads;
  private final float dropout;

  Model(NDManager manager, List<Head> heads, TrainingPlan plan) throws IOException {
    this(new Weights(manager), heads, plan, manager);
  }

  private Model(Weights weights, List<Head> heads, TrainingPlan plan, NDManager manager)
      throws IOException {
    this(weights, new EncoderLayers(manager, weights, plan.dropout()), heads, plan);
  }

  /**
   * Puts the layers on an encoder that other tasks use, too.
   *
   * @param weights where the layers' arrays are put
   */
  Model(Weights weights, EncoderLayers encoder, List<Head> heads, TrainingPlan plan) {
    this.weights = weights;
    this.heads = heads;
    this.dropout = plan.dropout();
    this.encoder = encoder;
    Random random = new Random(plan.seed());
    // The attention starts as the same for every piece.
    dense("attention", 2 * WIDTH, WIDTH, new float[2 * WIDTH * WIDTH], 0);
    dense("hidden", 3 * WIDTH, HIDDEN, uniform(random, 3 * WIDTH, HIDDEN), 0);
    for (Head head : heads) {
      int labels = head.labels().size();
      float bias = head.kind() == Head.Kind.MANY ? RARE : 0;
      dense("head." + head.name(), HIDDEN, labels, uniform(random, HIDDEN, labels), bias);
    }
  }

  private void dense(String name, int inputs, int outputs, float[] values, float bias) {
    float[] biases = new float[outputs];
    Arrays.fill(biases, bias);
    weights.add(PAIR + name + ".weight", values, inputs, outputs);
    weights.add(PAIR + name + ".bias", biases, outputs);
  }

  /** Uniform values of variance 1 / (3 * inputs), as PyTorch starts linear layers. */
  private static float[] uniform(Random random, int inputs, int outputs) {
    float bound = (float) (1 / Math.sqrt(inputs));
    float[] values = new float[inputs * outputs];
    for (int i = 0; i < values.length; i++) {
      values[i] = (2 * random.nextFloat() - 1) * bound;
    }
    return values;
  }

  Weights weights() {
    return weights;
  }

  List<Head> heads() {
    return heads;
  }

  /** For each head the scores {@code [pairs][labels]}. */
  List<NDArray> scores(Batch batch, boolean training) {
    NDArray vectors = encoder.encode(batch.ids(), batch.mask(), training);
    NDArray ofPair = vectors.get(batch.sentenceOfPair());
    NDArray source = batch.sources().matMul(ofPair).squeeze(1);
    NDArray target = batch.targets().matMul(ofPair).squeeze(1);
    NDArray ends = NDArrays.concat(new NDList(source, target), 1);
    NDArray query = affine(ends, "attention").expandDims(2);
    NDArray fit = Constant.times(ofPair.matMul(query), 1 / Math.sqrt(WIDTH));
    NDArray attention = fit.add(batch.pairMask()).softmax(1);
    NDArray pooled = attention.transpose(0, 2, 1).matMul(ofPair).squeeze(1);
    NDArray all = dropped(NDArrays.concat(new NDList(pooled, source, target), 1), training);
    NDArray features = affine(all, "hidden").tanh();
    List<NDArray> scores = new ArrayList<>();
    for (Head head : heads) {
      scores.add(affine(features, "head." + head.name()));
    }
    return scores;
  }

  private NDArray affine(NDArray x, String name) {
    return x.matMul(weights.get(PAIR + name + ".weight")).add(weights.get(PAIR + name + ".bias"));
  }

  private NDArray dropped(NDArray x, boolean training) {
    return training ? Dropout.dropout(x, dropout, true).singletonOrThrow() : x;
  }
}
