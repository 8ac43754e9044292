package org.casus.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads quarters and halves of years. Pure functions. */
final class QuarterReader {
  private QuarterReader() {}

  /** "the third quarter", "the first quarter of 2019", "last year's second quarter". */
  static Reading quarter(Captures c, Frame frame) {
    int quarter = Integer.parseInt(c.first("ORDINAL", "DAY", "QSHORT"));
    Integer year = year(c, frame, 4, quarter);
    if (quarter > 4) {
      return Reading.vague("XXXX");
    }
    return year == null ? Reading.vague("XXXX-Q" + quarter) : Periods.quarter(year, quarter);
  }

  /** "the second half of 2015", "the first half of the year". */
  static Reading half(Captures c, Frame frame) {
    int half = c.has("LAST") ? 2 : c.has("ORDINAL") ? c.number("ORDINAL") : c.number("DAY");
    if (half > 2) {
      return Reading.vague("XXXX");
    }
    if (c.has("YEARS")) {
      return PeriodReader.decade(c);
    }
    Integer year = year(c, frame, 2, half);
    return year == null ? Reading.vague("XXXX-H" + half) : Periods.half(year, half);
  }

  /**
   * The year of a part. Without one it is the latest part that has begun; where the sentence looks
   * ahead, a part that lies further back than the one just past is next year's.
   */
  private static @Nullable Integer year(Captures c, Frame frame, int parts, int part) {
    Integer year = c.findNumber("YEAR");
    LocalDate published = frame.published();
    if (year != null || published == null) {
      return year;
    }
    if (c.has("WHICH") || c.has("CALENDAR")) {
      Integer which = c.findNumber("WHICH");
      return published.getYear() + (which == null ? 0 : which);
    }
    int current = (published.getMonthValue() - 1) / (12 / parts) + 1;
    boolean behind = part < current - 1;
    int shift = frame.ahead() ? (behind ? 1 : 0) : (part > current ? -1 : 0);
    return published.getYear() + shift + (c.has("YEARAGO") ? -1 : 0);
  }
}
