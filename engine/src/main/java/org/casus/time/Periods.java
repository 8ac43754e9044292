package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.casus.time.DateRange.Granularity;

/** Calendar stretches with their TIMEX3 values. Pure functions. */
final class Periods {
  private Periods() {}

  static Reading week(LocalDate any) {
    LocalDate monday = any.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Reading.of(
        weekValue(monday), new DateRange(monday, monday.plusDays(6), Granularity.WEEK));
  }

  static Reading weekend(LocalDate any) {
    LocalDate saturday = any.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
    return Reading.of(
        weekValue(saturday) + "-WE",
        new DateRange(saturday, saturday.plusDays(1), Granularity.WEEK));
  }

  private static String weekValue(LocalDate day) {
    return format(
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static Reading month(YearMonth month) {
    return Reading.of(month.toString(), DateRange.month(month));
  }

  /** A quarter of a year, 1 to 4. */
  static Reading quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return Reading.of(format("%04d-Q%d", year, quarter), months(first, 3));
  }

  /** The first or second half of a year. */
  static Reading half(int year, int half) {
    YearMonth first = YearMonth.of(year, half * 6 - 5);
    return Reading.of(format("%04d-H%d", year, half), months(first, 6));
  }

  /** A season by its TIMEX3 letters; winter counts by the year of its January. */
  static Reading season(int year, String season) {
    YearMonth first =
        switch (season) {
          case "SP" -> YearMonth.of(year, 3);
          case "SU" -> YearMonth.of(year, 6);
          case "FA" -> YearMonth.of(year, 9);
          default -> YearMonth.of(year - 1, 12);
        };
    return Reading.of(format("%04d-%s", year, season), months(first, 3));
  }

  private static DateRange months(YearMonth first, int count) {
    return new DateRange(
        first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), Granularity.MONTH);
  }

  static Reading year(int year) {
    return Reading.of(format("%04d", year), years(year, year));
  }

  /** From the first day of one year to the last day of another. */
  static DateRange years(int first, int last) {
    return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Granularity.YEAR);
  }

  static Reading decade(int year) {
    int first = Math.floorDiv(year, 10) * 10;
    return Reading.of(format("%03d", first / 10), years(first, first + 9));
  }

  /** The hundred years from 1900 for the 20th century, as people speak and TIMEX3 counts. */
  static Reading century(int ordinal) {
    int first = (ordinal - 1) * 100;
    return Reading.of(format("%02d", ordinal - 1), years(first, first + 99));
  }

  /** The first, middle or last third of a reading's days; the value stays. */
  static Reading part(Reading whole, String part) {
    DateRange range = whole.range();
    if (range == null || range.end() == null || range.start().equals(range.end())) {
      return whole;
    }
    long days = ChronoUnit.DAYS.between(range.start(), range.end()) + 1;
    LocalDate second = range.start().plusDays(days / 3);
    LocalDate third = range.start().plusDays(2 * (days / 3));
    DateRange cut =
        switch (part) {
          case "START" -> new DateRange(range.start(), second.minusDays(1), range.granularity());
          case "MID" -> new DateRange(second, third.minusDays(1), range.granularity());
          default -> new DateRange(third, range.end(), range.granularity());
        };
    return Reading.of(whole.value(), cut);
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
