package org.casus.nlp.corenlp;

import java.util.List;
import java.util.Locale;

/**
 * Mends slips that the greedy parser makes again and again, where the tags leave one reading only.
 * Each rule rewrites relations in place; {@link Tree#repair} must run afterwards. This class only
 * says which rules there are and in which order they see a word: later rules build on what earlier
 * ones did, so the order counts.
 */
final class TreeRepair {
  private TreeRepair() {}

  /** Applies all rules. */
  static void mend(Tree tree, List<String> words, List<String> tags) {
    RootRules.rootInVerb(tree, tags);
    RootRules.rootInFiniteVerb(tree, tags);
    RootRules.rootInMainVerb(tree, tags);
    RootRules.rootBehindRelative(tree, tags);
    for (int i = 0; i < tree.size(); i++) {
      boolean says = RepairWords.SAYING.contains(words.get(i).toLowerCase(Locale.ROOT));
      SayingRules.raiseSaying(tree, tags, i, says);
      SayingRules.giveBackSubject(tree, tags, i);
      if (says) {
        SayingRules.invertSubject(tree, tags, i);
      }
      ClauseRules.freeRelativeClause(tree, tags, i);
      ClauseRules.markClause(tree, tags, i);
      NonfiniteRules.nameParticiple(tree, tags, i);
      ClauseRules.freeRelativeVerb(tree, tags, i);
      ClauseRules.reduceRelative(tree, words, tags, i);
      NonfiniteRules.bindInfinitive(tree, words, tags, i);
      PhraseRules.unmarkPreposition(tree, words, tags, i);
      PhraseRules.freePhrase(tree, tags, i);
      NonfiniteRules.freeGerund(tree, words, tags, i);
      SayingRules.quoteBefore(tree, tags, i, says);
      PhraseRules.nonGrata(tree, words, tags, i);
      PhraseRules.joinNameToKind(tree, tags, i);
      NonfiniteRules.freeBlamedDeed(tree, words, tags, i);
      PhraseRules.joinNameToObject(tree, tags, i);
      if (words.get(i).equals("'s") && tags.get(i).equals("VBZ")) {
        ClauseRules.activateClitic(tree, i);
      }
    }
  }
}
