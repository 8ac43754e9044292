package org.casus.train.syntax;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.annotate.Upos;
import org.casus.nlp.syntax.Mention;
import org.casus.nlp.syntax.ParsedSentence;
import org.casus.nlp.syntax.ParsedWord;
import org.casus.train.syntax.TreebankSentence.Word;

/**
 * Compares parses of given words with those of people. Heads and relations are counted without
 * punctuation, relations with their subtypes. Not thread-safe.
 */
public final class SyntaxScores {
  private int words;
  private int upos;
  private int features;
  private int lemmas;
  private int attached;
  private int heads;
  private int labelled;
  private final Overlap entities = new Overlap();
  private final Overlap mentions = new Overlap();

  /** What two sets share. */
  private static final class Overlap {
    private int gold;
    private int found;
    private int both;

    <T> void add(Set<T> expected, Set<T> predicted) {
      gold += expected.size();
      found += predicted.size();
      both += (int) predicted.stream().filter(expected::contains).count();
    }

    double f1() {
      return gold + found == 0 ? 0 : 2.0 * both / (gold + found);
    }
  }

  /** A word with a mention's type. */
  private record Typed(int first, int behind, String type) {}

  /**
   * Takes in a sentence.
   *
   * @param parsed of the same words
   */
  public void add(TreebankSentence gold, ParsedSentence parsed) {
    if (gold.words().size() != parsed.words().size()) {
      throw new IllegalArgumentException("another number of words");
    }
    for (int w = 0; w < gold.words().size(); w++) {
      Word right = gold.words().get(w);
      ParsedWord word = parsed.words().get(w);
      words++;
      upos += word.upos() == right.upos() ? 1 : 0;
      features += word.features().equals(right.features()) ? 1 : 0;
      lemmas += word.lemma().equals(right.lemma()) ? 1 : 0;
      if (right.upos() != Upos.PUNCT) {
        attached++;
        heads += word.head() == right.head() ? 1 : 0;
        labelled += word.head() == right.head() && word.relation().equals(right.relation()) ? 1 : 0;
      }
    }
    if (gold.knowsMentions()) {
      addMentions(gold, parsed.mentions());
    }
  }

  private void addMentions(TreebankSentence gold, List<Mention> parsed) {
    Set<Typed> right = new HashSet<>();
    for (int w = 0; w < gold.words().size(); w++) {
      String type = gold.mentionType(w);
      if (type != null) {
        right.add(new Typed(w, w + 1, type));
      }
    }
    Set<Typed> found = new HashSet<>();
    parsed.forEach(m -> found.add(new Typed(m.head(), m.head() + 1, m.type())));
    entities.add(right, found);
    mentions.add(spans(gold.mentions()), spans(parsed));
  }

  private static Set<Typed> spans(List<Mention> mentions) {
    Set<Typed> spans = new HashSet<>();
    mentions.forEach(m -> spans.add(new Typed(m.first(), m.behind(), m.type())));
    return spans;
  }

  /** Number of words taken in. */
  public int words() {
    return words;
  }

  /**
   * Shares by name: {@code uas}, {@code las}, {@code upos}, {@code ufeats} (features in use),
   * {@code lemma}; where mentions are annotated, {@code entity} (F1 of head and type) and {@code
   * mention} (F1 of span and type, all nested mentions counted).
   */
  public Map<String, Double> scores() {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("uas", share(heads, attached));
    scores.put("las", share(labelled, attached));
    scores.put("upos", share(upos, words));
    scores.put("ufeats", share(features, words));
    scores.put("lemma", share(lemmas, words));
    if (entities.gold > 0) {
      scores.put("entity", entities.f1());
      scores.put("mention", mentions.f1());
    }
    return scores;
  }

  private static double share(int hits, int cases) {
    return cases == 0 ? 0 : (double) hits / cases;
  }
}
