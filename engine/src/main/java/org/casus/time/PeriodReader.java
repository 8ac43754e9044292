package org.casus.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads expressions that name stretches of time. Pure functions. */
final class PeriodReader {
  private PeriodReader() {}

  /** "2011", "late 2011", "1991-1994". */
  static Reading year(Captures c) {
    int first = c.has("YEAR") ? c.number("YEAR") : c.number("NUM");
    if (first == 0) {
      return Reading.impossible("0000");
    }
    Integer last = c.findNumber("YEAR2");
    if (c.has("N")) {
      last = first / 100 * 100 + c.number("N");
    }
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

  /** "the summer of 2015", "late winter 2019", "the summer". */
  static Reading season(Captures c, Frame frame) {
    String season = c.get("SEASON");
    Integer year = c.findNumber("YEAR");
    LocalDate published = frame.published();
    if (year == null && published == null) {
      return Reading.vague(open(season));
    }
    if (year != null || published == null) {
      return cut(c, Periods.season(year == null ? 0 : year, season));
    }
    Reading same = Periods.season(published.getYear(), season);
    DateRange range = same.range();
    boolean begun = range != null && !range.start().isAfter(published);
    boolean over = range != null && range.end() != null && range.end().isBefore(published);
    int shift = frame.ahead() ? (over ? 1 : 0) : begun || !frame.isPast() ? 0 : -1;
    return cut(c, shift == 0 ? same : Periods.season(published.getYear() + shift, season));
  }

  /**
   * "fiscal 2015", "fiscal year 2015", "the 2015-16 fiscal year", "the fiscal year". Fiscal years
   * begin when their owner says so, so they have a value and no days.
   */
  static Reading fiscal(Captures c, Frame frame) {
    Integer year = c.findNumber("YEAR");
    LocalDate published = frame.published();
    if (year == null && published == null) {
      return Reading.vague(open("Y"));
    }
    int named = year != null || published == null ? (year == null ? 0 : year) : published.getYear();
    Integer which = c.findNumber("WHICH");
    return Reading.vague(Periods.format("%04d", named + (which == null ? 0 : which)));
  }

  private static Reading cut(Captures c, Reading whole) {
    String part = c.find("PART");
    return part == null ? whole : Periods.part(whole, part);
  }

  /** The value of a period of which nothing but its length is known. */
  static String open(String unit) {
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
