package org.casus.nlp.syntax;

import java.util.Set;
import org.casus.annotate.Upos;

/** What belongs to a mention, given the tree and its head. */
public final class MentionSpans {
  /** Dependents that are no part of the phrase whose head they hang on. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "advcl",
          "appos",
          "aux",
          "case",
          "cc",
          "ccomp",
          "conj",
          "cop",
          "csubj",
          "discourse",
          "dislocated",
          "expl",
          "list",
          "mark",
          "nsubj",
          "obl",
          "orphan",
          "parataxis",
          "reparandum",
          "vocative");

  private MentionSpans() {}

  /**
   * First word and the word behind the last: the head's subtree, without what hangs on the head as
   * on a clause or joins it to others, and without punctuation at its ends.
   */
  public static int[] of(int head, int[] heads, String[] relations, Upos[] upos) {
    int first = head;
    int last = head;
    for (int w = 0; w < heads.length; w++) {
      if (w != head && isPart(w, head, heads, relations)) {
        first = Math.min(first, w);
        last = Math.max(last, w);
      }
    }
    while (first < head && upos[first] == Upos.PUNCT) {
      first++;
    }
    while (last > head && upos[last] == Upos.PUNCT) {
      last--;
    }
    return new int[] {first, last + 1};
  }

  private static boolean isPart(int word, int head, int[] heads, String[] relations) {
    int at = word;
    while (heads[at] >= 0 && heads[at] != head) {
      at = heads[at];
    }
    return heads[at] == head && !OUTSIDE.contains(plain(relations[at]));
  }

  private static String plain(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
