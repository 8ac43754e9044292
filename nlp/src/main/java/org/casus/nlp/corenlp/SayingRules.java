package org.casus.nlp.corenlp;

import static org.casus.nlp.corenlp.Clauses.isFinite;
import static org.casus.nlp.corenlp.Clauses.isNoun;
import static org.casus.nlp.corenlp.Clauses.isVerb;
import static org.casus.nlp.corenlp.Clauses.subjectRelation;

import java.util.List;
import java.util.Set;

/**
 * Who says what: quotes, their speakers and the clauses that report them.
 *
 * <p>Called by {@link TreeRepair} only.
 */
final class SayingRules {
  private SayingRules() {}

  /**
   * "Kenya says the envoy was killed": a finite verb without a conjunction is never the subject of
   * a later verb, nor is "saying"; the later clause is what is said.
   */
  static void raiseSaying(Tree tree, List<String> tags, int at, boolean says) {
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
  static void giveBackSubject(Tree tree, List<String> tags, int at) {
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
      tree.attach(at, verb, subjectRelation(tree, verb));
      tree.attach(verb, head, "ccomp");
    }
  }

  /** "..., said the envoy": after a comma or a quote, what follows "said" speaks. */
  static void invertSubject(Tree tree, List<String> tags, int at) {
    boolean afterClause = at > 1 && Set.of(",", "''", "\"").contains(tags.get(at - 1));
    if (!afterClause || !isFinite(tags.get(at)) || tree.hasChild(at, "nsubj")) {
      return;
    }
    int subject = tree.child(at, "obj");
    if (subject > at) {
      tree.attach(subject, at, "nsubj");
    }
  }

  /** "The plan is dead, a diplomat says": a noun right before a verb of saying is its subject. */
  static void quoteBefore(Tree tree, List<String> tags, int at, boolean says) {
    int quote = tree.heads[at];
    if (!says
        || at < 2
        || !isFinite(tags.get(at))
        || quote < 0
        || quote >= at
        || !tree.is(at, "dep")
        || tree.hasChild(at, "nsubj")
        || !isNoun(tags.get(at - 1))) {
      return;
    }
    int speaker = at - 1;
    while (tree.heads[speaker] > speaker && tree.heads[speaker] < at) {
      speaker = tree.heads[speaker];
    }
    if (tree.is(speaker, "appos")) {
      tree.attach(speaker, at, "nsubj");
      tree.attach(at, tree.heads[quote], tree.relations[quote]);
      tree.attach(quote, at, "ccomp");
    }
  }
}
