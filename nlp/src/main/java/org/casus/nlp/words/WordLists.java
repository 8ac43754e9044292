package org.casus.nlp.words;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;
import org.jspecify.annotations.Nullable;

/** The word lists of {@code lexicons/text/words.tsv} and {@code abbreviations.tsv}. Immutable. */
final class WordLists {
  private static final String WORDS = "text/words.tsv";
  private static final String ABBREVIATIONS = "text/abbreviations.tsv";

  private final Map<WordClass, FoldedTable<Boolean>> lists = new EnumMap<>(WordClass.class);
  private final FoldedTable<Abbreviation> abbreviations;
  private final FoldedTable<Cuts> cuts;

  /** An abbreviation; {@code capital} where it holds for capitalised words only. */
  private record Abbreviation(WordClass kind, boolean capital) {}

  /** Where a word is cut: lengths of its parts. */
  private record Cuts(List<Integer> lengths) {}

  private WordLists(
      Map<WordClass, Map<String, Boolean>> words,
      Map<String, Abbreviation> abbreviations,
      Map<String, Cuts> cuts) {
    for (WordClass kind : WordClass.values()) {
      lists.put(kind, new FoldedTable<>(words.getOrDefault(kind, Map.of())));
    }
    this.abbreviations = new FoldedTable<>(abbreviations);
    this.cuts = new FoldedTable<>(cuts);
  }

  /**
   * Reads both files.
   *
   * @throws org.casus.lexicon.LexiconException if a class is unknown or parts do not make the word
   */
  static WordLists load(LexiconFiles files) {
    Map<WordClass, Map<String, Boolean>> words = new EnumMap<>(WordClass.class);
    Map<String, Abbreviation> abbreviations = new HashMap<>();
    Map<String, Cuts> cuts = new HashMap<>();
    for (Tsv.Row row : Tsv.rows(files, WORDS)) {
      WordClass kind = kind(row);
      String word = row.need("word");
      if (kind.isAbbreviation()) {
        throw row.bad("class " + kind + " belongs into " + ABBREVIATIONS);
      }
      if (kind == WordClass.CUT) {
        cuts.put(word, cuts(row, word));
      } else {
        words.computeIfAbsent(kind, k -> new HashMap<>()).put(word, true);
      }
    }
    for (Tsv.Row row : Tsv.rows(files, ABBREVIATIONS)) {
      WordClass kind = kind(row);
      String word = row.need("word");
      if (kind.isAbbreviation()) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        abbreviations.put(word.toLowerCase(Locale.ROOT), new Abbreviation(kind, capital));
      } else {
        words.computeIfAbsent(kind, k -> new HashMap<>()).put(word, true);
      }
    }
    return new WordLists(words, abbreviations, cuts);
  }

  private static WordClass kind(Tsv.Row row) {
    String name = row.need("class");
    for (WordClass kind : WordClass.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw row.bad("unknown class " + name);
  }

  private static Cuts cuts(Tsv.Row row, String word) {
    List<String> parts = row.list("parts");
    if (parts.size() < 2 || !String.join("", parts).equals(word)) {
      throw row.bad("the parts do not make up " + word);
    }
    return new Cuts(parts.stream().map(String::length).toList());
  }

  /** Whether {@code text[from, to)} is in the list. */
  boolean has(WordClass kind, String text, int from, int to) {
    return list(kind).contains(text, from, to);
  }

  /** Length of the longest entry of a list. */
  int longest(WordClass kind) {
    return list(kind).longest();
  }

  private FoldedTable<Boolean> list(WordClass kind) {
    return Objects.requireNonNull(lists.get(kind));
  }

  /** The class of the abbreviation {@code text[from, to)}, without its last stop, or null. */
  @Nullable WordClass findAbbreviation(String text, int from, int to) {
    Abbreviation found = abbreviations.find(text, from, to);
    return found == null || found.capital() && !Character.isUpperCase(text.charAt(from))
        ? null
        : found.kind();
  }

  /** Lengths of the parts into which {@code text[from, to)} is cut; empty for an ordinary word. */
  List<Integer> cuts(String text, int from, int to) {
    Cuts found = cuts.find(text, from, to);
    return found == null ? List.of() : found.lengths();
  }
}
