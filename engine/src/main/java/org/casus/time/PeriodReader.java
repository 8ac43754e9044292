package org.casus.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/** Reads expressions that name stretches of time. Pure functions. */
final class PeriodReader {
  private static final int HOURS = 24;

  private PeriodReader() {}

  /** "2011", "late 2011", "1991-1994". */
  static Reading year(Captures c) {
    int first = c.number("YEAR");
    Integer last = c.findNumber("YEAR2");
    if (last != null) {
      return DayReader.span(Periods.year(first), Periods.year(last));
    }
    return cut(c, Periods.year(first));
  }

  /** "the 1990s", "the late sixties", "the 19th century". */
  static Reading decade(Captures c) {
    if (c.has("ORDINAL")) {
      return cut(c, Periods.century(c.number("ORDINAL")));
    }
    if (c.has("DAY")) {
      return cut(c, Periods.century(c.number("DAY")));
    }
    int year = c.has("YEARS") ? c.number("YEARS") : c.number("DECADE");
    return cut(c, Periods.decade(year < 100 ? 1900 + year : year));
  }

  /** "last week", "this weekend", "later this month", "the end of next year", "last summer". */
  static Reading period(Captures c, Frame frame) {
    String unit = c.has("SEASON") ? c.get("SEASON") : c.find("PERIOD");
    unit = unit == null ? "WE" : unit;
    LocalDate published = frame.published();
    if (published == null) {
      return Reading.vague(open(unit));
    }
    Integer which = c.findNumber("WHICH");
    Reading whole = shifted(unit, which, published, frame);
    Integer side = c.findNumber("SIDE");
    return side == null ? cut(c, whole) : side(whole, side, published);
  }

  private static Reading shifted(
      String unit, @Nullable Integer which, LocalDate published, Frame frame) {
    int by = which == null ? 0 : which;
    return switch (unit) {
      case "W" -> Periods.week(published.plusWeeks(by));
      case "WE" -> weekend(which, published, frame);
      case "M" -> Periods.month(YearMonth.from(published).plusMonths(by));
      case "Q" -> {
        LocalDate day = published.plusMonths(3L * by);
        yield Periods.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
      }
      case "Y" -> Periods.year(published.getYear() + by);
      case "E" -> Periods.decade(published.getYear() + 10 * by);
      case "C" -> Periods.century(published.getYear() / 100 + 1 + by);
      default -> season(unit, by, published);
    };
  }

  /**
   * Without "last" or "next": the one just past, or the coming one where the sentence looks ahead.
   */
  private static Reading weekend(@Nullable Integer which, LocalDate published, Frame frame) {
    boolean within = published.getDayOfWeek().getValue() >= 6;
    if (which != null && which < 0) {
      return Periods.weekend(published.minusWeeks(1));
    }
    if (which != null && which > 0) {
      return Periods.weekend(within ? published.plusWeeks(1) : published);
    }
    boolean past = which == null ? !frame.ahead() : frame.direction() == Direction.PAST;
    return Periods.weekend(past && !within ? published.minusWeeks(1) : published);
  }

  private static Reading season(String season, int by, LocalDate published) {
    Reading same = Periods.season(published.getYear(), season);
    DateRange range = same.range();
    if (by == 0 || range == null || range.end() == null) {
      return same;
    }
    boolean usable = by < 0 ? range.end().isBefore(published) : range.start().isAfter(published);
    return usable ? same : Periods.season(published.getYear() + by, season);
  }

  /** "earlier this month" ends at publication, "later this week" begins there. */
  private static Reading side(Reading whole, int side, LocalDate published) {
    DateRange range = whole.range();
    if (range == null || range.end() == null) {
      return whole;
    }
    boolean within = !published.isBefore(range.start()) && !published.isAfter(range.end());
    if (!within) {
      return whole;
    }
    DateRange cut =
        side < 0
            ? new DateRange(range.start(), published, range.granularity())
            : new DateRange(published, range.end(), range.granularity());
    return Reading.of(whole.value(), cut);
  }

  /** "the summer of 2015", "late winter 2019". */
  static Reading season(Captures c) {
    return cut(c, Periods.season(c.number("YEAR"), c.get("SEASON")));
  }

  /** "the third quarter", "the first quarter of 2019", "the second quarter of last year". */
  static Reading quarter(Captures c, Frame frame) {
    int quarter = c.has("ORDINAL") ? c.number("ORDINAL") : c.number("DAY");
    if (quarter > 4) {
      return Reading.vague("XXXX");
    }
    Integer year = c.findNumber("YEAR");
    LocalDate published = frame.published();
    if (year != null) {
      return Periods.quarter(year, quarter);
    }
    if (published == null) {
      return Reading.vague("XXXX-Q" + quarter);
    }
    if (c.has("WHICH")) {
      return Periods.quarter(published.getYear() + c.number("WHICH"), quarter);
    }
    int current = (published.getMonthValue() + 2) / 3;
    int shift = frame.ahead() ? (quarter < current ? 1 : 0) : (quarter > current ? -1 : 0);
    return Periods.quarter(published.getYear() + shift, quarter);
  }

  /** "two days ago", "a year earlier", "three weeks later". */
  static Reading offset(Captures c, Frame frame) {
    int sign = c.number("AGO");
    String count = c.find("QTY");
    if (count == null || count.isEmpty()) {
      return Reading.vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    String unit = c.get("UNIT");
    LocalDate published = frame.published();
    if (published == null) {
      return Reading.vague(open(unit));
    }
    int by = sign * Integer.parseInt(count);
    if (tooFar(by)) {
      return Reading.vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    return switch (unit) {
      case "D" -> Reading.day(published.plusDays(by));
      case "W" -> Periods.week(published.plusWeeks(by));
      case "M" -> Periods.month(YearMonth.from(published).plusMonths(by));
      case "Y" -> Periods.year(published.getYear() + by);
      case "E" -> Periods.decade(published.getYear() + 10 * by);
      case "C" -> Periods.century(published.getYear() / 100 + 1 + by);
      case "TH" -> Reading.day(published.plusDays(by / HOURS));
      default -> Reading.day(published); // minutes
    };
  }

  private static boolean tooFar(int by) {
    return Math.abs((long) by) > 1000;
  }

  /** "three days", "a two-hour meeting", "the last 24 hours"; the last kind has a range. */
  static Reading duration(Captures c, Frame frame) {
    String unit = c.has("UNITS") ? c.get("UNITS") : c.get("UNIT");
    String count = c.has("UNITS") ? "" : c.find("QTY");
    String value = length(count == null ? "1" : count, unit);
    Integer stretch = c.findNumber("STRETCH");
    LocalDate published = frame.published();
    if (stretch == null || published == null || (count != null && count.isEmpty())) {
      return Reading.vague(value);
    }
    int number = count == null ? 1 : Integer.parseInt(count);
    return tooFar(number)
        ? Reading.vague(value)
        : Reading.of(value, stretch(unit, number * stretch, published));
  }

  private static String length(String count, String unit) {
    String number = count.isEmpty() ? "X" : count;
    return unit.startsWith("T") ? "PT" + number + unit.substring(1) : "P" + number + unit;
  }

  private static DateRange stretch(String unit, int by, LocalDate published) {
    LocalDate other =
        switch (unit) {
          case "W" -> published.plusWeeks(by);
          case "M" -> published.plusMonths(by);
          case "Y" -> published.plusYears(by);
          case "E" -> published.plusYears(10L * by);
          case "C" -> published.plusYears(100L * by);
          case "TH" -> published.plusDays(by / HOURS);
          case "TM" -> published;
          default -> published.plusDays(by);
        };
    Granularity granularity =
        switch (unit) {
          case "W" -> Granularity.WEEK;
          case "M" -> Granularity.MONTH;
          case "Y", "E", "C" -> Granularity.YEAR;
          default -> Granularity.DAY;
        };
    return by < 0
        ? new DateRange(other, published, granularity)
        : new DateRange(published, other, granularity);
  }

  private static Reading cut(Captures c, Reading whole) {
    String part = c.find("PART");
    return part == null ? whole : Periods.part(whole, part);
  }

  /** The value of a period of which nothing but its length is known. */
  private static String open(String unit) {
    return switch (unit) {
      case "D", "TH", "TM" -> "XXXX-XX-XX";
      case "W" -> "XXXX-WXX";
      case "WE" -> "XXXX-WXX-WE";
      case "M" -> "XXXX-XX";
      case "Q" -> "XXXX-QX";
      case "Y" -> "XXXX";
      case "E" -> "XXX";
      case "C" -> "XX";
      default -> "XXXX-" + unit;
    };
  }
}
