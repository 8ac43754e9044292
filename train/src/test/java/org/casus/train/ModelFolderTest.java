package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.Safetensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
  private static final String LAYER = "encoder.layer.0.attention.self.query";

  @TempDir private Path folder;

  private static ModelCard card() throws IOException {
    return new ModelCard(
        ModelCard.FORMAT,
        "test",
        ModelCard.EncoderSource.present(),
        512,
        List.of(new Head("event", Head.Kind.ONE, List.of("A", "B"))),
        Map.of(),
        Map.of("seconds", 3));
  }

  /** All linear layers of the encoder, empty but for one, and a head. */
  private static Map<String, float[]> weights() {
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (int block = 0; block < EncoderLayers.COUNT; block++) {
      for (EncoderLayers.LinearLayer layer : EncoderLayers.LINEAR) {
        String name = EncoderLayers.name(block, layer.name());
        weights.put(name + ".weight", new float[layer.inputs() * layer.outputs()]);
        weights.put(name + ".bias", new float[layer.outputs()]);
      }
    }
    // Output 1 has the weights 1 and -0.25 for the inputs 0 and 2.
    weights.get(LAYER + ".weight")[EncoderLayers.WIDTH] = 1;
    weights.get(LAYER + ".weight")[EncoderLayers.WIDTH + 2] = -0.25f;
    weights.put("pair.head.event.weight", new float[] {1, 2, 3, 4, 5, 6});
    weights.put("pair.head.event.bias", new float[] {7, 8});
    return weights;
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void linearLayersBecomeBytesWithAScaleAnOutput() throws IOException {
    Path model = folder.resolve("new/model");
    ModelFolder.write(model, card(), weights(), true, (draft, written) -> draft);
    Map<String, Safetensors.Tensor> tensors =
        Safetensors.read(ByteBuffer.wrap(Files.readAllBytes(model.resolve(ModelCard.WEIGHTS))));
    String name = OnnxWeights.full().linear(LAYER);
    float scale = tensors.get(name + "_scale").floats()[1];
    ByteBuffer bytes = tensors.get(name + "_quantized").data();
    assertThat(bytes.get(1) * scale).isCloseTo(1, within(1e-6f));
    assertThat(bytes.get(2 * EncoderLayers.WIDTH + 1) * scale).isCloseTo(-0.25f, within(1e-6f));
    assertThat(bytes.get(1)).as("one bit is left unused").isEqualTo((byte) 64);
    assertThat(tensors.get("pair.head.event.weight").shape()).containsExactly(3, 2);
    assertThat(tensors.get("pair.head.event.bias").floats()).containsExactly(7, 8);
    assertThat(ModelCard.read(model)).isEqualTo(card());
    Map<String, float[]> full = TensorFile.read(model.resolve(ModelFolder.FULL));
    assertThat(full).containsOnlyKeys(weights().keySet());
    assertThat(full.get(LAYER + ".weight")[EncoderLayers.WIDTH + 2]).isEqualTo(-0.25f);
  }

  @Test
  void refusesWhatExists() throws IOException {
    Path model = Files.createDirectory(folder.resolve("model"));
    assertThatThrownBy(() -> ModelFolder.write(model, card(), weights()))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("it exists already");
    assertThat(model).isEmptyDirectory();
  }

  @Test
  void leavesNothingBehindWhenItFails() throws IOException {
    Path model = folder.resolve("model");
    ModelFolder.Finish full =
        (draft, written) -> {
          assertThat(written.resolve(ModelCard.WEIGHTS)).exists();
          throw new IOException("no space left");
        };
    assertThatThrownBy(() -> ModelFolder.write(model, card(), weights(), false, full))
        .hasMessage("no space left");
    assertThat(left()).isEmpty();
    assertThatThrownBy(() -> ModelFolder.write(model, card(), Map.of()))
        .hasMessageContaining("no weights encoder.layer.0");
    assertThat(left()).isEmpty();
  }
}
