package org.casus.nlp.syntax;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Morphological features as one text, such as {@code Number=Sing|Person=3}. */
public final class Features {
  /** Those that the coder may use; the treebanks have more. */
  private static final Set<String> USED =
      Set.of(
          "Degree",
          "Mood",
          "Number",
          "Person",
          "Polarity",
          "PronType",
          "Tense",
          "VerbForm",
          "Voice");

  /** The text of a word without any, as in CoNLL-U. */
  public static final String NONE = "_";

  private Features() {}

  /** The features in use of all those of a CoNLL-U column, in its order. */
  public static String used(String column) {
    String kept =
        Arrays.stream(column.split("\\|", -1))
            .filter(feature -> USED.contains(feature.replaceFirst("=.*", "")))
            .collect(Collectors.joining("|"));
    return kept.isEmpty() ? NONE : kept;
  }

  /** Whether the features are those of a form that English marks by an ending. */
  static boolean isInflected(String features) {
    String form = value(features, "VerbForm");
    return value(features, "Number").equals("Plur") && form.isEmpty()
        || value(features, "Tense").equals("Past")
        || form.equals("Part")
        || form.equals("Ger")
        || form.equals("Fin") && value(features, "Person").equals("3");
  }

  /** The value of a feature; empty if the word does not have it. */
  public static String value(String features, String name) {
    for (String feature : features.split("\\|", -1)) {
      if (feature.startsWith(name) && feature.startsWith("=", name.length())) {
        return feature.substring(name.length() + 1);
      }
    }
    return "";
  }
}
