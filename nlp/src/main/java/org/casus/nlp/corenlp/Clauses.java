package org.casus.nlp.corenlp;

import java.util.List;
import java.util.Set;

/** What tags and relations say about words and clauses, as the rules of tree repair ask it. */
final class Clauses {
  private Clauses() {}

  static boolean isFinite(String tag) {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
  }

  static boolean isVerb(String tag) {
    return tag.startsWith("VB");
  }

  static boolean isNoun(String tag) {
    return tag.startsWith("NN");
  }

  /** Whether the word heads a finite clause. */
  static boolean isClause(Tree tree, List<String> tags, int at) {
    if (isFinite(tags.get(at))) {
      return true;
    }
    for (int i = 0; i < at; i++) {
      boolean finite = isFinite(tags.get(i)) || tags.get(i).equals("MD");
      if (tree.heads[i] == at && finite && (tree.is(i, "aux") || tree.is(i, "cop"))) {
        return true;
      }
    }
    return false;
  }

  /** A finite clause ("was to start" is one) without subject, conjunction or relative pronoun. */
  static boolean isMainClause(Tree tree, List<String> tags, int at) {
    return isClause(tree, tags, at)
        && !tree.hasChild(at, "nsubj")
        && (!tree.hasChild(at, "mark") || tags.get(tree.child(at, "mark")).equals("TO"))
        && !tree.hasChild(at, "cc")
        && !hasRelative(tree, tags, at);
  }

  /** Whether a relative or question word hangs on the word and stands before it. */
  static boolean hasRelative(Tree tree, List<String> tags, int at) {
    for (int i = 0; i < at; i++) {
      if (tree.heads[i] == at && Set.of("WDT", "WP", "WRB", "WP$").contains(tags.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** What the subject of the verb is to it, active or passive. */
  static String subjectRelation(Tree tree, int verb) {
    return tree.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
  }
}
