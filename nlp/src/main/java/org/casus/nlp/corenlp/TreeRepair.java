package org.casus.nlp.corenlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends slips that the greedy parser makes again and again, where the tags leave one reading only.
 * Each rule rewrites relations in place; {@link Tree#repair} must run afterwards.
 */
final class TreeRepair {
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "saying",
          "added",
          "adds",
          "adding",
          "announced",
          "argued",
          "claimed",
          "claims",
          "declared",
          "explained",
          "insisted",
          "insists",
          "noted",
          "notes",
          "reported",
          "reports",
          "stated",
          "states",
          "stressed",
          "warned",
          "warns",
          "wrote",
          "writes");

  private TreeRepair() {}

  /** Applies all rules. */
  static void mend(Tree tree, List<String> words, List<String> tags) {
    rootInVerb(tree, tags);
    rootInFiniteVerb(tree, tags);
    for (int i = 0; i < tree.size(); i++) {
      boolean says = SAYING.contains(words.get(i).toLowerCase(Locale.ROOT));
      raiseSaying(tree, tags, i, says);
      giveBackSubject(tree, tags, i);
      if (says) {
        invertSubject(tree, tags, i);
      }
      freeRelativeClause(tree, tags, i);
      markClause(tree, tags, i);
      nameParticiple(tree, tags, i);
      joinNameToKind(tree, tags, i);
      joinNameToObject(tree, tags, i);
      if (words.get(i).equals("'s") && tags.get(i).equals("VBZ")) {
        activateClitic(tree, i);
      }
    }
  }

  /** A preposition or a mark as root gives way to the first verb below it. */
  private static void rootInVerb(Tree tree, List<String> tags) {
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
  private static void rootInFiniteVerb(Tree tree, List<String> tags) {
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

  /**
   * "Kenya says the envoy was killed": a finite verb without a conjunction is never the subject of
   * a later verb, nor is "saying"; the later clause is what is said.
   */
  private static void raiseSaying(Tree tree, List<String> tags, int at, boolean says) {
    int later = tree.heads[at];
    boolean finite = isFinite(tags.get(at)) && tree.is(at, "csubj");
    boolean saying = says && (tree.is(at, "nsubj") || tree.is(at, "csubj"));
    if (later <= at || !(finite || saying) || !isVerb(tags.get(at)) || tree.hasChild(at, "mark")) {
      return;
    }
    int head = tree.heads[later];
    boolean participle = tags.get(at).equals("VBG") && head >= 0;
    tree.attach(at, head, participle ? "advcl" : tree.relations[later]);
    boolean joined = false;
    for (int i = at + 1; i < later; i++) {
      joined |= tags.get(i).equals("CC") && (tree.heads[i] == later || tree.heads[i] == at);
    }
    tree.attach(later, at, joined ? "conj" : "ccomp");
  }

  /** "said Kenya should act": a noun right before another clause's verb is its subject. */
  private static void giveBackSubject(Tree tree, List<String> tags, int at) {
    int head = tree.heads[at];
    if (!tree.is(at, "obj") || head < 0 || head >= at) {
      return;
    }
    int verb = at + 1;
    while (verb < tree.size() && (tree.is(verb, "aux") || tags.get(verb).equals("RB"))) {
      verb++;
    }
    if (verb >= tree.size() || tree.heads[verb] != head || tree.hasChild(verb, "nsubj")) {
      return;
    }
    boolean finite = isFinite(tags.get(verb)) || tags.get(at + 1).equals("MD");
    boolean clause = tree.is(verb, "ccomp") || tree.is(verb, "dep") || tree.is(verb, "parataxis");
    if (finite && clause && (tree.heads[at + 1] == verb || verb == at + 1)) {
      tree.attach(at, verb, tree.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
      tree.attach(verb, head, "ccomp");
    }
  }

  /** "..., said the envoy": after a comma or a quote, what follows "said" speaks. */
  private static void invertSubject(Tree tree, List<String> tags, int at) {
    boolean afterClause = at > 1 && Set.of(",", "''", "\"").contains(tags.get(at - 1));
    if (!afterClause || !isFinite(tags.get(at)) || tree.hasChild(at, "nsubj")) {
      return;
    }
    int subject = tree.child(at, "obj");
    if (subject > at) {
      tree.attach(subject, at, "nsubj");
    }
  }

  /** "the army, which seized power": a finite verb after "which" is no adjective of its object. */
  private static void freeRelativeClause(Tree tree, List<String> tags, int at) {
    int verb = at + 1;
    while (verb < tags.size() && tags.get(verb).equals("RB")) {
      verb++;
    }
    if (!tags.get(at).equals("WDT") || verb >= tags.size() || !isFinite(tags.get(verb))) {
      return;
    }
    int object = tree.heads[at];
    boolean misread = object > verb && tree.is(at, "det") && tree.heads[verb] == object;
    if (misread && tree.heads[object] >= 0 && tree.heads[object] < at) {
      tree.attach(verb, tree.heads[object], "acl:relcl");
      tree.attach(object, verb, "obj");
      tree.attach(at, verb, "nsubj");
    }
  }

  /** "after Kenya left": a preposition on a verb with a subject of its own opens the clause. */
  private static void markClause(Tree tree, List<String> tags, int at) {
    int head = tree.heads[at];
    if (tags.get(at).equals("IN") && tree.is(at, "advmod") && head > at && isVerb(tags.get(head))) {
      int subject = tree.child(head, "nsubj");
      if (subject > at) {
        tree.attach(at, head, "mark");
      }
    }
  }

  /** "met in the capital Lima": a name right after "the" and a noun names that noun. */
  private static void joinNameToKind(Tree tree, List<String> tags, int at) {
    int kind = at - 1;
    if (kind < 1 || !tags.get(at).equals("NNP") || !tags.get(kind).equals("NN")) {
      return;
    }
    boolean stray =
        tree.is(at, "obj") || tree.is(at, "iobj") || tree.is(at, "dep") || tree.is(at, "nmod");
    boolean phrase =
        (tree.is(kind, "obl") || tree.is(kind, "nmod"))
            && tree.hasChild(kind, "case")
            && tree.hasChild(kind, "det");
    if (stray && phrase && tree.heads[at] == tree.heads[kind] && !tree.hasChild(at, "case")) {
      tree.attach(at, kind, "appos");
    }
  }

  /** "occupied the Upper Karabakh (…) region": a name before a bare object is part of it. */
  private static void joinNameToObject(Tree tree, List<String> tags, int at) {
    int verb = tree.heads[at];
    if (!tree.is(at, "iobj") || !tags.get(at).equals("NNP") || verb < 0) {
      return;
    }
    int object = tree.child(verb, "obj");
    if (object > at
        && tags.get(object).equals("NN")
        && !tree.hasChild(object, "det")
        && !tree.hasChild(object, "nmod:poss")) {
      tree.attach(at, object, "compound");
    }
  }

  /** "killed ten, wounding three": an unnamed participle after its verb is an adverbial clause. */
  private static void nameParticiple(Tree tree, List<String> tags, int at) {
    int head = tree.heads[at];
    boolean later = head >= 0 && head < at;
    if (later
        && tags.get(at).equals("VBG")
        && tree.relations[at].equals("dep")
        && isVerb(tags.get(head))) {
      tree.attach(at, head, "advcl");
    }
  }

  /** "she's met them", "he's been shot": before an object or another auxiliary, 's is "has". */
  private static void activateClitic(Tree tree, int at) {
    int verb = tree.heads[at];
    if (!tree.relations[at].equals("aux:pass")) {
      return;
    }
    boolean been = verb > at + 1 && tree.relations[at + 1].equals("aux:pass");
    if (been || tree.hasChild(verb, "obj")) {
      tree.attach(at, verb, "aux");
      int subject = tree.child(verb, "nsubj");
      if (!been && subject >= 0) {
        tree.attach(subject, verb, "nsubj");
      }
    }
  }

  private static boolean isFinite(String tag) {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
  }

  private static boolean isVerb(String tag) {
    return tag.startsWith("VB");
  }
}
