package org.casus.nlp.judge;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names, types and shapes of the weights in an ONNX graph. ONNX Runtime would pass over a
 * replacement whose name it does not know, and notice a wrong shape only later. Reads protocol
 * buffers just as far as that needs: a model's field 7 is its graph, a graph's fields 5 are its
 * weights, of which 1 holds dimensions, 2 the type and 8 the name (onnx.proto).
 */
final class GraphWeights {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int TENSOR_DIMS = 1;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_NAME = 8;

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final Map<String, Weight> weights = new HashMap<>();

  private record Weight(long type, List<Long> shape) {}

  private GraphWeights() {}

  /** Reads a graph. */
  static GraphWeights of(byte[] onnx) throws IOException {
    GraphWeights found = new GraphWeights();
    try {
      each(
          ByteBuffer.wrap(onnx),
          (field, number, model) -> {
            if (field == MODEL_GRAPH) {
              each(model, found::add);
            }
          });
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("the encoder's graph is damaged", e);
    }
    return found;
  }

  /**
   * Checks that a tensor can take the place of one in the graph.
   *
   * @throws IOException if there is none of its name, type and shape
   */
  void check(String name, Safetensors.Tensor tensor) throws IOException {
    Weight weight = weights.get(name);
    if (weight == null) {
      throw new IOException("the encoder has no weights " + name);
    }
    long type = tensor.type() == Safetensors.Type.F32 ? 1 : 3;
    List<Long> shape = Arrays.stream(tensor.shape()).boxed().toList();
    if (type != weight.type() || !shape.equals(weight.shape())) {
      throw new IOException(
          "the weights %s are %s %s, which is not what the encoder has"
              .formatted(name, tensor.type(), shape));
    }
  }

  private void add(int field, long number, ByteBuffer bytes) {
    if (field != GRAPH_INITIALIZER) {
      return;
    }
    long[] type = new long[1];
    List<Long> shape = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    each(
        bytes,
        (part, value, content) -> {
          switch (part) {
            case TENSOR_DIMS -> {
              if (content.hasRemaining()) {
                while (content.hasRemaining()) {
                  shape.add(varint(content));
                }
              } else {
                shape.add(value);
              }
            }
            case TENSOR_TYPE -> type[0] = value;
            case TENSOR_NAME -> name.append(StandardCharsets.UTF_8.decode(content));
            default -> {}
          }
        });
    weights.put(name.toString(), new Weight(type[0], List.copyOf(shape)));
  }

  /** Takes one field of a message. */
  private interface Field {
    /** Takes a number, or bytes; the other is 0 or empty. */
    void take(int field, long number, ByteBuffer bytes);
  }

  private static void each(ByteBuffer message, Field taker) {
    ByteBuffer none = ByteBuffer.allocate(0);
    while (message.hasRemaining()) {
      long key = varint(message);
      int field = (int) (key >>> 3);
      switch ((int) (key & 7)) {
        case VARINT -> taker.take(field, varint(message), none);
        case FIXED64 -> message.getLong();
        case FIXED32 -> message.getInt();
        case BYTES -> {
          int length = (int) varint(message);
          taker.take(field, 0, message.slice(message.position(), length));
          message.position(message.position() + length);
        }
        default -> throw new IllegalArgumentException("key " + key);
      }
    }
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte b = in.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        break;
      }
    }
    return value;
  }
}
