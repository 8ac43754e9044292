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
  /** Nothing tells; news mostly looks back. */
  UNKNOWN;

  private static final int NEAR = 8;

  /** Judges by the verbs above a token, or by the words before it where nothing was parsed. */
  static Direction at(Sentence sentence, int token, WordTable words) {
    if (unparsed(sentence)) {
      return byWordsBefore(sentence, token, words);
    }
    Token at = sentence.token(token);
    for (int steps = 0; steps < NEAR; steps++) {
      if (is("DUE", at, words)) {
        return FUTURE;
      }
      if (isPredicate(sentence, at)) {
        return ofPredicate(sentence, at, words);
      }
      if (at.head() < 0) {
        break;
      }
      at = sentence.token(at.head());
    }
    return UNKNOWN;
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
    return isPast(verb) ? PAST : UNKNOWN;
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

  /** "Expected on Friday" looks ahead, "agreed on Friday to leave" only where it leaves. */
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
