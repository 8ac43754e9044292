package org.casus.train;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * Initialisers of the encoder's ONNX graphs, found by the layer they belong to. The weights of
 * linear layers have no speaking names there; the {@code MatMul} nodes that use them have.
 */
final class OnnxWeights {
  private static final String FULL = "/bge-small-en-v1.5.onnx";
  private static final String INT8 = "/bge-small-en-v1.5-q.onnx";

  private final Map<String, TensorProto> initialisers = new HashMap<>();
  private final Map<String, String> weightOfNode = new HashMap<>();

  private OnnxWeights(GraphProto graph) {
    for (TensorProto tensor : graph.getInitializerList()) {
      initialisers.put(tensor.getName(), tensor);
    }
    for (NodeProto node : graph.getNodeList()) {
      boolean product = node.getOpType().equals("MatMul");
      if (product && initialisers.containsKey(node.getInput(1))) {
        weightOfNode.put(node.getName(), node.getInput(1));
      }
    }
  }

  /** The graph in full precision. */
  static OnnxWeights full() throws IOException {
    return read(FULL);
  }

  /** The int8 graph. */
  static OnnxWeights int8() throws IOException {
    return read(INT8);
  }

  private static OnnxWeights read(String resource) throws IOException {
    try (InputStream in = OnnxWeights.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the encoder's artifact is not on the class path: " + resource);
      }
      return new OnnxWeights(ModelProto.parseFrom(in).getGraph());
    }
  }

  /** Whether there is such an initialiser. */
  boolean has(String name) {
    return initialisers.containsKey(name);
  }

  /**
   * Name of a linear layer's weight.
   *
   * @param layer for example {@code encoder.layer.0.attention.self.query}
   */
  String linear(String layer) throws IOException {
    String[] path = layer.split("\\.", 4);
    String node =
        "/%s/%s.%s/%s/MatMul".formatted(path[0], path[1], path[2], path[3].replace('.', '/'));
    String name = weightOfNode.get(node);
    if (name == null) {
      throw new IOException("the graph has no node " + node);
    }
    return name;
  }

  /** Values of a float initialiser. */
  float[] floats(String name) throws IOException {
    TensorProto tensor = tensor(name);
    float[] values = new float[tensor.getRawData().size() / 4];
    if (values.length == 0) {
      values = new float[tensor.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
      return values;
    }
    ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().get(values);
    return values;
  }

  /** Values of a table of unsigned bytes with one scale and one zero point, as floats. */
  float[] dequantised(String name) throws IOException {
    float scale = floats(name + "_scale")[0];
    TensorProto zeroPoint = tensor(name + "_zero_point");
    int zero =
        zeroPoint.getInt32DataCount() > 0
            ? zeroPoint.getInt32Data(0)
            : Byte.toUnsignedInt(zeroPoint.getRawData().byteAt(0));
    ByteBuffer bytes = tensor(name + "_quantized").getRawData().asReadOnlyByteBuffer();
    float[] values = new float[bytes.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (Byte.toUnsignedInt(bytes.get()) - zero) * scale;
    }
    return values;
  }

  private TensorProto tensor(String name) throws IOException {
    TensorProto tensor = initialisers.get(name);
    if (tensor == null) {
      throw new IOException("the graph has no initialiser " + name);
    }
    return tensor;
  }
}
