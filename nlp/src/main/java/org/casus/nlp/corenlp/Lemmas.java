package org.casus.nlp.corenlp;

import edu.stanford.nlp.process.Morphology;
import java.util.Locale;
import java.util.Map;

/**
 * Dictionary forms after UD's practice: CoreNLP's finite-state morphology, and a table for clitics
 * and objective pronouns. Not thread-safe: the finite-state machine keeps its buffer.
 */
final class Lemmas {
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("n't", "not"),
          Map.entry("'ll", "will"),
          Map.entry("'re", "be"),
          Map.entry("'ve", "have"),
          Map.entry("'m", "be"),
          Map.entry("wo", "will"),
          Map.entry("ca", "can"),
          Map.entry("sha", "shall"),
          Map.entry("me", "i"),
          Map.entry("him", "he"),
          Map.entry("us", "we"),
          Map.entry("them", "they"),
          Map.entry("these", "this"),
          Map.entry("those", "that"),
          Map.entry("an", "a"));

  /** Plurals that the finite-state machine leaves as they are or cuts too short. */
  private static final Map<String, String> PLURALS =
      Map.of(
          "bases", "base",
          "defenses", "defense",
          "demarches", "demarche",
          "licenses", "license",
          "munitions", "munition",
          "offenses", "offense",
          "prospects", "prospect",
          "respects", "respect",
          "tranches", "tranche",
          "troops", "troop");

  private final Morphology morphology = new Morphology();

  /** The word's dictionary form for its Penn Treebank tag; lower case except for proper nouns. */
  String lemma(String word, String tag) {
    if (tag.startsWith("NNP")) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (isClosed(tag)) {
      String form = FORMS.get(lower);
      if (form != null) {
        return form;
      }
      if (lower.equals("her") && tag.equals("PRP")) {
        return "she";
      }
      if (lower.equals("'d")) {
        return tag.equals("MD") ? "would" : "have";
      }
    }
    if (tag.equals("NNS") && PLURALS.containsKey(lower)) {
      return PLURALS.get(lower);
    }
    String lemma = morphology.lemma(lower, tag);
    return lemma == null || lemma.isBlank() ? lower : lemma;
  }

  private static boolean isClosed(String tag) {
    return switch (tag) {
      case "MD", "RB", "PRP", "DT", "VBP", "VBD", "VBZ" -> true;
      default -> false;
    };
  }
}
