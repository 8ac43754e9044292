package org.casus.train.syntax;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import java.util.Random;
import org.casus.nlp.syntax.SyntaxLabels;
import org.casus.nlp.syntax.WordShape;
import org.casus.train.EncoderLayers;
import org.casus.train.Weights;

/**
 * The layers on top of the encoder, to be trained; they compute what {@code SyntaxNetwork} computes
 * when the model is used. Not thread-safe.
 */
final class SyntaxHeads {
  private static final int WIDTH = EncoderLayers.WIDTH;
  private static final String PREFIX = "syntax.";

  private final Weights weights;
  private final EncoderLayers encoder;
  private final SyntaxPlan plan;
  private final int relations;

  /** Scores of the classes that each word has for itself: {@code [sentences][words][classes]}. */
  record Tags(NDArray upos, NDArray features, NDArray scripts, NDArray entities) {}

  /**
   * Adds the layers to the weights.
   *
   * @param labels give the layers their sizes
   */
  SyntaxHeads(Weights weights, EncoderLayers encoder, SyntaxLabels labels, SyntaxPlan plan) {
    this.weights = weights;
    this.encoder = encoder;
    this.plan = plan;
    this.relations = labels.relations().size();
    Random random = new Random(plan.run().seed());
    float[] root = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      root[i] = (float) random.nextGaussian() * 0.02f;
    }
    weights.add(PREFIX + "root", root, WIDTH);
    SyntaxPlan.Sizes sizes = plan.sizes();
    layer(random, "shape", WordShape.TRAITS, WIDTH, 0.02);
    layer(random, "hidden", WIDTH, sizes.hidden());
    layer(random, "upos", sizes.hidden(), labels.upos().size());
    layer(random, "features", sizes.hidden(), labels.features().size());
    layer(random, "scripts", sizes.hidden(), labels.scripts().size());
    layer(random, "entities", sizes.hidden(), labels.entities().size());
    layer(random, "arc.dependent", WIDTH, sizes.arc());
    layer(random, "arc.head", WIDTH, sizes.arc());
    // As Xavier (Glorot and Bengio 2010) starts a square layer.
    layer(random, "arc", sizes.arc(), sizes.arc(), Math.sqrt(3.0 / sizes.arc()));
    layer(random, "label.dependent", WIDTH, sizes.label());
    layer(random, "label.head", WIDTH, sizes.label());
    layer(random, "label.plain", sizes.label(), relations);
    layer(random, "label", sizes.label(), relations * sizes.label(), 0.035);
  }

  private void layer(Random random, String name, int inputs, int outputs) {
    layer(random, name, inputs, outputs, 1 / Math.sqrt(inputs));
  }

  /** A layer with uniform values up to a bound, and a bias of 0. */
  private void layer(Random random, String name, int inputs, int outputs, double bound) {
    float[] values = new float[inputs * outputs];
    for (int i = 0; i < values.length; i++) {
      values[i] = (2 * random.nextFloat() - 1) * (float) bound;
    }
    weights.add(PREFIX + name + ".weight", values, inputs, outputs);
    weights.add(PREFIX + name + ".bias", new float[outputs], outputs);
  }

  /** Vectors of the words: {@code [sentences][words][WIDTH]}. */
  NDArray words(SyntaxBatch batch, boolean training) {
    NDArray pieces = encoder.encode(batch.ids(), batch.mask(), training);
    NDArray words = batch.means().matMul(pieces).add(affine(batch.shapes(), "shape"));
    return dropped(words, plan.dropouts().words(), training);
  }

  /** Scores of the words' own classes. */
  Tags tags(NDArray words, boolean training) {
    NDArray hidden = perceptron(words, "hidden", training);
    return new Tags(
        affine(hidden, "upos"),
        affine(hidden, "features"),
        affine(hidden, "scripts"),
        affine(hidden, "entities"));
  }

  /** The words' vectors with the root's before them: {@code [sentences][1 + words][WIDTH]}. */
  NDArray withRoot(NDArray words) {
    long sentences = words.getShape().get(0);
    NDArray zeros = words.getManager().zeros(new Shape(sentences, 1, WIDTH));
    NDArray root = zeros.add(weights.get(PREFIX + "root"));
    return NDArrays.concat(new NDList(root, words), 1);
  }

  /** Scores of heads: {@code [sentences][words][1 + words]}. */
  NDArray arcs(SyntaxBatch batch, NDArray words, NDArray all, boolean training) {
    NDArray dependents = perceptron(words, "arc.dependent", training);
    NDArray heads = perceptron(all, "arc.head", training);
    return affine(dependents, "arc").matMul(heads.transpose(0, 2, 1)).add(batch.never());
  }

  /**
   * Scores of relations: {@code [sentences][words][relations]}.
   *
   * @param chosen {@code [sentences][words][1 + words]}: 1 for a word's head, otherwise 0
   */
  NDArray labels(NDArray words, NDArray all, NDArray chosen, boolean training) {
    NDArray dependents = perceptron(words, "label.dependent", training);
    NDArray heads = chosen.matMul(perceptron(all, "label.head", training));
    long sentences = words.getShape().get(0);
    long length = words.getShape().get(1);
    int size = plan.sizes().label();
    NDArray queries = affine(dependents, "label").reshape(sentences * length, relations, size);
    NDArray fit = queries.matMul(heads.reshape(sentences * length, size, 1));
    return affine(dependents, "label.plain").add(fit.reshape(sentences, length, relations));
  }

  private NDArray perceptron(NDArray x, String name, boolean training) {
    return dropped(Activation.gelu(affine(x, name)), plan.dropouts().layers(), training);
  }

  private NDArray affine(NDArray x, String name) {
    return x.matMul(weights.get(PREFIX + name + ".weight"))
        .add(weights.get(PREFIX + name + ".bias"));
  }

  private static NDArray dropped(NDArray x, float share, boolean training) {
    return training && share > 0 ? Dropout.dropout(x, share, true).singletonOrThrow() : x;
  }
}
