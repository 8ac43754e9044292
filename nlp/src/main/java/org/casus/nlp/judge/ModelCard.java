package org.casus.nlp.judge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a model answers and where it comes from: {@code model.json}.
 *
 * @param format {@value #FORMAT}
 * @param name for people
 * @param encoder the encoder whose weights the model replaces
 * @param maxPieces longest input in word pieces, with the two that mark its ends; longer sentences
 *     are read in a window around the pair
 * @param heads its questions
 * @param temperatures head to the number that its scores are divided by before they become
 *     probabilities (Guo et al. 2017, "On Calibration of Modern Neural Networks"); 1 if absent
 * @param provenance data with hashes, parameters, library versions, scores
 */
public record ModelCard(
    @JsonProperty("format") String format,
    @JsonProperty("name") String name,
    @JsonProperty("encoder") EncoderSource encoder,
    @JsonProperty("max_pieces") int maxPieces,
    @JsonProperty("heads") List<Head> heads,
    @JsonProperty("temperatures") Map<String, Double> temperatures,
    @JsonProperty("provenance") Map<String, Object> provenance) {
  /** The format that this program reads and writes. */
  public static final String FORMAT = "casus-judge-1";

  /** Name of the card's file in a model's folder. */
  public static final String FILE = "model.json";

  /** Name of the weights' file in a model's folder. */
  public static final String WEIGHTS = "weights.safetensors";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * Where the encoder comes from.
   *
   * @param artifact Maven coordinates without version
   * @param crc32 check sum of the ONNX file whose initialisers are replaced, in hexadecimal
   */
  public record EncoderSource(
      @JsonProperty("artifact") String artifact, @JsonProperty("crc32") String crc32) {

    /** The encoder on the class path. */
    public static EncoderSource present() throws IOException {
      return new EncoderSource(Encoder.ARTIFACT, Encoder.checksum());
    }
  }

  /** Copies. */
  public ModelCard {
    heads = List.copyOf(heads);
    temperatures = Map.copyOf(temperatures);
  }

  /** Reads a card. */
  static ModelCard read(byte[] json) throws IOException {
    ModelCard card = JSON.readValue(json, ModelCard.class);
    if (!FORMAT.equals(card.format())) {
      throw new IOException("the model's format is " + card.format() + ", not " + FORMAT);
    }
    return card;
  }

  /** Writes a card into a new file. */
  public void write(Path file) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(this) + "\n");
  }

  /**
   * Reads the card of a model's folder.
   *
   * @throws IOException if it is missing or damaged
   */
  public static ModelCard read(Path folder) throws IOException {
    return read(Files.readAllBytes(folder.resolve(FILE)));
  }
}
