package org.casus.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.casus.train.TrainingData.Placed;
import org.casus.train.TrainingData.Source;

/**
 * Reads files of labelled pairs: marked sentences ({@link PairSentences}) if the name ends in
 * {@code .tsv}, otherwise a JSON object a line ({@link JsonPairs}). A bad line is a problem, and
 * reading goes on behind it.
 */
final class DataReader {
  private static final String MARKED = ".tsv";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String first;
  private final JsonPairs json;
  private final Problems problems;

  DataReader(Questions questions, Problems problems) {
    this.first = questions.first();
    this.json = new JsonPairs(questions);
    this.problems = problems;
  }

  /** Reads files, in this order. */
  TrainingData read(List<Path> files) {
    List<Source> sources = new ArrayList<>();
    List<Placed> pairs = new ArrayList<>();
    for (Path file : files) {
      int before = pairs.size();
      byte[] bytes = bytes(file);
      lines(file, bytes, pairs);
      sources.add(new Source(file.toString(), sha256(bytes), pairs.size() - before));
    }
    return new TrainingData(sources, pairs);
  }

  private byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      problems.error(file.toString(), "is a folder, not a file");
      return new byte[0];
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        problems.error(file.toString(), "is empty");
      }
      return bytes;
    } catch (IOException e) {
      problems.error(
          file.toString(), Files.exists(file) ? "cannot be read" : "there is no such file");
      return new byte[0];
    }
  }

  private void lines(Path file, byte[] bytes, List<Placed> into) {
    boolean marked = file.toString().endsWith(MARKED);
    int number = 0;
    for (int begin = 0; begin < bytes.length; ) {
      int end = begin;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      String place = file + ":" + ++number;
      try {
        String line = decoded(ByteBuffer.wrap(bytes, begin, end - begin));
        for (TrainingPair pair : pairs(line, marked)) {
          into.add(new Placed(pair, place));
        }
      } catch (CharacterCodingException e) {
        problems.error(place, "is not UTF-8");
      } catch (IllegalArgumentException e) {
        problems.error(place, String.valueOf(e.getMessage()));
      }
      begin = end + 1;
    }
  }

  private List<TrainingPair> pairs(String line, boolean marked) {
    if (line.isBlank() || (marked && line.startsWith("#"))) {
      return List.of();
    }
    if (!marked) {
      return List.of(json.parse(line));
    }
    List<TrainingPair> pairs = PairSentences.parse(line);
    if (!pairs.isEmpty() && !pairs.get(0).answers().containsKey(first)) {
      throw new IllegalArgumentException("the label is missing: no " + first);
    }
    return pairs;
  }

  private static String decoded(ByteBuffer bytes) throws CharacterCodingException {
    String line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Hash of bytes, in hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
