package org.casus.nlp.corenlp;

import java.util.List;

/**
 * Mends slips that the greedy parser makes again and again, where the tags leave one reading only.
 * Each rule rewrites relations in place; {@link Tree#repair} must run afterwards.
 */
final class TreeRepair {
  private TreeRepair() {}

  /** Applies all rules. */
  static void mend(Tree tree, List<String> words, List<String> tags) {
    for (int i = 0; i < tree.size(); i++) {
      freeRelativeClause(tree, tags, i);
      markClause(tree, tags, i);
      nameParticiple(tree, tags, i);
      if (words.get(i).equals("'s") && tags.get(i).equals("VBZ")) {
        activateClitic(tree, i);
      }
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
