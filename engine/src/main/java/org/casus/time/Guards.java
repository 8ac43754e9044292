package org.casus.time;

import java.util.List;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.jspecify.annotations.Nullable;

/** Refuses matches that only look like dates: "2011 people", "May said", "Bloody Sunday". */
final class Guards {
  private static final List<String> DETERMINERS =
      List.of("the", "a", "this", "that", "'s", "’s", "its", "his", "her", "their", "our");

  private final Meaning meaning;
  private final TimePattern.Match match;
  private final Sentence sentence;
  private final List<Piece> pieces;
  private final int from;
  private final WordTable words;
  private final String before;
  private final String after;

  private Guards(
      Meaning meaning,
      TimePattern.Match match,
      Sentence sentence,
      List<Piece> pieces,
      int from,
      WordTable words) {
    this.meaning = meaning;
    this.match = match;
    this.sentence = sentence;
    this.pieces = pieces;
    this.from = from;
    this.words = words;
    this.before = from == 0 ? "" : pieces.get(from - 1).lower();
    this.after = match.end() < pieces.size() ? pieces.get(match.end()).lower() : "";
  }

  static boolean refuse(
      Meaning meaning,
      TimePattern.Match match,
      Sentence sentence,
      List<Piece> pieces,
      int from,
      WordTable words) {
    return new Guards(meaning, match, sentence, pieces, from, words).refuse();
  }

  private boolean refuse() {
    Captures c = match.captures();
    boolean single = match.end() == from + 1;
    if (single && meaning != Meaning.SET && partOfName(token(from))) {
      return true;
    }
    return switch (meaning) {
      case MONTH, WEEKDAY ->
          words.has("NAME_BEFORE", before)
              || (words.has("NAME_AFTER", after) && isCapitalised(match.end()))
              || (single && ambiguous(words.at("AMBIGUOUS", pieces, from)));
      case YEAR -> c.has("N") ? !isSpan(c) : isLone(c) && !isYear(c.number("YEAR"));
      case OFFSET -> after.equals("than") || isOpen() && !closed();
      case SEASON -> !c.has("YEAR") && (after.equals("of") || isCapitalised(match.end()));
      case THEN -> beforeDash() || words.at("AMBIGUOUS", pieces, match.end() - 1) != null;
      case DURATION -> refuseDuration();
      case QUARTER, HALF_YEAR -> beforeDash();
      case PERIOD -> isTitle();
      case THE_PERIOD -> isTitle() || beforeDash() || isDefined(c);
      case SET -> c.has("SETWORD") && !isAdverb(token(from));
      case VAGUE ->
          single && (words.has("NOT_VAGUE", after) || words.has("NOT_VAGUE_BEFORE", before));
      default -> false;
    };
  }

  private boolean beforeDash() {
    return match.end() < pieces.size() && pieces.get(match.end()).isDash();
  }

  private boolean isLone(Captures c) {
    return c.has("YEAR") && c.values().size() == 1 && !pieces.get(from).lower().equals("the");
  }

  /** "2015-16", but not "2015-07". */
  private static boolean isSpan(Captures c) {
    return c.get("N").length() == 2 && c.number("N") > c.number("YEAR") % 100;
  }

  /** "two days before": what it is before may follow. */
  private boolean isOpen() {
    String last = pieces.get(match.end() - 1).lower();
    return last.equals("before") || last.equals("after");
  }

  private Token token(int piece) {
    return sentence.token(pieces.get(piece).token());
  }

  private boolean ambiguous(WordTable.@Nullable Hit hit) {
    return hit != null && (hit.value().equals("never") || !words.has("BEFORE", before));
  }

  private static boolean partOfName(Token token) {
    return token.entity() == EntityTag.PERSON
        || token.entity() == EntityTag.ORGANIZATION
        || token.entity() == EntityTag.LOCATION
        || token.upos() == Upos.AUX
        || token.upos() == Upos.VERB;
  }

  /** "paid monthly"; without word classes, what nothing follows. */
  private boolean isAdverb(Token token) {
    boolean last = match.end() == pieces.size() || pieces.get(match.end()).isPunctuation();
    return token.upos() == Upos.ADV || token.upos() == Upos.X && last;
  }

  private boolean isCapitalised(int i) {
    return i < pieces.size() && pieces.get(i).isCapitalised();
  }

  /** "Man of the Year", "This Week": words inside are written with a capital. */
  private boolean isTitle() {
    return isCapitalised(match.end() - 1) && match.end() > from + 1 && !isHeading();
  }

  /** In a heading most words have a capital. */
  private boolean isHeading() {
    long lower = pieces.stream().filter(p -> Character.isLowerCase(p.text().charAt(0))).count();
    return lower * 2 < pieces.size();
  }

  /** "the year of the flood", "the week that follows": it is told which one. */
  private boolean isDefined(Captures c) {
    return c.has("CALENDAR") && words.has("DEFINES", after);
  }

  /** Whether nothing follows that the words could stand before: "the day before the vote". */
  private boolean closed() {
    return match.end() == pieces.size()
        || pieces.get(match.end()).isPunctuation()
        || words.has("CLOSES", after);
  }

  /** Ages of people and rates are no durations: "a 30-year-old man", "three flights a week". */
  private boolean refuseDuration() {
    if (pieces.get(match.end() - 1).lower().equals("old")) {
      return !words.has("THING", after);
    }
    int next = match.end() < pieces.size() && pieces.get(match.end()).isDash() ? 1 : 0;
    int i = match.end() + next;
    boolean age =
        i < pieces.size()
            && (pieces.get(i).lower().equals("old") || pieces.get(i).lower().equals("olds"));
    return age || isRate() || isYearBefore() || isFraction();
  }

  /** "the 2019 quarter". */
  private boolean isYearBefore() {
    int last = match.end() - 1;
    boolean plural = pieces.get(last).lower().endsWith("s");
    return last > from && !plural && pieces.get(last - 1).text().matches("(?:1[5-9]|20)\\d\\d");
  }

  /** "three-quarters of the town", "a quarter". */
  private boolean isFraction() {
    Piece unit = pieces.get(match.end() - 1);
    boolean article = words.has("RATE_ARTICLE", pieces.get(from).lower());
    return unit.lower().startsWith("quarter")
        && (article || after.equals("of") || pieces.get(match.end() - 2).isDash());
  }

  private boolean isRate() {
    boolean article = words.has("RATE_ARTICLE", pieces.get(from).lower());
    if (!article || from == 0 || match.end() != from + 2) {
      return false;
    }
    Token left = token(from - 1);
    return left.upos() == Upos.NUM
        || left.upos() == Upos.SYM
        || (left.upos() == Upos.NOUN
            && left.morphology().number() == GrammaticalNumber.PLUR
            && Slots.isCounted(sentence, left));
  }

  /** Whether a number of four digits that stands alone is a year. */
  private boolean isYear(int year) {
    boolean spoken = match.end() > from + 1;
    if (spoken) {
      return words.has("BEFORE", before);
    }
    boolean dashed =
        match.end() < pieces.size()
            && pieces.get(match.end()).isDash()
            && pieces.get(match.end()).span().start() == pieces.get(from).span().end();
    if (words.has("NUMBERED", before)
        || words.has("COUNTED", after)
        || dashed
        || Slots.counts(sentence, pieces.get(from))) {
      return false;
    }
    boolean led = words.has("BEFORE", before);
    if (year < 1900 || year > 2099) {
      return led && year >= 1500;
    }
    boolean closed = match.end() == pieces.size() || pieces.get(match.end()).isPunctuation();
    return led || DETERMINERS.contains(before) || (from > 0 && (closed || leads())) || isName();
  }

  /** "the disputed 1996 election": a noun that no number counts follows. */
  private boolean isName() {
    if (match.end() >= pieces.size()) {
      return false;
    }
    Token next = token(match.end());
    return next.upos() == Upos.NOUN && next.morphology().number() == GrammaticalNumber.SING;
  }

  private boolean leads() {
    return after.equals("and")
        || after.equals("to")
        || after.equals("when")
        || (words.has("BEFORE", after) && !after.equals("of"));
  }
}
