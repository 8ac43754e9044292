package org.casus.nlp.conllu;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.casus.nlp.conllu.ConlluSentence.Multiword;
import org.jspecify.annotations.Nullable;

/**
 * Reads CoNLL-U sentence by sentence. Empty nodes ({@code 8.1}) are skipped. A line that breaks the
 * format is an {@link IOException} that names file and line. Not thread-safe.
 */
public final class ConlluReader implements AutoCloseable {
  private static final int COLUMNS = 10;

  private final BufferedReader reader;
  private final String name;
  private int line;

  /**
   * Reads from any source.
   *
   * @param name what complaints call it
   */
  public ConlluReader(Reader source, String name) {
    this.reader = new BufferedReader(source);
    this.name = name;
  }

  /** Opens a UTF-8 file; one whose name ends in {@code .gz} is unpacked on the way. */
  public static ConlluReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
      return new ConlluReader(
          new InputStreamReader(plain, StandardCharsets.UTF_8), file.toString());
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** All sentences of a file. */
  public static List<ConlluSentence> readAll(Path file) throws IOException {
    List<ConlluSentence> sentences = new ArrayList<>();
    try (ConlluReader reader = open(file)) {
      for (ConlluSentence s = reader.next(); s != null; s = reader.next()) {
        sentences.add(s);
      }
    }
    return sentences;
  }

  /** The next sentence, or null at the end. */
  public @Nullable ConlluSentence next() throws IOException {
    Builder sentence = new Builder();
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      if (!text.isBlank()) {
        add(text, sentence);
      } else if (!sentence.words.isEmpty()) {
        return sentence.build();
      }
    }
    return sentence.words.isEmpty() ? null : sentence.build();
  }

  private void add(String text, Builder sentence) throws IOException {
    if (text.startsWith("#")) {
      sentence.comments.add(text.substring(1).strip());
      return;
    }
    String[] cells = text.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw bad("has " + cells.length + " columns, not " + COLUMNS);
    }
    if (cells[0].indexOf('.') >= 0) {
      return;
    }
    int dash = cells[0].indexOf('-');
    int next = sentence.words.size() + 1;
    if (dash > 0) {
      int first = number(cells[0].substring(0, dash));
      int last = number(cells[0].substring(dash + 1));
      if (first != next || last < first) {
        throw bad("range " + cells[0] + " where word " + next + " is due");
      }
      sentence.multiwords.add(new Multiword(first, last, cells[1], pairs(cells[9])));
    } else if (number(cells[0]) != next) {
      throw bad("word " + cells[0] + " where word " + next + " is due");
    } else {
      sentence.words.add(word(cells));
    }
  }

  private ConlluWord word(String[] cells) throws IOException {
    String lemma = cells[1].equals("_") ? cells[2] : unlessNone(cells[2]);
    return new ConlluWord(
        number(cells[0]),
        cells[1],
        new ConlluWord.Tags(lemma, unlessNone(cells[3]), unlessNone(cells[4]), pairs(cells[5])),
        cells[6].equals("_") ? -1 : number(cells[6]),
        unlessNone(cells[7]),
        pairs(cells[9]));
  }

  private static String unlessNone(String cell) {
    return cell.equals("_") ? "" : cell;
  }

  private static Map<String, String> pairs(String cell) {
    if (cell.equals("_")) {
      return Map.of();
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : cell.split("\\|", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        pairs.put(pair, "");
      } else {
        pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return pairs;
  }

  private int number(String cell) throws IOException {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw bad("\"" + cell + "\" is not a number");
    }
  }

  private IOException bad(String problem) {
    return new IOException(name + ":" + line + ": " + problem);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static final class Builder {
    private final List<String> comments = new ArrayList<>();
    private final List<ConlluWord> words = new ArrayList<>();
    private final List<Multiword> multiwords = new ArrayList<>();

    ConlluSentence build() {
      return new ConlluSentence(comments, words, multiwords);
    }
  }
}
