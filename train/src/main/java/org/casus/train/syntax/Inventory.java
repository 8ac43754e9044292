package org.casus.train.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.annotate.Upos;
import org.casus.nlp.syntax.EditScript;
import org.casus.nlp.syntax.SyntaxLabels;
import org.casus.train.syntax.TreebankSentence.Word;

/** Finds the classes that a treebank has. */
final class Inventory {
  /** Features and scripts that are rarer are most often mistakes. */
  private static final int LEAST = 3;

  /** A form must be seen as often, and nearly always have the same lemma, to be an exception. */
  private static final int LEAST_SEEN = 3;

  private static final double SURE = 0.95;

  private Inventory() {}

  /**
   * The classes.
   *
   * @param sentences at least one
   */
  static SyntaxLabels of(Collection<TreebankSentence> sentences) {
    List<Word> words = sentences.stream().flatMap(s -> s.words().stream()).toList();
    Map<String, Integer> scripts = counts(words.stream().map(Inventory::script));
    int least = words.size() < 1000 ? 1 : LEAST;
    List<String> entities = new ArrayList<>(List.of(SyntaxLabels.NO_ENTITY));
    sentences.stream()
        .flatMap(s -> s.mentions().stream())
        .map(m -> m.type())
        .distinct()
        .sorted()
        .forEach(entities::add);
    return new SyntaxLabels(
        Arrays.asList(Upos.values()),
        frequent(counts(words.stream().map(Word::features)), least),
        frequent(counts(words.stream().map(Word::relation)), 1),
        frequent(scripts, least),
        entities,
        exceptions(words));
  }

  /** Text of the script that makes a word's lemma. */
  static String script(Word word) {
    return EditScript.of(word.form(), word.lemma()).text();
  }

  /** Lemmas of frequent words that differ from their forms: what is known need not be guessed. */
  private static Map<String, String> exceptions(List<Word> words) {
    Map<String, Map<String, Integer>> lemmas = new TreeMap<>();
    for (Word word : words) {
      // Whether a name is written large is for its script to say.
      if (word.upos() != Upos.PROPN && word.upos() != Upos.X) {
        lemmas
            .computeIfAbsent(SyntaxLabels.key(word.form(), word.upos()), k -> new TreeMap<>())
            .merge(word.lemma(), 1, Integer::sum);
      }
    }
    Map<String, String> exceptions = new TreeMap<>();
    lemmas.forEach(
        (key, counted) -> {
          int all = counted.values().stream().mapToInt(Integer::intValue).sum();
          String usual =
              counted.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
          int agreed = Objects.requireNonNull(counted.get(usual));
          String form = key.substring(0, key.lastIndexOf('/'));
          if (all >= LEAST_SEEN && agreed >= SURE * all && !usual.equals(form)) {
            exceptions.put(key, usual);
          }
        });
    return exceptions;
  }

  private static Map<String, Integer> counts(Stream<String> values) {
    Map<String, Integer> counts = new TreeMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }

  /** Most frequent first. */
  private static List<String> frequent(Map<String, Integer> counts, int least) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }
}
