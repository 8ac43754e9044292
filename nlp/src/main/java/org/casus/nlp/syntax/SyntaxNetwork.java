package org.casus.nlp.syntax;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.casus.nlp.judge.Safetensors;

/**
 * What stands on top of the encoder, in plain loops. Immutable, thread-safe; the trainer computes
 * the same with the same names.
 */
final class SyntaxNetwork {
  /** Names of the tensors in a model's weights. */
  static final String PREFIX = "syntax.";

  private final int width;
  private final int relations;
  private final float[] root;
  private final Affine shape;
  private final Affine hidden;
  private final Affine upos;
  private final Affine features;
  private final Affine scripts;
  private final Affine entities;
  private final Affine arcDependent;
  private final Affine arcHead;
  private final Affine arc;
  private final Affine labelDependent;
  private final Affine labelHead;
  private final Affine labelPlain;

  /** The biaffine weights, relation by relation: {@code [relations][dependent][head]}. */
  private final float[] label;

  /** {@code [relations][head]}: what a head alone says. */
  private final float[] labelBias;

  /** Scores of classes: {@code [words][classes]} each. */
  @SuppressWarnings("ArrayRecordComponent") // buffers of numbers; nobody compares two
  record Tags(float[] upos, float[] features, float[] scripts, float[] entities) {}

  private SyntaxNetwork(Map<String, Safetensors.Tensor> tensors, SyntaxLabels labels, int width)
      throws IOException {
    this.width = width;
    this.relations = labels.relations().size();
    this.root = Affine.floats(tensors, PREFIX + "root");
    if (root.length != width) {
      throw new IOException("the root's vector has %d numbers".formatted(root.length));
    }
    this.shape = layer(tensors, "shape", WordShape.TRAITS, width);
    int tagWidth = size(tensors, "hidden");
    this.hidden = layer(tensors, "hidden", width, tagWidth);
    this.upos = layer(tensors, "upos", tagWidth, labels.upos().size());
    this.features = layer(tensors, "features", tagWidth, labels.features().size());
    this.scripts = layer(tensors, "scripts", tagWidth, labels.scripts().size());
    this.entities = layer(tensors, "entities", tagWidth, labels.entities().size());
    int arcWidth = size(tensors, "arc.head");
    this.arcDependent = layer(tensors, "arc.dependent", width, arcWidth);
    this.arcHead = layer(tensors, "arc.head", width, arcWidth);
    this.arc = layer(tensors, "arc", arcWidth, arcWidth);
    int labelWidth = size(tensors, "label.head");
    this.labelDependent = layer(tensors, "label.dependent", width, labelWidth);
    this.labelHead = layer(tensors, "label.head", width, labelWidth);
    this.labelPlain = layer(tensors, "label.plain", labelWidth, relations);
    Affine bilinear = layer(tensors, "label", labelWidth, relations * labelWidth);
    this.labelBias = bilinear.bias();
    this.label = byRelation(bilinear.weights(), labelWidth);
  }

  private static int size(Map<String, Safetensors.Tensor> tensors, String name) throws IOException {
    return Affine.floats(tensors, PREFIX + name + ".bias").length;
  }

  private static Affine layer(
      Map<String, Safetensors.Tensor> tensors, String name, int inputs, int outputs)
      throws IOException {
    return Affine.of(tensors, PREFIX + name, inputs, outputs);
  }

  /** {@code [dependent][relation][head]} to {@code [relation][dependent][head]}. */
  private float[] byRelation(float[] weights, int size) {
    float[] sorted = new float[weights.length];
    for (int d = 0; d < size; d++) {
      for (int r = 0; r < relations; r++) {
        System.arraycopy(weights, (d * relations + r) * size, sorted, (r * size + d) * size, size);
      }
    }
    return sorted;
  }

  /**
   * Takes the layers out of a model's tensors.
   *
   * @param width numbers in a vector of the encoder
   * @throws IOException if a tensor is missing or does not fit
   */
  static SyntaxNetwork of(Map<String, Safetensors.Tensor> tensors, SyntaxLabels labels, int width)
      throws IOException {
    return new SyntaxNetwork(tensors, labels, width);
  }

  /**
   * Vectors of words: the mean of their pieces and what their shape adds.
   *
   * @param vectors of the pieces, one after the other
   * @return {@code [words][width]}
   */
  float[] words(float[] vectors, WordInput input, int[] shapes) {
    float[] words = new float[input.words() * width];
    for (int w = 0; w < input.words(); w++) {
      int at = w * width;
      for (int p = input.first()[w]; p < input.behind()[w]; p++) {
        for (int i = 0; i < width; i++) {
          words[at + i] += vectors[p * width + i];
        }
      }
      float share = 1f / (input.behind()[w] - input.first()[w]);
      for (int i = 0; i < width; i++) {
        words[at + i] = words[at + i] * share + shape.bias()[i];
      }
      for (int trait = 0; trait < WordShape.TRAITS; trait++) {
        if ((shapes[w] >> trait & 1) != 0) {
          for (int i = 0; i < width; i++) {
            words[at + i] += shape.weights()[trait * width + i];
          }
        }
      }
    }
    return words;
  }

  /** Scores of the classes that each word has for itself. */
  Tags tags(float[] words) {
    int count = words.length / width;
    float[] values = Affine.gelu(hidden.apply(words, count));
    return new Tags(
        upos.apply(values, count),
        features.apply(values, count),
        scripts.apply(values, count),
        entities.apply(values, count));
  }

  /** The words' vectors with the root's before them. */
  float[] withRoot(float[] words) {
    float[] all = Arrays.copyOf(root, width + words.length);
    System.arraycopy(words, 0, all, width, words.length);
    return all;
  }

  /**
   * Scores of heads.
   *
   * @param all the words' vectors with the root's before them
   * @return for each word the scores of the root and of all words
   */
  float[][] arcs(float[] all) {
    int nodes = all.length / width;
    int size = arcHead.outputs();
    float[] heads = Affine.gelu(arcHead.apply(all, nodes));
    float[] transposed = new float[heads.length];
    for (int h = 0; h < nodes; h++) {
      for (int i = 0; i < size; i++) {
        transposed[i * nodes + h] = heads[h * size + i];
      }
    }
    float[] words = Arrays.copyOfRange(all, width, all.length);
    float[] dependents = Affine.gelu(arcDependent.apply(words, nodes - 1));
    float[] queries = arc.apply(dependents, nodes - 1);
    float[][] scores = new float[nodes - 1][nodes];
    for (int w = 0; w < scores.length; w++) {
      Affine.addProduct(queries, w * size, size, transposed, 0, nodes, scores[w], 0);
    }
    return scores;
  }

  /**
   * Scores of relations.
   *
   * @param all the words' vectors with the root's before them
   * @param heads for each word its head, -1 for the root
   * @return {@code [words][relations]}
   */
  float[] labels(float[] all, int[] heads) {
    int nodes = all.length / width;
    int size = labelHead.outputs();
    float[] ofHeads = Affine.gelu(labelHead.apply(all, nodes));
    float[] words = Arrays.copyOfRange(all, width, all.length);
    float[] dependents = Affine.gelu(labelDependent.apply(words, nodes - 1));
    float[] scores = labelPlain.apply(dependents, nodes - 1);
    float[] query = new float[size];
    // Relation by relation, so that a relation's weights stay near the processor for all words.
    for (int r = 0; r < relations; r++) {
      for (int w = 0; w < heads.length; w++) {
        System.arraycopy(labelBias, r * size, query, 0, size);
        Affine.addProduct(dependents, w * size, size, label, r * size * size, size, query, 0);
        scores[w * relations + r] += Affine.dot(query, 0, ofHeads, (heads[w] + 1) * size, size);
      }
    }
    return scores;
  }
}
