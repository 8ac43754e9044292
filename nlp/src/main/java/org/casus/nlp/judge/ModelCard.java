package org.casus.nlp.judge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
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

  /** The two marks and something between them. */
  private static final int LEAST_PIECES = 8;

  /** The encoder knows no more positions. */
  private static final int MOST_PIECES = 512;

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

  /** Copies; what a file leaves out is empty. */
  public ModelCard {
    heads = heads == null ? List.of() : List.copyOf(heads);
    temperatures = temperatures == null ? Map.of() : Map.copyOf(temperatures);
  }

  /**
   * Reads a card.
   *
   * @throws IOException if it is damaged or of another format, with one line that says so
   */
  static ModelCard read(byte[] json) throws IOException {
    ModelCard card;
    try {
      card = JSON.readValue(json, ModelCard.class);
    } catch (JsonProcessingException e) {
      throw new IOException(FILE + " is damaged: " + e.getOriginalMessage(), e);
    }
    if (card == null || !FORMAT.equals(card.format())) {
      throw new IOException(
          "the model's format is " + (card == null ? null : card.format()) + ", not " + FORMAT);
    }
    card.check();
    return card;
  }

  private void check() throws IOException {
    if (encoder == null || encoder.crc32() == null) {
      throw new IOException(FILE + " does not name its encoder");
    }
    if (maxPieces < LEAST_PIECES || maxPieces > MOST_PIECES) {
      throw new IOException(
          FILE
              + ": max_pieces must lie between %d and %d, not %d"
                  .formatted(LEAST_PIECES, MOST_PIECES, maxPieces));
    }
    if (heads.isEmpty()) {
      throw new IOException(FILE + " has no heads");
    }
    for (Head head : heads) {
      if (head.name() == null || head.kind() == null || head.labels().isEmpty()) {
        throw new IOException(FILE + ": a head without name, kind or labels");
      }
    }
    for (double temperature : temperatures.values()) {
      if (!(temperature > 0)) {
        throw new IOException(FILE + ": a temperature of " + temperature);
      }
    }
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
