package org.casus.train.syntax;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.casus.annotate.Upos;
import org.casus.nlp.syntax.Features;
import org.casus.train.DataFile;
import org.casus.train.TrainingException;
import org.casus.train.syntax.TreebankSentence.Word;

/**
 * A file in CoNLL-U (universaldependencies.org/format.html). Lines of multiword tokens and empty
 * nodes are passed over.
 *
 * @param file what it is, for a model's card
 * @param sentences all its sentences
 */
public record Treebank(DataFile file, List<TreebankSentence> sentences) {
  private static final int COLUMNS = 10;

  /** Copies the list. */
  public Treebank {
    sentences = List.copyOf(sentences);
  }

  /**
   * Reads a file, which may be compressed ({@code .gz}).
   *
   * @throws TrainingException if it is malformed, with file and line
   */
  public static Treebank read(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    String name = String.valueOf(path.getFileName());
    InputStream in = new ByteArrayInputStream(bytes);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      return new Treebank(DataFile.of(name, bytes), parse(path.toString(), lines));
    }
  }

  /**
   * Reads lines.
   *
   * @param name of the file, for messages
   */
  static List<TreebankSentence> parse(String name, List<String> lines) {
    boolean mentions = lines.stream().anyMatch(line -> line.contains("Entity=("));
    List<TreebankSentence> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      String line = i == lines.size() ? "" : lines.get(i);
      try {
        if (line.isEmpty()) {
          if (!rows.isEmpty()) {
            sentences.add(sentence(rows, mentions));
            rows.clear();
          }
        } else if (!line.startsWith("#")) {
          String[] row = row(line);
          if (row[0].matches("[0-9]+")) {
            if (!row[0].equals(Integer.toString(rows.size() + 1))) {
              throw new IllegalArgumentException("word " + row[0] + " is out of place");
            }
            rows.add(row);
          }
        }
      } catch (IllegalArgumentException e) {
        throw new TrainingException(name + ":" + (i + 1) + ": " + e.getMessage());
      }
    }
    return sentences;
  }

  private static String[] row(String line) {
    String[] row = line.split("\t", -1);
    if (row.length != COLUMNS) {
      throw new IllegalArgumentException(
          "%d columns, where there should be %d".formatted(row.length, COLUMNS));
    }
    if (!row[0].matches("[0-9]+([-.][0-9]+)?")) {
      throw new IllegalArgumentException("no number of a word: " + row[0]);
    }
    return row;
  }

  private static TreebankSentence sentence(List<String[]> rows, boolean mentions) {
    List<Word> words = new ArrayList<>(rows.size());
    int roots = 0;
    for (String[] row : rows) {
      int head = row[6].matches("[0-9]{1,6}") ? Integer.parseInt(row[6]) - 1 : rows.size();
      if (head >= rows.size()) {
        throw new IllegalArgumentException("word " + row[0] + " has no head in the sentence");
      }
      roots += head < 0 ? 1 : 0;
      words.add(new Word(row[1], row[2], upos(row), Features.used(row[5]), head, row[7]));
    }
    if (roots != 1) {
      throw new IllegalArgumentException("the sentence above has %d roots".formatted(roots));
    }
    return new TreebankSentence(words, MentionReader.read(rows, words), mentions);
  }

  private static Upos upos(String[] row) {
    try {
      return Upos.valueOf(row[3]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "word " + row[0] + " has no universal part of speech: " + row[3], e);
    }
  }
}
