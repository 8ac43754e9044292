package org.casus.time;

import java.util.Locale;
import org.casus.annotate.Morphology;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;

/** Whether a sentence looks back or ahead where a date stands in it. */
enum Direction {
  /** A verb in the past tense governs the date. */
  PAST,
  /** An auxiliary or a word of planning governs the date. */
  FUTURE,
  /** A verb in the present governs the date: "voters go to the polls on Sunday". */
  PRESENT,
  /** Nothing tells; news mostly looks back. */
  UNKNOWN;

  /** Words looked back over where there is no parse. */
  private static final int NEAR = 8;

  /**
   * Nouns between an expression and its verb; beyond them the noun has a time of its own: "wants an
   * answer on the poisoning of a man in March".
   */
  private static final int NOUNS = 1;

  /**
   * Judges by the verb above an expression, or by the words before it where nothing was parsed.
   *
   * @param first index of the expression's first token
   * @param last index of its last token
   */
  static Direction at(Sentence sentence, int first, int last, WordTable words) {
    if (unparsed(sentence)) {
      return byWordsBefore(sentence, first, words);
    }
    Token at = sentence.token(last);
    while (at.head() >= first && at.head() <= last) {
      at = sentence.token(at.head());
    }
    for (int nouns = 0; nouns <= NOUNS && at.head() >= 0; nouns++) {
      at = sentence.token(at.head());
      if (isDue(sentence, at, words)) {
        return FUTURE;
      }
      if (isPredicate(sentence, at)) {
        Direction direction = ofPredicate(sentence, at, words);
        boolean scheduled = direction == PRESENT && nouns == 0 && isScheduled(sentence, at, words);
        return direction == PRESENT && !scheduled ? UNKNOWN : direction;
      }
    }
    return UNKNOWN;
  }

  /** "Expected on Friday", "the talks planned for Friday", "the planned talks on Friday". */
  private static boolean isDue(Sentence sentence, Token token, WordTable words) {
    return is("DUE", token, words)
        || sentence.children(token).stream().anyMatch(c -> c.is("amod") && is("DUE", c, words));
  }

  private static boolean unparsed(Sentence sentence) {
    return sentence.size() > 1 && sentence.tokens().stream().allMatch(t -> t.head() < 0);
  }

  private static boolean isPredicate(Sentence sentence, Token token) {
    return token.upos() == Upos.VERB
        || sentence.children(token).stream().anyMatch(c -> c.is("aux") || c.is("cop"));
  }

  private static Direction ofPredicate(Sentence sentence, Token verb, WordTable words) {
    for (Token child : sentence.children(verb)) {
      if (child.is("aux") && words.has("FUTURE_AUX", lower(child))) {
        return FUTURE;
      }
      boolean marked = child.is("mark") && lower(child).equals("to");
      if (marked && verb.head() >= 0) {
        return is("FUTURE_WORD", sentence.token(verb.head()), words) || isGoing(sentence, verb)
            ? FUTURE
            : UNKNOWN;
      }
      if ((child.is("aux") || child.is("cop")) && isPast(child)) {
        return PAST;
      }
    }
    return isPast(verb) ? PAST : isPresent(verb) ? PRESENT : UNKNOWN;
  }

  /** Headings tell the past in the present, and so does "the ministry says". */
  private static boolean isScheduled(Sentence sentence, Token verb, WordTable words) {
    boolean heading = !sentence.token(sentence.size() - 1).text().equals(".");
    return !heading && !is("SAYING", verb, words);
  }

  private static boolean isPresent(Token verb) {
    return verb.upos() == Upos.VERB
        && verb.morphology().tense() == Morphology.Tense.PRES
        && verb.morphology().verbForm() == Morphology.VerbForm.FIN;
  }

  private static boolean isGoing(Sentence sentence, Token verb) {
    Token head = sentence.token(verb.head());
    return lower(head).equals("going") || head.lemma().equals("be");
  }

  private static boolean isPast(Token verb) {
    return verb.morphology().tense() == Morphology.Tense.PAST
        && (verb.morphology().verbForm() == Morphology.VerbForm.FIN
            || verb.morphology().verbForm() == Morphology.VerbForm.PART);
  }

  private static boolean is(String wordClass, Token token, WordTable words) {
    return words.has(wordClass, token.lemma().toLowerCase(Locale.ROOT));
  }

  private static Direction byWordsBefore(Sentence sentence, int token, WordTable words) {
    for (int i = token - 1; i >= Math.max(0, token - NEAR); i--) {
      String word = lower(sentence.token(i));
      if (word.equals(",") || word.equals(";")) {
        break;
      }
      boolean infinitive = word.equals("to");
      if (!infinitive && (words.has("FUTURE_AUX", word) || words.has("DUE", word))) {
        return FUTURE;
      }
    }
    return UNKNOWN;
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
