package org.casus.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mends slips that the tagger makes again and again, looking at the neighbours only. */
final class TagRepair {
  private static final Set<String> MODALS =
      Set.of("will", "would", "can", "could", "may", "might", "must", "shall", "should");

  private static final Set<String> STRIKES = Set.of("strike", "strikes", "raid", "raids");

  private TagRepair() {}

  /** Rewrites tags in place and returns them; none is null. */
  static List<String> mend(List<CoreLabel> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).setTag(tag(tokens, i));
    }
    if (tokens.stream().noneMatch(token -> isVerb(token.tag()))) {
      findVerb(tokens);
    }
    if (tokens.stream().noneMatch(token -> isFinite(token.tag()))) {
      findPast(tokens);
    }
    return tokens.stream().map(CoreLabel::tag).toList();
  }

  private static boolean isVerb(String tag) {
    return tag.startsWith("V") || tag.equals("MD");
  }

  private static boolean isFinite(String tag) {
    return Set.of("VBD", "VBZ", "VBP", "MD").contains(tag);
  }

  /**
   * "Syrian spies tortured prisoners": in a sentence without a finite verb, what looks like a
   * participle between a noun and a noun phrase is the past tense.
   */
  private static void findPast(List<CoreLabel> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      String tag = tokens.get(i).tag();
      boolean past =
          tag.equals("VBN") || (tag.equals("JJ") && tokens.get(i).word().matches("[a-z]+ed"));
      // "test-fired": what stands before the joined noun counts.
      int before = isHyphen(tokens, i - 1) && i > 2 && tag(tokens, i - 2, "NN") ? i - 3 : i - 1;
      if (past
          && tag(tokens, before, "NN", "NNS", "NNP", "NNPS")
          && tag(tokens, i + 1, "NNP", "NNPS", "NNS", "NN", "DT", "PRP$", "CD", "JJ", "PRP")) {
        tokens.get(i).setTag("VBD");
        return;
      }
    }
  }

  /** Whether the word at a position, if there is one, has one of the tags. */
  private static boolean tag(List<CoreLabel> tokens, int at, String... tags) {
    return at >= 0
        && at < tokens.size()
        && Set.of(tags).contains(String.valueOf(tokens.get(at).tag()));
  }

  private static boolean isHyphen(List<CoreLabel> tokens, int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).word().equals("-");
  }

  /**
   * "the shelling of", "Russian sabre-rattling towards", "the sit-in": after a determiner and
   * before a preposition, or joined to a noun or particle, the form of a verb is a noun.
   */
  private static boolean isDeed(List<CoreLabel> tokens, int at) {
    if (tag(tokens, at, "VBG") && tag(tokens, at + 1, "IN")) {
      boolean joined = isHyphen(tokens, at - 1) && tag(tokens, at - 2, "NN");
      return tag(tokens, joined ? at - 3 : at - 1, "POS", "PRP$")
          || joined && tag(tokens, at - 3, "JJ", "DT")
          || List.of("the", "a", "an")
              .contains(at == 0 ? "" : tokens.get(at - 1).word().toLowerCase(Locale.ROOT));
    }
    return tag(tokens, at, "VB", "VBP")
        && tag(tokens, at - 1, "DT", "JJ", "POS", "PRP$")
        && isHyphen(tokens, at + 1)
        && tag(tokens, at + 2, "RP", "IN", "RB");
  }

  /**
   * "Troops attack Syria", "Turkey shells Syrian town": in a sentence without a verb, a noun
   * between what looks like subject and object, and agrees with the subject, is the verb.
   */
  private static void findVerb(List<CoreLabel> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      String before = tokens.get(i - 1).tag();
      String tag = tokens.get(i).tag();
      String after = tokens.get(i + 1).tag();
      boolean plural = before.equals("NNS") && tag.equals("NN");
      boolean singular = before.equals("NNP") && tag.equals("NNS");
      if ((plural || singular) && Set.of("NNP", "DT", "PRP$", "CD", "JJ").contains(after)) {
        tokens.get(i).setTag(plural ? "VBP" : "VBZ");
        return;
      }
    }
  }

  private static String tag(List<CoreLabel> tokens, int at) {
    CoreLabel token = tokens.get(at);
    String tag = token.tag() == null ? "NN" : token.tag();
    String word = token.word();
    if (isPunctuation(word)) {
      return tag.startsWith("N") || tag.startsWith("J") || tag.startsWith("V") ? "NFP" : tag;
    }
    // "Tariffs on China": a plural that opens the sentence and names nothing.
    boolean plural =
        tag.equals("NNPS") || tag.equals("NNP") && word.matches("[A-Z][a-z]{2,}[^aius]s");
    if (at == 0 && plural && isUnnamed(token) && tag(tokens, 1, "IN", "VBD", "VBP", "MD")) {
      return "NNS";
    }
    String before = at > 0 ? String.valueOf(tokens.get(at - 1).tag()) : "";
    String lower = word.toLowerCase(Locale.ROOT);
    // "will attack", "did not visit": a base form, not a noun or a finite verb.
    boolean auxiliary =
        before.equals("MD") || (isNot(tokens, at - 1) && isAuxiliary(tokens, at - 2));
    if (auxiliary && (tag.equals("NN") || tag.equals("VBP")) && !MODALS.contains(lower)) {
      return tag.equals("VBP") || endsClause(tokens, at) || startsObject(tokens, at + 1)
          ? "VB"
          : tag;
    }
    // "air strikes on", "a halt to air raids": never a verb.
    if (STRIKES.contains(lower) && isWord(tokens, at - 1, "air") && isVerb(tag)) {
      return lower.endsWith("s") ? "NNS" : "NN";
    }
    if (lower.equals("air") && at + 1 < tokens.size() && STRIKES.contains(lower(tokens, at + 1))) {
      return "NN";
    }
    // "its right to act": a noun after a possessor.
    boolean owned = before.equals("POS") || before.equals("PRP$");
    if (lower.equals("right") && owned && isWord(tokens, at + 1, "to")) {
      return "NN";
    }
    if (isDeed(tokens, at)
        || (tag.matches("RP|IN|RB")
            && isHyphen(tokens, at - 1)
            && at > 2
            && tag(tokens, at - 2, "NN")
            && tag(tokens, at - 3, "DT", "JJ", "POS", "PRP$"))) {
      return "NN";
    }
    // "to heat the house": a bare noun is not followed by a determiner.
    if (tag.equals("NN")
        && at > 0
        && tokens.get(at - 1).word().equals("to")
        && tag(tokens, at + 1, "DT", "PRP$")) {
      return "VB";
    }
    // "has visited": no past tense after a form of have.
    if (tag.equals("VBD") && isHave(tokens, at - 1)) {
      return "VBN";
    }
    return tag;
  }

  private static boolean isUnnamed(CoreLabel token) {
    return "O".equals(token.get(CoreAnnotations.AnswerAnnotation.class));
  }

  private static String lower(List<CoreLabel> tokens, int at) {
    return tokens.get(at).word().toLowerCase(Locale.ROOT);
  }

  private static boolean isWord(List<CoreLabel> tokens, int at, String word) {
    return at >= 0 && at < tokens.size() && lower(tokens, at).equals(word);
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
