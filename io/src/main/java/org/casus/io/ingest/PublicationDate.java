package org.casus.io.ingest;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.document.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * A publication date as feeds and archives write it: {@code 2020-07-20}, {@code 20200720}, with or
 * without a time and offset, {@code Mon, 20 Jul 2020 09:09:48 GMT}, {@code July 20, 2020}. The day
 * is the one written, at the publisher's place; offsets are not applied. A date that could be read
 * in two ways is not guessed.
 *
 * @param date the day, or null where there is none to be had
 * @param problem why there is none, else null
 * @param message the reason for a person; empty without a problem
 */
public record PublicationDate(
    @Nullable LocalDate date, @Nullable DiagnosticCode problem, String message) {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final String TIME =
      "(?:(?:[T,\\s]\\s*|\\s+at\\s+)\\d{1,2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d{1,9})?)?"
          + "\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[A-Z]{1,5}|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[\\w/+-]+\\])?)?";
  private static final String WEEKDAY = "(?:[a-z]{3,9}\\.?,?\\s+)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME, CASE_INSENSITIVE);
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?" + TIME, CASE_INSENSITIVE);
  private static final Pattern DAY_MONTH_NAME =
      Pattern.compile(
          WEEKDAY + "(\\d{1,2})[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})" + TIME, CASE_INSENSITIVE);
  private static final Pattern MONTH_NAME_DAY =
      Pattern.compile(
          WEEKDAY + "([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME,
          CASE_INSENSITIVE);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME, CASE_INSENSITIVE);

  /** Reads a date; never throws. */
  public static PublicationDate parse(String written) {
    String text = written.strip();
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return of(text, number(m, 1), number(m, 3), number(m, 4));
    }
    m = COMPACT.matcher(text);
    if (m.matches()) {
      return of(text, number(m, 1), number(m, 2), number(m, 3));
    }
    m = DAY_MONTH_NAME.matcher(text);
    if (m.matches() && month(m.group(2)) > 0) {
      return of(text, number(m, 3), month(m.group(2)), number(m, 1));
    }
    m = MONTH_NAME_DAY.matcher(text);
    if (m.matches() && month(m.group(1)) > 0) {
      return of(text, number(m, 3), month(m.group(1)), number(m, 2));
    }
    m = YEAR_LAST.matcher(text);
    if (m.matches()) {
      return yearLast(text, number(m, 1), number(m, 3), number(m, 4));
    }
    return none(
        DiagnosticCode.BAD_FIELD,
        "the date " + quoted(text) + " is not readable; write it like 2020-07-20");
  }

  private static PublicationDate yearLast(String text, int first, int second, int year) {
    if (first <= 12 && second <= 12 && first != second) {
      return none(
          DiagnosticCode.AMBIGUOUS_DATE,
          "in the date "
              + quoted(text)
              + " day and month could be swapped; write it like 2020-07-20");
    }
    return second > 12 ? of(text, year, first, second) : of(text, year, second, first);
  }

  private static PublicationDate of(String text, int year, int month, int day) {
    try {
      return new PublicationDate(LocalDate.of(year, month, day), null, "");
    } catch (DateTimeException e) {
      return none(
          DiagnosticCode.IMPOSSIBLE_DATE, "the calendar does not have the date " + quoted(text));
    }
  }

  private static PublicationDate none(DiagnosticCode problem, String message) {
    return new PublicationDate(null, problem, message);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Number of a month's English name, whole or cut to three letters or more; 0 for other words. */
  private static int month(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(name)) {
        return i + 1;
      }
    }
    return name.equals("sept") ? 9 : 0;
  }

  private static String quoted(String text) {
    return "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
  }
}
