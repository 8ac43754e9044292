package org.casus.time;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.annotate.Morphology;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.time.WordTable.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The word classes that patterns call in capitals: those of the lexicon and those made of digits.
 */
final class Slots {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}|21[0-4][0-9]");
  private static final Pattern YEARS = Pattern.compile("['’]?((?:1[0-9]|20)?[0-9]0)['’]?s");
  private static final Pattern SHORT = Pattern.compile("\\d{1,2}");
  private static final Pattern THREE = Pattern.compile("\\d{1,3}");
  private static final Pattern TWO = Pattern.compile("['’]?(\\d{2})");
  private static final Pattern HHMM = Pattern.compile("([01]\\d|2[0-3])[.:]?([0-5]\\d)");
  private static final Pattern CLOCK =
      Pattern.compile("([01]?\\d|2[0-4])(?:[:.]([0-5]\\d))?([ap]\\.?m\\.?)?");
  private static final List<String> COMPUTED =
      List.of("DAY", "YEAR", "YEARS", "N", "NUM", "YY", "ISO", "QTY", "CLOCK", "HHMM");
  private static final List<String> CAPITALISED = List.of("MONTH", "WEEKDAY", "FEAST");

  private static final int LONGEST_ABBREVIATION = 5;

  private final WordTable words;
  private final Numbers numbers;

  Slots(WordTable words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  boolean knows(String wordClass) {
    return COMPUTED.contains(wordClass) || words.knows(wordClass);
  }

  /** The words of a class that start at a piece, or null. */
  @Nullable Hit at(String wordClass, Sentence sentence, List<Piece> pieces, int i) {
    if (i >= pieces.size()) {
      return null;
    }
    Piece piece = pieces.get(i);
    return switch (wordClass) {
      case "DAY" -> counts(sentence, piece) ? null : group(DAY, piece, i);
      case "YEAR" -> year(pieces, i);
      case "YEARS" -> group(YEARS, piece, i);
      case "N" -> SHORT.matcher(piece.text()).matches() ? new Hit(i + 1, piece.text()) : null;
      case "NUM" -> THREE.matcher(piece.text()).matches() ? new Hit(i + 1, piece.text()) : null;
      case "YY" -> {
        Matcher two = TWO.matcher(piece.text());
        yield two.matches() ? new Hit(i + 1, two.group(1)) : null;
      }
      case "HHMM" -> {
        Matcher time = HHMM.matcher(piece.text());
        yield time.matches() ? new Hit(i + 1, "T" + time.group(1) + ":" + time.group(2)) : null;
      }
      case "ISO" -> piece.isDash() ? new Hit(i + 1, "-") : null;
      case "QTY" -> quantity(pieces, i);
      case "CLOCK" -> clock(pieces, i);
      default ->
          CAPITALISED.contains(wordClass)
              ? name(wordClass, pieces, i)
              : words.at(wordClass, pieces, i);
    };
  }

  /** In digits, or as it is spoken: "nineteen ninety-four", "two thousand". */
  private @Nullable Hit year(List<Piece> pieces, int i) {
    String text = pieces.get(i).text();
    if (YEAR.matcher(text).matches()) {
      return new Hit(i + 1, text);
    }
    Hit century = words.at("SPOKEN_CENTURY", pieces, i);
    if (century == null) {
      return null;
    }
    Numbers.Reading rest = century.end() < pieces.size() ? numbers.at(pieces, century.end()) : null;
    Integer value = rest == null ? null : rest.value();
    boolean whole = Integer.parseInt(century.value()) % 1000 == 0;
    if (rest == null || value == null || rest.article() || value < 1 || value > 99) {
      return whole ? new Hit(century.end(), century.value()) : null;
    }
    return value < 10 && !whole
        ? null
        : new Hit(rest.end(), Integer.toString(Integer.parseInt(century.value()) + value));
  }

  /** Whether a word may begin what is made of digits or counts. */
  boolean mayCount(String lower) {
    return Character.isDigit(lower.charAt(0))
        || (lower.length() > 1 && Character.isDigit(lower.charAt(1)))
        || numbers.mayBegin(lower)
        || words.begins("SPOKEN_CENTURY", lower);
  }

  /** Whether a class is made of digits or counts. */
  static boolean isComputed(String wordClass) {
    return COMPUTED.contains(wordClass);
  }

  /** First words of a class of the table. */
  Set<String> firstWords(String wordClass) {
    return words.firstWords(wordClass);
  }

  /** A word with a capital; the full stop of an abbreviation may be a token of its own. */
  private @Nullable Hit name(String wordClass, List<Piece> pieces, int i) {
    boolean lower = Character.isLowerCase(pieces.get(i).text().codePointAt(0));
    Hit hit = lower ? null : words.at(wordClass, pieces, i);
    boolean stop =
        hit != null
            && pieces.get(i).text().length() <= LONGEST_ABBREVIATION
            && hit.end() + 1 < pieces.size()
            && pieces.get(hit.end()).text().equals(".");
    return hit != null && stop ? new Hit(hit.end() + 1, hit.value()) : hit;
  }

  private static @Nullable Hit group(Pattern pattern, Piece piece, int i) {
    Matcher matcher = pattern.matcher(piece.lower());
    return matcher.matches() && !matcher.group(1).matches("0+")
        ? new Hit(i + 1, matcher.group(1))
        : null;
  }

  private @Nullable Hit quantity(List<Piece> pieces, int i) {
    Numbers.Reading reading = numbers.at(pieces, i);
    if (reading == null) {
      return null;
    }
    Integer value = reading.value();
    return new Hit(reading.end(), value == null ? "" : value.toString());
  }

  /** "5 p.m.", "7:15 pm", "17:30"; never a bare number. */
  private @Nullable Hit clock(List<Piece> pieces, int i) {
    Matcher matcher = CLOCK.matcher(pieces.get(i).lower());
    if (!matcher.matches()) {
      return null;
    }
    int hour = Integer.parseInt(matcher.group(1));
    String minute = matcher.group(2);
    String half = matcher.group(3);
    int end = i + 1;
    boolean late = half != null && half.startsWith("p");
    Hit next = words.at("HALF", pieces, end);
    if (half == null && next != null) {
      late = next.value().equals("12");
      end = next.end();
    } else if (half == null && (minute == null || !matcher.group().contains(":"))) {
      return null;
    }
    if (end > i + 1 || half != null) {
      hour = hour % 12 + (late ? 12 : 0);
    }
    return new Hit(end, Periods.format("T%02d:%s", hour, minute == null ? "00" : minute));
  }

  /** Whether a noun has a number: "four flights". */
  static boolean isCounted(Sentence sentence, Token noun) {
    return sentence.children(noun).stream().anyMatch(c -> c.is("nummod"));
  }

  /** Whether a number counts a plural noun after it and so is no date: "2011 people". */
  static boolean counts(Sentence sentence, Piece piece) {
    Token token = sentence.token(piece.token());
    if (!token.is("nummod") || token.head() <= token.index()) {
      return false;
    }
    Token head = sentence.token(token.head());
    boolean determined =
        sentence.children(head).stream()
            .anyMatch(c -> c.index() < token.index() && (c.is("det") || c.is("nmod:poss")));
    return !determined
        && head.upos() == Upos.NOUN
        && head.morphology().number() == Morphology.GrammaticalNumber.PLUR;
  }
}
