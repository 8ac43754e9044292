package org.casus.nlp.corenlp;

import static org.casus.nlp.corenlp.Clauses.isFinite;
import static org.casus.nlp.corenlp.Clauses.isNoun;
import static org.casus.nlp.corenlp.Clauses.isVerb;
import static org.casus.nlp.corenlp.Clauses.subjectRelation;

import java.util.List;
import java.util.Set;

/**
 * Noun phrases: their prepositions, and names that stand beside a noun.
 *
 * <p>Called by {@link TreeRepair} only.
 */
final class PhraseRules {
  private PhraseRules() {}

  /**
   * "works with Mali to secure peace", "its invitation to Mali surprised many": only "for" gives an
   * infinitive its subject, and "to" opens no finite clause.
   */
  static void unmarkPreposition(Tree tree, List<String> words, List<String> tags, int at) {
    int verb = tree.heads[at];
    if (!tree.is(at, "mark") || verb < at) {
      return;
    }
    int noun = tree.child(verb, "nsubj");
    int head = tree.heads[verb];
    boolean phrase = head >= 0 && head < at && noun > at && noun < verb && isNoun(tags.get(noun));
    if (!phrase) {
      return;
    }
    boolean infinitive = tags.get(verb).equals("VB") && tags.get(verb - 1).equals("TO");
    if (Set.of("with", "on", "upon").contains(words.get(at)) && infinitive) {
      tree.attach(noun, head, isNoun(tags.get(head)) ? "nmod" : "obl");
      tree.attach(at, noun, "case");
    } else if (words.get(at).equals("to") && isFinite(tags.get(verb)) && isNoun(tags.get(head))) {
      tree.attach(verb, tree.heads[head], tree.relations[head]);
      tree.attach(head, verb, subjectRelation(tree, verb));
      tree.attach(noun, head, "nmod");
      tree.attach(at, noun, "case");
    }
  }

  /** "sent to Mali by Iran", "put on alert": what has a preposition before it is no object. */
  static void freePhrase(Tree tree, List<String> tags, int at) {
    int noun = tree.heads[at];
    boolean preposition = tags.get(at).equals("IN") || tags.get(at).equals("TO");
    if (preposition
        && tree.relations[at].equals("case")
        && at < noun
        && tree.is(noun, "obj")
        && tree.heads[noun] >= 0
        && tree.heads[noun] < at
        && !tags.get(at + 1).equals("CD")) {
      tree.attach(noun, tree.heads[noun], "obl");
    }
  }

  /** "declared the envoy persona non grata": a phrase of its own, not the head of "the envoy". */
  static void nonGrata(Tree tree, List<String> words, List<String> tags, int at) {
    boolean found =
        at + 2 < tree.size()
            && words.get(at).equals("persona")
            && words.get(at + 1).equals("non")
            && words.get(at + 2).equals("grata");
    int verb = at;
    while (verb >= 0 && !isVerb(tags.get(verb))) {
      verb--;
    }
    if (!found || verb < 0) {
      return;
    }
    int above = at;
    while (above >= at && above <= at + 2) {
      above = tree.heads[above];
    }
    int noun = at - 1;
    for (int i = 0; i < tree.size(); i++) {
      boolean inside = tree.heads[i] >= at && tree.heads[i] <= at + 2;
      if (inside && (i < at || i > at + 2)) {
        tree.attach(i, i < noun ? noun : at, tree.relations[i]);
      }
    }
    if (noun > verb && isNoun(tags.get(noun)) && tree.heads[noun] == at) {
      boolean phrase = tree.hasChild(noun, "case") && above > verb && above < noun;
      tree.attach(noun, phrase ? above : verb, phrase ? "nmod" : "obj");
    }
    tree.attach(at, verb, "xcomp");
    tree.attach(at + 1, at, "flat");
    tree.attach(at + 2, at, "flat");
  }

  /** "met in the capital Lima": a name right after "the" and a noun names that noun. */
  static void joinNameToKind(Tree tree, List<String> tags, int at) {
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
  static void joinNameToObject(Tree tree, List<String> tags, int at) {
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
}
