package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Reads days and weeks that are counted within a month. Pure functions. */
final class NthReader {
  private static final int LAST = -1;

  private NthReader() {}

  /** "the second Sunday of May", "the last week of January", "the week of July 6". */
  static Reading nth(Captures c, Frame frame) {
    Reading whole = c.has("DAY") ? DayReader.date(c, frame) : DayReader.month(c, frame);
    DateRange range = whole.range();
    if (range == null || range.end() == null) {
      return whole;
    }
    LocalDate first = range.start();
    if (c.has("DAY")) {
      return c.has("WEEKEND") ? Periods.weekend(first) : Periods.week(first);
    }
    int n = c.has("LAST") ? LAST : c.number("ORDINAL");
    if (n > 5) {
      return Reading.impossible(whole.value());
    }
    if (!c.has("WEEKDAY")) {
      LocalDate day = n == LAST ? range.end().minusDays(3) : first.plusDays(7L * n - 4);
      return Periods.week(day);
    }
    LocalDate day =
        first.with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.of(c.number("WEEKDAY"))));
    return day.getMonth() == first.getMonth()
        ? Reading.day(day)
        : Reading.impossible(whole.value() + "-XX"); // no fifth Sunday
  }
}
