package org.casus.nlp.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.nlp.judge.Safetensors.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  @TempDir private Path folder;

  private byte[] written() throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("z.weight", Tensor.of(new float[] {1.5f, -2, 0, Float.MIN_VALUE, 1e30f, 3}, 2, 3));
    tensors.put("bytes", Tensor.of(new byte[] {-128, 0, 127}, 3));
    tensors.put("scalar", Tensor.of(new float[] {0.25f}));
    Path file = folder.resolve("w.safetensors");
    Safetensors.write(file, tensors);
    return Files.readAllBytes(file);
  }

  private static ByteBuffer file(String header, int valueBytes) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + valueBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .rewind();
  }

  @Test
  void whatWasWrittenIsReadInTheSameOrder() throws IOException {
    Map<String, Tensor> read = Safetensors.read(ByteBuffer.wrap(written()));
    assertThat(read.keySet()).containsExactly("z.weight", "bytes", "scalar");
    Tensor weight = read.get("z.weight");
    assertThat(weight.type()).isEqualTo(Safetensors.Type.F32);
    assertThat(weight.shape()).containsExactly(2, 3);
    assertThat(weight.floats()).containsExactly(1.5f, -2, 0, Float.MIN_VALUE, 1e30f, 3);
    byte[] bytes = new byte[3];
    read.get("bytes").data().duplicate().get(bytes);
    assertThat(bytes).containsExactly(-128, 0, 127);
    assertThat(read.get("scalar").shape()).isEmpty();
    assertThat(read.get("scalar").floats()).containsExactly(0.25f);
  }

  @Test
  void valuesBeginAtAMultipleOfEight() throws IOException {
    assertThat(ByteBuffer.wrap(written()).order(ByteOrder.LITTLE_ENDIAN).getLong(0) % 8).isZero();
  }

  @Test
  void readsWhatOtherWritersAdd() throws IOException {
    String header =
        """
        {"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""";
    assertThat(Safetensors.read(file(header, 4)).keySet()).containsExactly("a");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    written();
    assertThatThrownBy(this::written).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aFileCutAnywhereIsRefused() throws IOException {
    byte[] whole = written();
    for (int length = 0; length < whole.length; length++) {
      ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(whole, length));
      assertThatIOException().as(length + " bytes").isThrownBy(() -> Safetensors.read(cut));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[]",
        "{\"a\":1}",
        "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}",
        "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[16,20]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[\"x\"],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]}}"
      })
  void aWrongHeaderIsRefused(String header) {
    assertThatIOException()
        .isThrownBy(() -> Safetensors.read(file(header, 8)))
        .withMessageNotContaining("\n");
  }

  @Test
  void aHeaderLongerThanTheFileIsRefused() {
    ByteBuffer file = file("{}", 0);
    file.order(ByteOrder.LITTLE_ENDIAN).putLong(0, Long.MAX_VALUE);
    assertThatIOException()
        .isThrownBy(() -> Safetensors.read(file))
        .withMessageContaining("a header of 9223372036854775807 bytes");
  }

  @Test
  void bytesAreNoFloats() {
    Tensor bytes = Tensor.of(new byte[4], 4);
    assertThatThrownBy(bytes::floats).isInstanceOf(IllegalStateException.class);
  }
}
