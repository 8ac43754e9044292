package org.casus.nlp.corenlp;

import static org.casus.nlp.corenlp.Clauses.hasRelative;
import static org.casus.nlp.corenlp.Clauses.isClause;
import static org.casus.nlp.corenlp.Clauses.isFinite;
import static org.casus.nlp.corenlp.Clauses.isMainClause;
import static org.casus.nlp.corenlp.Clauses.isNoun;
import static org.casus.nlp.corenlp.Clauses.isVerb;
import static org.casus.nlp.corenlp.Clauses.subjectRelation;

import java.util.List;
import java.util.Set;

/**
 * Moves the root to the verb of the main clause.
 *
 * <p>Called by {@link TreeRepair} only.
 */
final class RootRules {
  private RootRules() {}

  /** A preposition or a mark as root gives way to the first verb below it. */
  static void rootInVerb(Tree tree, List<String> tags) {
    int root = tree.root();
    if (Character.isLetter(tags.get(root).charAt(0)) && !tags.get(root).equals("IN")) {
      return;
    }
    for (int i = 0; i < tree.size(); i++) {
      if (tree.heads[i] == root && isVerb(tags.get(i))) {
        for (int j = 0; j < tree.size(); j++) {
          if (tree.heads[j] == root && j != i) {
            tree.attach(j, i, tree.relations[j]);
          }
        }
        tree.attach(i, -1, "root");
        tree.attach(root, i, tags.get(root).equals("IN") ? "mark" : "punct");
        return;
      }
    }
  }

  /** "After killing ten, rebels withdrew": the participle depends on the finite verb. */
  static void rootInFiniteVerb(Tree tree, List<String> tags) {
    int root = tree.root();
    int main = tree.child(root, "parataxis");
    if (!tags.get(root).equals("VBG") || tree.hasChild(root, "aux") || main < root) {
      return;
    }
    if (isFinite(tags.get(main)) || tree.hasChild(main, "aux")) {
      tree.attach(main, -1, "root");
      tree.attach(root, main, "advcl");
    }
  }

  /** "The envoy, who met rebels, left": the noun is the subject of the verb after its clause. */
  static void rootInMainVerb(Tree tree, List<String> tags) {
    int root = tree.root();
    if (!isNoun(tags.get(root))) {
      return;
    }
    for (int i = root + 1; i < tree.size(); i++) {
      if (tree.heads[i] == root && isClause(tree, tags, i) && hasRelative(tree, tags, i)) {
        tree.relations[i] = "acl:relcl";
        for (int main = i + 1; main < tree.size(); main++) {
          boolean hangs =
              tree.heads[main] == i && Set.of("dep", "ccomp").contains(tree.relations[main]);
          if (hangs && isMainClause(tree, tags, main) && tags.get(main - 1).equals(",")) {
            tree.attach(main, -1, "root");
            tree.attach(root, main, subjectRelation(tree, main));
            return;
          }
        }
      }
    }
  }

  /**
   * "Brazil, which borders both, offered to help": a noun as root with a relative pronoun behind
   * its comma is the subject of the finite verb behind the next comma, wherever the parser hung
   * that.
   */
  static void rootBehindRelative(Tree tree, List<String> tags) {
    int root = tree.root();
    int pronoun = root + 2;
    boolean opens =
        isNoun(tags.get(root))
            && pronoun + 1 < tree.size()
            && tags.get(root + 1).equals(",")
            && (tags.get(pronoun).equals("WDT") || tags.get(pronoun).equals("WP"));
    if (!opens || tree.hasChild(root, "nsubj") || tree.hasChild(root, "cop")) {
      return;
    }
    int relative = nextFinite(tags, pronoun + 1, tree.size());
    int comma = relative;
    while (comma >= 0 && comma < tree.size() && !tags.get(comma).equals(",")) {
      comma++;
    }
    int main = comma < 0 ? -1 : nextFinite(tags, comma + 1, Math.min(comma + 3, tree.size()));
    if (relative < 0 || main < 0) {
      return;
    }
    tree.attach(main, -1, "root");
    tree.attach(root, main, subjectRelation(tree, main));
    tree.attach(relative, root, "acl:relcl");
    if (!tree.hasChild(relative, "nsubj")) {
      tree.attach(pronoun, relative, "nsubj");
    }
  }

  /** The first finite verb from a position on, before another comma; -1 for none. */
  private static int nextFinite(List<String> tags, int from, int end) {
    for (int i = from; i < end && !tags.get(i).equals(","); i++) {
      if (isFinite(tags.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
