package org.casus.nlp.corenlp;

import static org.casus.nlp.corenlp.Clauses.isClause;
import static org.casus.nlp.corenlp.Clauses.isFinite;
import static org.casus.nlp.corenlp.Clauses.isMainClause;
import static org.casus.nlp.corenlp.Clauses.isNoun;
import static org.casus.nlp.corenlp.Clauses.isVerb;
import static org.casus.nlp.corenlp.Clauses.subjectRelation;

import java.util.List;
import java.util.Set;

/**
 * Which verb heads which finite clause: relative clauses, marked clauses, reduced clauses.
 *
 * <p>Called by {@link TreeRepair} only.
 */
final class ClauseRules {
  private ClauseRules() {}

  /** "the army, which seized power": a finite verb after "which" is no adjective of its object. */
  static void freeRelativeClause(Tree tree, List<String> tags, int at) {
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
  static void markClause(Tree tree, List<String> tags, int at) {
    int head = tree.heads[at];
    if (tags.get(at).equals("IN") && tree.is(at, "advmod") && head > at && isVerb(tags.get(head))) {
      int subject = tree.child(head, "nsubj");
      if (subject > at) {
        tree.attach(at, head, "mark");
      }
    }
  }

  /** "which agreed to resume": no finite verb is the subject of the infinitive after it. */
  static void freeRelativeVerb(Tree tree, List<String> tags, int at) {
    int later = tree.heads[at];
    boolean misread =
        isFinite(tags.get(at))
            && tree.is(at, "nsubj")
            && later == at + 2
            && tags.get(at + 1).equals("TO")
            && tags.get(later).equals("VB");
    if (!misread) {
      return;
    }
    tree.attach(at, tree.heads[later], tree.relations[later]);
    tree.attach(later, at, "xcomp");
    for (int i = 0; i < at; i++) {
      if (tree.heads[i] == later) {
        boolean who = tags.get(i).equals("WDT") || tags.get(i).equals("WP");
        tree.attach(i, at, who ? "nsubj" : tree.relations[i]);
      }
    }
  }

  /**
   * "A truce agreed by Mali began": a participle without auxiliary, or a past tense with an agent,
   * is no main verb where another one follows; it describes what was taken for its subject.
   */
  static void reduceRelative(Tree tree, List<String> words, List<String> tags, int at) {
    int noun = tree.child(at, "nsubj");
    boolean participle = tags.get(at).equals("VBN") || tags.get(at).equals("VBD");
    if (!participle
        || noun < 0
        || noun > at
        || !isNoun(tags.get(noun))
        || tree.hasChild(at, "aux")
        || tree.hasChild(at, "cop")
        || tree.hasChild(at, "obj")) {
      return;
    }
    if (tags.get(at).equals("VBD") && !hasAgent(tree, words, at)) {
      return;
    }
    int main = mainVerbAfter(tree, tags, at);
    if (main < 0) {
      return;
    }
    if (tree.heads[at] != main) {
      tree.attach(main, tree.heads[at], tree.relations[at]);
    }
    tree.attach(noun, main, subjectRelation(tree, main));
    tree.attach(at, noun, "acl");
  }

  private static boolean hasAgent(Tree tree, List<String> words, int verb) {
    for (int i = verb + 1; i < tree.size(); i++) {
      int noun = tree.heads[i];
      if (words.get(i).equals("by") && noun > i && tree.heads[noun] == verb) {
        return true;
      }
    }
    return false;
  }

  /** The finite verb that should have had the participle's subject, or -1. */
  private static int mainVerbAfter(Tree tree, List<String> tags, int participle) {
    int above = tree.heads[participle];
    if (above > participle && (tree.is(participle, "csubj") || tree.is(participle, "nsubj"))) {
      return isClause(tree, tags, above) ? above : -1;
    }
    for (int i = participle + 1; i < tree.size(); i++) {
      int head = tree.heads[i];
      boolean hangs =
          head == participle
              || head > participle && tree.heads[head] == participle && tree.is(head, "obl");
      boolean loose =
          Set.of("dep", "ccomp", "parataxis", "advmod", "acl", "advcl").contains(tree.relations[i]);
      if (hangs && loose && isMainClause(tree, tags, i)) {
        return i;
      }
    }
    return -1;
  }

  /** "she's met them", "he's been shot": before an object or another auxiliary, 's is "has". */
  static void activateClitic(Tree tree, int at) {
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
}
