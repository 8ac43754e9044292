package org.casus.nlp.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named tensors in one file: 8 bytes with the length of a JSON header, the header, the values, all
 * little-endian. The format is that of the safetensors library, whose readers for other languages
 * open the same file.
 */
public final class Safetensors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LENGTH_BYTES = Long.BYTES;

  /** Types of values in use. */
  public enum Type {
    F32(4),
    I8(1);

    final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }
  }

  /**
   * A tensor.
   *
   * @param type type of its values
   * @param shape sizes of its dimensions, the slowest first; empty for a scalar
   * @param data its values in row-major order, little-endian; from position 0 to the limit
   */
  @SuppressWarnings("ArrayRecordComponent") // a buffer of numbers; nobody compares two
  public record Tensor(Type type, long[] shape, ByteBuffer data) {
    /** Refuses data that do not fill the shape with {@link IllegalArgumentException}. */
    public Tensor {
      data = data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
      if (data.remaining() != size(shape) * type.bytes) {
        throw new IllegalArgumentException(
            data.remaining() + " bytes for " + type + " " + Arrays.toString(shape));
      }
    }

    /** A tensor of floats. */
    public static Tensor of(float[] values, long... shape) {
      ByteBuffer data = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
      data.asFloatBuffer().put(values);
      return new Tensor(Type.F32, shape, data);
    }

    /** A tensor of bytes. */
    public static Tensor of(byte[] values, long... shape) {
      return new Tensor(Type.I8, shape, ByteBuffer.wrap(values));
    }

    /**
     * Its values as floats.
     *
     * @throws IllegalStateException if it holds others
     */
    public float[] floats() {
      if (type != Type.F32) {
        throw new IllegalStateException("no floats but " + type);
      }
      FloatBuffer buffer = data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return values;
    }

    private static long size(long[] shape) {
      return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }
  }

  private Safetensors() {}

  /**
   * Reads tensors, in the order of the header. Their data are views of {@code file}.
   *
   * @param file the whole file
   * @throws IOException if it is damaged
   */
  public static Map<String, Tensor> read(ByteBuffer file) throws IOException {
    ByteBuffer all = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (all.remaining() < LENGTH_BYTES) {
      throw new IOException("no safetensors file: " + all.remaining() + " bytes");
    }
    long length = all.getLong();
    if (length < 2 || length > all.remaining()) {
      throw new IOException("no safetensors file, or a cut one: a header of " + length + " bytes");
    }
    byte[] header = new byte[(int) length];
    all.get(header);
    ByteBuffer values = all.slice();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    JsonNode root = parse(header);
    if (!root.isObject()) {
      throw new IOException("the header is no JSON object");
    }
    Iterator<Map.Entry<String, JsonNode>> entries = root.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      if (!entry.getKey().equals("__metadata__")) {
        tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), values));
      }
    }
    return tensors;
  }

  private static JsonNode parse(byte[] header) throws IOException {
    try {
      return JSON.readTree(header);
    } catch (JsonProcessingException e) {
      throw new IOException("the header is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Tensor tensor(String name, JsonNode entry, ByteBuffer values) throws IOException {
    try {
      Type type = Type.valueOf(entry.path("dtype").asText());
      long[] shape = shape(entry.path("shape"));
      int begin = Math.toIntExact(entry.path("data_offsets").path(0).asLong(-1));
      int end = Math.toIntExact(entry.path("data_offsets").path(1).asLong(-1));
      return new Tensor(type, shape, values.slice(begin, end - begin));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      throw new IOException("tensor " + name + " is damaged: " + e.getMessage(), e);
    }
  }

  private static long[] shape(JsonNode sizes) {
    long[] shape = new long[sizes.size()];
    for (int i = 0; i < shape.length; i++) {
      if (!sizes.get(i).isIntegralNumber() || sizes.get(i).asLong() < 0) {
        throw new IllegalArgumentException("a size of " + sizes.get(i));
      }
      shape[i] = sizes.get(i).asLong();
    }
    if (!sizes.isArray()) {
      throw new IllegalArgumentException("no shape");
    }
    return shape;
  }

  /** Writes tensors into a new file. */
  public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
    ObjectNode header = JSON.createObjectNode();
    long offset = 0;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      Tensor tensor = entry.getValue();
      ObjectNode node = header.putObject(entry.getKey());
      node.put("dtype", tensor.type().name());
      Arrays.stream(tensor.shape()).forEach(node.putArray("shape")::add);
      long next = offset + tensor.data().remaining();
      node.putArray("data_offsets").add(offset).add(next);
      offset = next;
    }
    byte[] json = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    // Padding keeps the floats aligned, as the format advises.
    byte[] padded = Arrays.copyOf(json, (json.length + LENGTH_BYTES - 1) / LENGTH_BYTES * 8);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    ByteBuffer length = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    length.putLong(padded.length).flip();
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      drain(out, length);
      drain(out, ByteBuffer.wrap(padded));
      for (Tensor tensor : tensors.values()) {
        drain(out, tensor.data().duplicate());
      }
      out.force(true);
    }
  }

  private static void drain(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
