package org.casus.nlp.corenlp;

import static org.casus.nlp.corenlp.Clauses.isClause;
import static org.casus.nlp.corenlp.Clauses.isVerb;
import static org.casus.nlp.corenlp.Clauses.subjectRelation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Infinitives, gerunds and participles: what they belong to and what belongs to them.
 *
 * <p>Called by {@link TreeRepair} only.
 */
final class NonfiniteRules {
  private NonfiniteRules() {}

  /** "killed ten, wounding three": an unnamed participle after its verb is an adverbial clause. */
  static void nameParticiple(Tree tree, List<String> tags, int at) {
    int head = tree.heads[at];
    boolean later = head >= 0 && head < at;
    if (later
        && tags.get(at).equals("VBG")
        && tree.relations[at].equals("dep")
        && isVerb(tags.get(head))) {
      tree.attach(at, head, "advcl");
    }
  }

  /** "Its pledge to help Mali came late": the infinitive belongs to the noun, not to the verb. */
  static void bindInfinitive(Tree tree, List<String> words, List<String> tags, int at) {
    int noun = tree.child(at, "nsubj");
    boolean misread =
        tags.get(at).equals("VB")
            && noun >= 0
            && at > noun + 1
            && tags.get(at - 1).equals("TO")
            && spans(tree, noun, at - 2)
            && RepairWords.INFINITIVE_NOUNS.contains(words.get(noun).toLowerCase(Locale.ROOT));
    if (!misread) {
      return;
    }
    int main = tree.heads[at];
    if (main > at && (tree.is(at, "csubj") || tree.is(at, "nsubj"))) {
      tree.attach(noun, main, subjectRelation(tree, main));
      tree.attach(at, noun, "acl");
      return;
    }
    for (main = at + 1; main < tree.size(); main++) {
      boolean hangs =
          tree.heads[main] == at && Set.of("dep", "ccomp").contains(tree.relations[main]);
      if (hangs && isClause(tree, tags, main) && !tree.hasChild(main, "mark")) {
        int object = tree.child(main, "nsubj");
        if (object > at) {
          tree.attach(object, at, "obj");
        }
        tree.attach(main, tree.heads[at], tree.relations[at]);
        tree.attach(noun, main, subjectRelation(tree, main));
        tree.attach(at, noun, "acl");
        return;
      }
    }
  }

  /** Whether all words after a noun and up to a position belong to its phrase. */
  private static boolean spans(Tree tree, int noun, int to) {
    for (int i = noun + 1; i <= to; i++) {
      int above = i;
      while (above > noun) {
        above = tree.heads[above];
      }
      if (above != noun) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Israel, massing troops, called", "ruled out easing sanctions": a gerund right after a comma or
   * after a verb that asks for one is no adjective of its object.
   */
  static void freeGerund(Tree tree, List<String> words, List<String> tags, int at) {
    int noun = tree.heads[at];
    if (at == 0 || !tags.get(at).equals("VBG") || !tree.is(at, "amod") || noun < at) {
      return;
    }
    int head = tree.heads[noun];
    boolean afterComma = words.get(at - 1).equals(",") && tree.is(noun, "appos");
    boolean asked =
        tree.is(noun, "obj")
            && head < at
            && RepairWords.GERUND_VERBS.contains(words.get(head).toLowerCase(Locale.ROOT))
            && (head == at - 1 || head == at - 2 && tree.is(at - 1, "compound:prt"));
    if (afterComma || asked) {
      tree.attach(at, head, afterComma ? "acl" : "xcomp");
      tree.attach(noun, at, "obj");
    }
  }

  /** "accused the army of killing dozens": after a verb of blame the gerund has an object. */
  static void freeBlamedDeed(Tree tree, List<String> words, List<String> tags, int at) {
    int noun = tree.heads[at];
    int of = at - 1;
    if (!tags.get(at).equals("VBG") || !tree.is(at, "amod") || of < 0 || noun < at) {
      return;
    }
    int verb = tree.heads[noun];
    if (words.get(of).equals("of")
        && tree.heads[of] == noun
        && verb >= 0
        && RepairWords.BLAMING.contains(words.get(verb).toLowerCase(Locale.ROOT))) {
      tree.attach(at, verb, "advcl");
      tree.attach(of, at, "mark");
      tree.attach(noun, at, "obj");
    }
  }
}
