package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/** Reads expressions that point to a date told before. Pure functions. */
final class NarrativeReader {
  private static final int YEAR_DIGITS = 4;

  private NarrativeReader() {}

  /** "the following week", "the same day", "that year", "the previous Friday". */
  static Reading then(Captures c, Frame frame) {
    int by = Integer.parseInt(c.first("THEN", "NEXT", "SAMEDAY"));
    Narrative narrative = frame.narrative();
    if (c.has("WEEKDAY")) {
      return weekday(DayOfWeek.of(c.number("WEEKDAY")), by, frame).at(c.find("DAYPART"));
    }
    String unit = c.has("THEN_UNIT") ? c.get("THEN_UNIT") : "D";
    Narrative.Told told = unit.equals("D") ? narrative.day() : narrative.last();
    LocalDate from =
        told != null ? told.start() : by < 0 || c.has("SAMEDAY") ? frame.published() : null;
    LocalDate day = from == null ? null : DurationReader.shift(from, base(unit), by);
    return day == null
        ? Reading.vague(PeriodReader.open(unit)).at(c.find("DAYPART"))
        : OffsetReader.of(day, unit).at(c.find("DAYPART"));
  }

  private static String base(String unit) {
    return unit.equals("WE") ? "W" : unit;
  }

  private static Reading weekday(DayOfWeek day, int by, Frame frame) {
    Narrative.Told told = frame.narrative().day();
    LocalDate from = told == null ? frame.published() : told.start();
    if (from == null) {
      return Reading.vague("XXXX-WXX-" + day.getValue());
    }
    return Reading.day(
        from.with(
            by < 0
                ? TemporalAdjusters.previous(day)
                : by > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day)));
  }

  /**
   * "the year-ago period", "year-earlier", "the 2019 quarter": the period told, in another year.
   */
  static Reading yearBefore(Captures c, Frame frame) {
    if (c.has("YEAR")) {
      return thePeriod(c, frame);
    }
    LocalDate published = frame.published();
    Reading compared = periodBefore(frame);
    boolean quarter = c.has("QPERIOD") && c.has("YEARAGO");
    if (compared != null && (!quarter || compared.value().contains("Q"))) {
      return compared;
    }
    if (quarter && published != null) {
      return OffsetReader.of(published.minusMonths(2).minusYears(1), "Q");
    }
    return published == null
        ? Reading.vague(PeriodReader.open("Y"))
        : Periods.year(published.getYear() - 1);
  }

  /** A year before the month, quarter or half that the text speaks of, or null. */
  static @Nullable Reading periodBefore(Frame frame) {
    Narrative.Told told = frame.narrative().period();
    Narrative.Told last = frame.narrative().last();
    if (told == null || last == null || last.age() < told.age()) {
      return null;
    }
    int year = told.start().getYear() - 1;
    String rest = told.value().substring(YEAR_DIGITS);
    return switch (rest.charAt(1)) {
      case 'Q' -> Periods.quarter(year, rest.charAt(2) - '0');
      case 'H' -> Periods.half(year, rest.charAt(2) - '0');
      default -> Periods.month(YearMonth.of(year, told.start().getMonthValue()));
    };
  }

  /** "the quarter", "the latest period", "the year", "the week", "year-end". */
  static Reading thePeriod(Captures c, Frame frame) {
    LocalDate published = frame.published();
    String unit = c.has("YEAREND") ? "Y" : c.has("CALENDAR") ? c.get("CALENDAR") : "Q";
    Narrative.Told told = frame.narrative().period();
    boolean quarter = told != null && told.value().charAt(YEAR_DIGITS + 1) == 'Q';
    boolean over =
        told != null && published != null && told.start().isBefore(published.minusMonths(3));
    if (unit.equals("Q") && told != null && quarter && (over || !c.has("LATEST"))) {
      Integer year = c.findNumber("YEAR");
      return Periods.quarter(
          year == null ? told.start().getYear() : year, told.value().charAt(YEAR_DIGITS + 2) - '0');
    }
    if (c.has("YEAR")) {
      return Periods.year(c.number("YEAR"));
    }
    if (published == null) {
      return Reading.vague(PeriodReader.open(unit));
    }
    if (c.has("YEAREND")) {
      YearMonth december = YearMonth.of(published.getYear(), 12);
      DateRange range =
          new DateRange(december.atDay(1), december.atEndOfMonth(), Granularity.MONTH);
      return Reading.of(Periods.year(published.getYear()).value(), range);
    }
    return OffsetReader.of(unit.equals("Q") ? published.minusMonths(2) : published, unit);
  }
}
