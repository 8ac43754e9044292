package org.casus.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param start first day
 * @param end last day, inclusive; null where it is open ("since June 12")
 * @param granularity how finely the text speaks
 */
public record DateRange(LocalDate start, @Nullable LocalDate end, Granularity granularity) {
  /** Refuses an end before the start with {@link IllegalArgumentException}. */
  public DateRange {
    if (end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(start + " to " + end);
    }
  }

  /** A single day. */
  public static DateRange day(LocalDate day) {
    return new DateRange(day, day, Granularity.DAY);
  }

  /** A month. */
  public static DateRange month(YearMonth month) {
    return new DateRange(month.atDay(1), month.atEndOfMonth(), Granularity.MONTH);
  }

  /** Fineness of a date. */
  public enum Granularity {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /** A start without an end. */
    OPEN
  }
}
