package org.casus.nlp.syntax;

import java.util.List;
import java.util.stream.IntStream;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Upos;

/**
 * Gives names the head that the engine reads them by. In UD a name's first word is its head, and
 * the others hang on it as {@code flat}; the engine wants the last word as head, as in all other
 * English compounds, with the others as {@code compound}. Titles before a name ({@code nmod:desc})
 * become {@code compound} too, and so do adjectives and nouns inside a name, which treebanks tag by
 * their own sort: "Central" in "Central Asia" counts as {@link Upos#PROPN} here.
 */
final class NameHeads {
  private static final String COMPOUND = "compound";
  private static final String FLAT = "flat";
  private static final String TITLE = "nmod:desc";

  private final int[] heads;
  private final String[] relations;

  private NameHeads(List<ParsedWord> words) {
    heads = words.stream().mapToInt(ParsedWord::head).toArray();
    relations = words.stream().map(ParsedWord::relation).toArray(String[]::new);
  }

  /** The same words under the engine's convention; still a tree with the same number of roots. */
  static List<ParsedWord> apply(List<ParsedWord> words) {
    NameHeads names = new NameHeads(words);
    for (int w = 0; w < words.size(); w++) {
      int last = names.lastFlat(w);
      if (last > w && words.get(w).upos() == Upos.PROPN) {
        names.turn(w, last);
      }
    }
    for (int w = 0; w < words.size(); w++) {
      if (names.relations[w].equals(TITLE) && w < names.heads[w]) {
        names.relations[w] = COMPOUND;
      }
    }
    return names.words(words);
  }

  /** The last word of the name that a word begins, or -1. */
  private int lastFlat(int first) {
    int last = -1;
    for (int w = first + 1; w < heads.length; w++) {
      last = heads[w] == first && relations[w].equals(FLAT) ? w : last;
    }
    return last;
  }

  private void turn(int first, int last) {
    heads[last] = heads[first];
    relations[last] = relations[first];
    for (int w = 0; w < heads.length; w++) {
      if (w != last && heads[w] == first) {
        heads[w] = last;
        relations[w] = relations[w].equals(FLAT) ? COMPOUND : relations[w];
      }
    }
    heads[first] = last;
    relations[first] = COMPOUND;
  }

  private List<ParsedWord> words(List<ParsedWord> words) {
    return IntStream.range(0, heads.length)
        .mapToObj(
            w ->
                isInName(words, w)
                    ? words.get(w).asName(heads[w], COMPOUND)
                    : words.get(w).with(heads[w], relations[w]))
        .toList();
  }

  /** Whether a word is an attribute inside a name, written large. */
  private boolean isInName(List<ParsedWord> words, int w) {
    ParsedWord word = words.get(w);
    if (word.entity() == EntityTag.NONE
        || word.upos() != Upos.ADJ && word.upos() != Upos.NOUN
        || !relations[w].equals("amod") && !relations[w].equals(COMPOUND)
        || !Character.isUpperCase(word.form().codePointAt(0))) {
      return false;
    }
    return heads[w] > w && words.get(heads[w]).entity() == word.entity();
  }
}
