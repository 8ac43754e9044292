package org.casus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.io.IOException;
import java.util.List;

/**
 * The encoder, to be trained: BERT (Devlin et al. 2019) in the size of BGE-small. The tables of
 * embeddings stay as they are in the int8 graph, so that a trained model need not hold them; all
 * else learns.
 */
public final class EncoderLayers {
  public static final int WIDTH = 384;
  static final int COUNT = 12;

  /** Word, position and type tables of the int8 graph. */
  private static final String WORDS = "embeddings.word_embeddings.weight";

  private static final String POSITIONS = "embeddings.position_embeddings.weight";
  private static final String TYPES = "embeddings.token_type_embeddings.weight";

  /** The six linear layers of each block with their inputs and outputs. */
  static final List<LinearLayer> LINEAR =
      List.of(
          new LinearLayer("attention.self.query", WIDTH, WIDTH),
          new LinearLayer("attention.self.key", WIDTH, WIDTH),
          new LinearLayer("attention.self.value", WIDTH, WIDTH),
          new LinearLayer("attention.output.dense", WIDTH, WIDTH),
          new LinearLayer("intermediate.dense", WIDTH, 4 * WIDTH),
          new LinearLayer("output.dense", 4 * WIDTH, WIDTH));

  private static final List<String> NORMS =
      List.of("attention.output.LayerNorm", "output.LayerNorm");
  private static final int ATTENTION_HEADS = 12;
  private static final double SCALE = 1 / Math.sqrt((double) WIDTH / ATTENTION_HEADS);
  private static final float EPSILON = 1e-12f;

  private final Weights weights;
  private final float dropout;
  private final NDArray words;
  private final NDArray positions;

  /** A linear layer of a block. */
  record LinearLayer(String name, int inputs, int outputs) {}

  /** Name of a layer of a block, for example {@code encoder.layer.0.output.dense}. */
  static String name(int block, String layer) {
    return "encoder.layer." + block + "." + layer;
  }

  /** Whether weights are the encoder's own, not those of a layer on top of it. */
  static boolean isEncoder(String name) {
    return name.startsWith("encoder.") || name.startsWith("embeddings.");
  }

  /**
   * Loads the encoder's own weights as starting values.
   *
   * @param weights where its trainable arrays are put; linear weights as {@code [out][in]}
   * @param dropout share of values dropped behind each sublayer while training
   */
  public EncoderLayers(NDManager manager, Weights weights, float dropout) throws IOException {
    this.weights = weights;
    this.dropout = dropout;
    OnnxWeights int8 = OnnxWeights.int8();
    float[] table = int8.dequantised(WORDS);
    words = manager.create(table, rows(table));
    float[] places = int8.dequantised(POSITIONS);
    float[] types = int8.dequantised(TYPES);
    for (int i = 0; i < places.length; i++) {
      places[i] += types[i % WIDTH];
    }
    positions = manager.create(places, rows(places));
    OnnxWeights full = OnnxWeights.full();
    norm(full, "embeddings.LayerNorm");
    for (int block = 0; block < COUNT; block++) {
      for (LinearLayer layer : LINEAR) {
        String name = name(block, layer.name());
        weights.add(
            name + ".weight",
            transposed(full.floats(full.linear(name)), layer.inputs(), layer.outputs()),
            layer.outputs(),
            layer.inputs());
        weights.add(name + ".bias", full.floats(name + ".bias"), layer.outputs());
      }
      for (String norm : NORMS) {
        norm(full, name(block, norm));
      }
    }
  }

  private static Shape rows(float[] table) {
    return new Shape(table.length / WIDTH, WIDTH);
  }

  private void norm(OnnxWeights full, String name) throws IOException {
    weights.add(name + ".weight", full.floats(name + ".weight"), WIDTH);
    weights.add(name + ".bias", full.floats(name + ".bias"), WIDTH);
  }

  /** Swaps rows and columns. */
  static float[] transposed(float[] values, int rows, int columns) {
    float[] swapped = new float[values.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        swapped[c * rows + r] = values[r * columns + c];
      }
    }
    return swapped;
  }

  /**
   * Vectors of all pieces.
   *
   * @param ids {@code [sentences][pieces]}, numbers of pieces, int64
   * @param mask {@code [sentences][1][1][pieces]}, 0 for a piece and a large negative number for
   *     padding
   * @return {@code [sentences][pieces][WIDTH]}
   */
  public NDArray encode(NDArray ids, NDArray mask, boolean training) {
    long sentences = ids.getShape().get(0);
    long pieces = ids.getShape().get(1);
    NDArray x = words.get(ids);
    NDArray places = positions.get("0:" + pieces);
    // What is computed belongs to the step, and goes with it.
    x.attach(ids.getManager());
    places.attach(ids.getManager());
    x = x.add(places);
    x = dropped(normed(x, "embeddings.LayerNorm"), training);
    Shape split = new Shape(sentences, pieces, ATTENTION_HEADS, WIDTH / ATTENTION_HEADS);
    for (int block = 0; block < COUNT; block++) {
      NDArray query = linear(x, block, "attention.self.query").reshape(split).transpose(0, 2, 1, 3);
      NDArray key = linear(x, block, "attention.self.key").reshape(split).transpose(0, 2, 3, 1);
      NDArray value = linear(x, block, "attention.self.value").reshape(split).transpose(0, 2, 1, 3);
      NDArray attention = Constant.times(query, SCALE).matMul(key).add(mask).softmax(-1);
      NDArray mixed =
          attention.matMul(value).transpose(0, 2, 1, 3).reshape(sentences, pieces, WIDTH);
      x =
          sublayer(
              x, linear(mixed, block, "attention.output.dense"), block, NORMS.get(0), training);
      NDArray wide = Activation.gelu(linear(x, block, "intermediate.dense"));
      x = sublayer(x, linear(wide, block, "output.dense"), block, NORMS.get(1), training);
    }
    return x;
  }

  private NDArray sublayer(NDArray x, NDArray change, int block, String norm, boolean training) {
    return normed(x.add(dropped(change, training)), name(block, norm));
  }

  private NDArray linear(NDArray x, int block, String layer) {
    String name = name(block, layer);
    return Linear.linear(x, weights.get(name + ".weight"), weights.get(name + ".bias"))
        .singletonOrThrow();
  }

  private NDArray normed(NDArray x, String name) {
    return LayerNorm.layerNorm(
            x,
            new Shape(WIDTH),
            weights.get(name + ".weight"),
            weights.get(name + ".bias"),
            EPSILON)
        .singletonOrThrow();
  }

  private NDArray dropped(NDArray x, boolean training) {
    return training ? Dropout.dropout(x, dropout, true).singletonOrThrow() : x;
  }
}
