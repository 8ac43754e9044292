package org.casus.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;
import org.jspecify.annotations.Nullable;

/** Words and phrases by class, with a value each. Immutable and thread-safe. */
final class WordTable {
  private final Map<String, Map<String, List<Entry>>> classes;

  private WordTable(Map<String, Map<String, List<Entry>>> classes) {
    this.classes = classes;
  }

  private record Entry(List<String> words, String value) {}

  /**
   * Words found.
   *
   * @param end index after the last piece
   * @param value the entry's value
   */
  record Hit(int end, String value) {}

  /** Reads files with the columns class, word and value. */
  static WordTable load(LexiconFiles files, String... paths) {
    Map<String, Map<String, List<Entry>>> classes = new HashMap<>();
    for (String path : paths) {
      for (Tsv.Row row : Tsv.rows(files, path)) {
        List<String> words =
            Arrays.stream(row.need("word").split(" ")).map(WordTable::bare).toList();
        classes
            .computeIfAbsent(row.need("class"), k -> new HashMap<>())
            .computeIfAbsent(words.get(0), k -> new ArrayList<>())
            .add(new Entry(words, row.need("value")));
      }
    }
    return new WordTable(classes);
  }

  boolean knows(String wordClass) {
    return classes.containsKey(wordClass);
  }

  /** The longest phrase of a class that starts at a piece, or null. */
  @Nullable Hit at(String wordClass, List<Piece> pieces, int from) {
    if (from >= pieces.size()) {
      return null;
    }
    Map<String, List<Entry>> table = classes.getOrDefault(wordClass, Map.of());
    Hit best = null;
    for (Entry entry : table.getOrDefault(bare(pieces.get(from).lower()), List.of())) {
      int end = from + entry.words().size();
      if (end <= pieces.size() && (best == null || end > best.end()) && fits(entry, pieces, from)) {
        best = new Hit(end, entry.value());
      }
    }
    return best;
  }

  /** First words of a class, without the full stop of an abbreviation. */
  Set<String> firstWords(String wordClass) {
    return classes.getOrDefault(wordClass, Map.of()).keySet();
  }

  /** Whether a phrase of a class begins with a word. */
  boolean begins(String wordClass, String lower) {
    return firstWords(wordClass).contains(bare(lower));
  }

  /** Whether a phrase of any class begins with a word. */
  boolean begins(String lower) {
    String bare = bare(lower);
    return classes.values().stream().anyMatch(words -> words.containsKey(bare));
  }

  /** Whether the single word belongs to the class. */
  boolean has(String wordClass, String lower) {
    Map<String, List<Entry>> table = classes.getOrDefault(wordClass, Map.of());
    return table.getOrDefault(bare(lower), List.of()).stream().anyMatch(e -> e.words().size() == 1);
  }

  private static boolean fits(Entry entry, List<Piece> pieces, int from) {
    for (int i = 1; i < entry.words().size(); i++) {
      if (!entry.words().get(i).equals(bare(pieces.get(from + i).lower()))) {
        return false;
      }
    }
    return true;
  }

  /** Without the full stop of an abbreviation. */
  static String bare(String word) {
    return word.length() > 1 && word.endsWith(".") && word.indexOf('.') == word.length() - 1
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
