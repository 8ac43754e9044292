package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mends slips that the tagger makes again and again, looking at the neighbours only. */
final class TagRepair {
  private static final Set<String> MODALS =
      Set.of("will", "would", "can", "could", "may", "might", "must", "shall", "should");

  private TagRepair() {}

  /** The tag that the token should have, mostly its own. Never null. */
  static String tag(List<CoreLabel> tokens, int at) {
    CoreLabel token = tokens.get(at);
    String tag = token.tag() == null ? "NN" : token.tag();
    String word = token.word();
    if (isPunctuation(word)) {
      return tag.startsWith("N") || tag.startsWith("J") || tag.startsWith("V") ? "NFP" : tag;
    }
    String before = at > 0 ? String.valueOf(tokens.get(at - 1).tag()) : "";
    String lower = word.toLowerCase(Locale.ROOT);
    // "will attack", "did not visit": a base form, not a noun or a finite verb.
    boolean auxiliary = before.equals("MD") || isNot(tokens, at - 1) && isAuxiliary(tokens, at - 2);
    if (auxiliary && (tag.equals("NN") || tag.equals("VBP")) && !MODALS.contains(lower)) {
      return tag.equals("VBP") || endsClause(tokens, at) || startsObject(tokens, at + 1)
          ? "VB"
          : tag;
    }
    // "has visit" never, "has visited": a participle after a form of have.
    if (tag.equals("VBD") && isHave(tokens, at - 1)) {
      return "VBN";
    }
    return tag;
  }

  private static boolean isPunctuation(String word) {
    return word.codePoints().noneMatch(Character::isLetterOrDigit)
        && word.codePoints().allMatch(c -> c < 0x2E80)
        && !word.equals("%");
  }

  private static boolean isNot(List<CoreLabel> tokens, int at) {
    return at >= 0 && (tokens.get(at).word().equals("not") || tokens.get(at).word().equals("n't"));
  }

  private static boolean isAuxiliary(List<CoreLabel> tokens, int at) {
    return at >= 0
        && (String.valueOf(tokens.get(at).tag()).equals("MD")
            || Set.of("do", "does", "did").contains(tokens.get(at).word()));
  }

  private static boolean isHave(List<CoreLabel> tokens, int at) {
    return at >= 0 && Set.of("has", "have", "had", "having", "'ve").contains(tokens.get(at).word());
  }

  private static boolean endsClause(List<CoreLabel> tokens, int at) {
    return at + 1 >= tokens.size() || isPunctuation(tokens.get(at + 1).word());
  }

  private static boolean startsObject(List<CoreLabel> tokens, int at) {
    return at < tokens.size()
        && Set.of("DT", "PRP", "PRP$", "NNP", "CD", "IN", "TO", "RP", "JJ")
            .contains(String.valueOf(tokens.get(at).tag()));
  }
}
