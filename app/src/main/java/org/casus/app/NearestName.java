package org.casus.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that somebody probably meant. */
final class NearestName {
  private NearestName() {}

  /** The name with the fewest edits to {@code word}, if at most a third of its letters differ. */
  static Optional<String> find(String word, Collection<String> names) {
    return names.stream()
        .filter(name -> name.length() > 2)
        .filter(name -> distance(word, name) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt((String name) -> distance(word, name)).thenComparing(n -> n));
  }

  /** Levenshtein distance. */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
