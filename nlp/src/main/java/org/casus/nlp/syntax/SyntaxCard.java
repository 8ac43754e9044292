package org.casus.nlp.syntax;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.casus.nlp.judge.ModelCard;

/**
 * What an annotator's model tells apart and where it comes from: {@value #FILE}.
 *
 * @param format {@value #FORMAT}
 * @param name for people
 * @param encoder the encoder whose weights the model replaces
 * @param maxPieces longest input in word pieces, with the two that mark its ends; longer sentences
 *     are read in parts
 * @param labels its classes
 * @param provenance data with hashes, parameters, library versions, scores
 */
public record SyntaxCard(
    @JsonProperty("format") String format,
    @JsonProperty("name") String name,
    @JsonProperty("encoder") ModelCard.EncoderSource encoder,
    @JsonProperty("max_pieces") int maxPieces,
    @JsonProperty("labels") SyntaxLabels labels,
    @JsonProperty("provenance") Map<String, Object> provenance) {
  /** The format that this program reads and writes. */
  public static final String FORMAT = "casus-annotator-1";

  /** Name of the card's file in a model's folder. */
  public static final String FILE = "annotator.json";

  private static final int LEAST_PIECES = 8;
  private static final int MOST_PIECES = 512;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * Reads a card.
   *
   * @throws IOException if it is damaged or of another format, with one line that says so
   */
  static SyntaxCard read(byte[] json) throws IOException {
    SyntaxCard card;
    try {
      card = JSON.readValue(json, SyntaxCard.class);
    } catch (JsonProcessingException e) {
      throw new IOException(FILE + " is damaged: " + e.getOriginalMessage(), e);
    }
    if (card == null || !FORMAT.equals(card.format())) {
      throw new IOException(
          "the model's format is " + (card == null ? null : card.format()) + ", not " + FORMAT);
    }
    if (card.encoder() == null || card.encoder().crc32() == null || card.labels() == null) {
      throw new IOException(FILE + " does not name its encoder and its labels");
    }
    if (card.maxPieces() < LEAST_PIECES || card.maxPieces() > MOST_PIECES) {
      throw new IOException(
          FILE
              + ": max_pieces must lie between %d and %d, not %d"
                  .formatted(LEAST_PIECES, MOST_PIECES, card.maxPieces()));
    }
    return card;
  }

  /** Reads the card of a model's folder. */
  public static SyntaxCard read(Path folder) throws IOException {
    return read(Files.readAllBytes(folder.resolve(FILE)));
  }

  /** Writes a card. */
  public void write(Path file) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(this) + "\n");
  }
}
