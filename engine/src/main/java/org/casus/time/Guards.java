package org.casus.time;

import java.util.List;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.jspecify.annotations.Nullable;

/** Refuses matches that only look like dates: "2011 people", "May said", "Bloody Sunday". */
final class Guards {
  private static final List<String> DETERMINERS =
      List.of("the", "a", "this", "that", "'s", "’s", "its", "his", "her", "their", "our");

  private Guards() {}

  static boolean refuse(
      Meaning meaning,
      TimePattern.Match match,
      Sentence sentence,
      List<Piece> pieces,
      int from,
      WordTable words) {
    String before = from == 0 ? "" : pieces.get(from - 1).lower();
    String after = match.end() < pieces.size() ? pieces.get(match.end()).lower() : "";
    boolean single = match.end() == from + 1;
    if (single && partOfName(sentence.token(pieces.get(from).token()))) {
      return true;
    }
    return switch (meaning) {
      case MONTH, WEEKDAY ->
          words.has("NAME_BEFORE", before)
              || (words.has("NAME_AFTER", after) && isCapitalised(pieces, match.end()))
              || (single && ambiguous(words.at("AMBIGUOUS", pieces, from), before, words));
      case YEAR -> single && !isYear(sentence, pieces, from, words);
      case OFFSET -> after.equals("than");
      case DURATION -> isAge(pieces, match.end());
      case QUARTER -> match.end() < pieces.size() && pieces.get(match.end()).isDash();
      default -> false;
    };
  }

  private static boolean ambiguous(WordTable.@Nullable Hit hit, String before, WordTable words) {
    return hit != null && (hit.value().equals("never") || !words.has("BEFORE", before));
  }

  private static boolean partOfName(Token token) {
    return token.entity() == EntityTag.PERSON
        || token.entity() == EntityTag.ORGANIZATION
        || token.entity() == EntityTag.LOCATION
        || token.upos() == Upos.AUX
        || token.upos() == Upos.VERB;
  }

  private static boolean isCapitalised(List<Piece> pieces, int i) {
    return i < pieces.size() && pieces.get(i).isCapitalised();
  }

  /** "three years old", "a 30-year-old". */
  private static boolean isAge(List<Piece> pieces, int i) {
    int next = i < pieces.size() && pieces.get(i).isDash() ? i + 1 : i;
    return next < pieces.size()
        && (pieces.get(next).lower().equals("old") || pieces.get(next).lower().equals("olds"));
  }

  /** Whether a number of four digits that stands alone is a year. */
  private static boolean isYear(Sentence sentence, List<Piece> pieces, int i, WordTable words) {
    Piece piece = pieces.get(i);
    String before = i == 0 ? "" : pieces.get(i - 1).lower();
    String after = i + 1 < pieces.size() ? pieces.get(i + 1).lower() : "";
    if (words.has("NUMBERED", before)
        || words.has("COUNTED", after)
        || (i + 1 < pieces.size() && pieces.get(i + 1).isDash())
        || Slots.counts(sentence, piece)) {
      return false;
    }
    int year = Integer.parseInt(piece.text());
    boolean led = words.has("BEFORE", before);
    if (year < 1900 || year > 2099) {
      return led && year >= 1500;
    }
    boolean closed = i + 1 == pieces.size() || pieces.get(i + 1).isPunctuation();
    return led || DETERMINERS.contains(before) || (i > 0 && (closed || led(after, words)));
  }

  private static boolean led(String after, WordTable words) {
    return after.equals("and")
        || after.equals("to")
        || after.equals("when")
        || (words.has("BEFORE", after) && !after.equals("of"));
  }
}
