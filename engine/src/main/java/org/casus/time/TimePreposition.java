package org.casus.time;

import java.util.List;
import java.util.Locale;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;

/**
 * How a time expression is tied to what happened. A mention's range holds the days that its words
 * name; whether something happened on, before or after them stands in the word before it.
 */
public enum TimePreposition {
  /** On, in, at, during; or no word at all. */
  AT,
  /** Since, starting: the mention's range is open. */
  SINCE,
  /** Until, till: the end of a stretch. */
  UNTIL,
  /** By, before, ahead of. */
  BEFORE,
  /** After, following. */
  AFTER,
  /** For, within, over: a length. */
  FOR;

  private static final List<String> SKIPPED =
      List.of("the", "a", "at", "least", "about", "around", "last", "early", "late", "mid", "on");

  /** The tie of a mention found in a sentence. */
  public static TimePreposition of(Sentence sentence, TimeMention mention) {
    int i = sentence.size() - 1;
    while (i >= 0 && sentence.token(i).span().start() >= mention.span().start()) {
      i--;
    }
    while (i > 0 && SKIPPED.contains(lower(sentence.token(i)))) {
      i--;
    }
    return i < 0 ? AT : of(lower(sentence.token(i)));
  }

  static TimePreposition of(String word) {
    return switch (word) {
      case "since", "starting", "beginning" -> SINCE;
      case "until", "till", "til" -> UNTIL;
      case "by", "before" -> BEFORE;
      case "after", "following" -> AFTER;
      case "for", "within", "over", "throughout" -> FOR;
      default -> AT;
    };
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
