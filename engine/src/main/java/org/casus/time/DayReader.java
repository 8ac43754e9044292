package org.casus.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import org.casus.document.DiagnosticCode;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/** Reads expressions that name days. Pure functions. */
final class DayReader {
  /** A day of the month this close after publication is meant even where nothing looks ahead. */
  private static final int SOON_DAYS = 45;

  private DayReader() {}

  /** "July 20", "5-6 April 2016", "the night of 3 March". */
  static Reading date(Captures c, Frame frame) {
    int month = c.number("MONTH");
    int day = c.has("DAY") ? c.number("DAY") : c.number("ORDINAL");
    Reading first = day(c.findNumber("YEAR"), month, day, frame);
    Integer last = c.findNumber("DAY2");
    if (last == null || first.problem() != null) {
      return first.at(c.find("DAYPART"));
    }
    DateRange range = first.range();
    Reading second =
        day(range == null ? c.findNumber("YEAR") : range.start().getYear(), month, last, frame);
    return second.problem() != null ? second : span(first, second);
  }

  /** From the start of one reading to the end of another; the first alone if they are reversed. */
  static Reading span(Reading first, Reading second) {
    DateRange a = first.range();
    DateRange b = second.range();
    String value = first.value() + "/" + second.value();
    if (a == null || b == null || b.end() == null) {
      return Reading.vague(value);
    }
    return b.end().isBefore(a.start())
        ? first
        : Reading.of(value, new DateRange(a.start(), b.end(), finer(a, b)));
  }

  private static Granularity finer(DateRange a, DateRange b) {
    return a.granularity().compareTo(b.granularity()) <= 0 ? a.granularity() : b.granularity();
  }

  /** A day of a month; without a year the nearest one. */
  static Reading day(@Nullable Integer year, int month, int day, Frame frame) {
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
      return Reading.impossible(
          (year == null ? "XXXX" : Periods.format("%04d", year))
              + Periods.format("-%02d-%02d", month, day));
    }
    if (year != null) {
      LocalDate date = date(year, month, day);
      return date == null
          ? Reading.impossible(Periods.format("%04d-%02d-%02d", year, month, day))
          : Reading.day(date);
    }
    LocalDate published = frame.published();
    return published == null
        ? Reading.vague(Periods.format("XXXX-%02d-%02d", month, day))
        : Reading.day(nearest(published, month, day, frame));
  }

  private static LocalDate nearest(LocalDate published, int month, int day, Frame frame) {
    LocalDate latest =
        frame.direction() == Direction.PAST ? published : published.plusDays(SOON_DAYS);
    int step = frame.ahead() ? 1 : -1;
    for (int year = published.getYear() - step; ; year += step) {
      LocalDate date = date(year, month, day);
      boolean fits =
          date != null && (frame.ahead() ? !date.isBefore(published) : !date.isAfter(latest));
      if (date != null && fits) {
        return date;
      }
    }
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // 29 February of a common year, 31 June
    }
  }

  /** "2020-07-20", "20/07/2020": the year may stand first or last. */
  static Reading numeric(Captures c, Frame frame) {
    int year = c.number("YEAR");
    int first = c.number("N");
    int second = c.number("N2");
    if (c.has("ISO")) {
      return day(year, first, second, frame);
    }
    if (first <= 12 && second <= 12 && first != second) {
      return new Reading(Periods.format("%04d-XX-XX", year), null, DiagnosticCode.AMBIGUOUS_DATE);
    }
    return first > 12 ? day(year, second, first, frame) : day(year, first, second, frame);
  }

  /** "Tuesday", "late Friday", "last Monday", "Sunday morning", "Friday last week". */
  static Reading weekday(Captures c, Frame frame) {
    DayOfWeek day = DayOfWeek.of(c.number("WEEKDAY"));
    LocalDate published = frame.published();
    if (published == null) {
      return Reading.vague("XXXX-WXX-" + day.getValue()).at(c.find("DAYPART"));
    }
    LocalDate date;
    if (c.has("PERIOD")) {
      date = published.plusWeeks(c.number("WHICH")).with(day);
    } else {
      date = published.with(nearest(day, c.findNumber("WHICH"), frame));
    }
    return Reading.day(date).at(c.find("DAYPART"));
  }

  private static TemporalAdjuster nearest(DayOfWeek day, @Nullable Integer which, Frame frame) {
    if (which == null) {
      return frame.ahead()
          ? TemporalAdjusters.nextOrSame(day)
          : TemporalAdjusters.previousOrSame(day);
    }
    return switch (which) {
      case -1 -> TemporalAdjusters.previous(day);
      case 0 ->
          frame.direction() == Direction.PAST
              ? TemporalAdjusters.previousOrSame(day)
              : TemporalAdjusters.nextOrSame(day);
      default -> TemporalAdjusters.next(day);
    };
  }

  /** "today", "yesterday evening", "last night", "this morning". */
  static Reading shifted(Captures c, Frame frame) {
    String[] night = c.has("NIGHT") ? c.get("NIGHT").split(" ", 2) : new String[] {"0", ""};
    int shift = c.has("SHIFT") ? c.number("SHIFT") : Integer.parseInt(night[0]);
    String part = night[1].isEmpty() ? c.find("DAYPART") : night[1];
    LocalDate published = frame.published();
    return published == null
        ? Reading.vague("XXXX-XX-XX").at(part)
        : Reading.day(published.plusDays(shift)).at(part);
  }

  /** "Christmas", "New Year's Eve 2019". */
  static Reading feast(Captures c, Frame frame) {
    String[] date = c.get("FEAST").split("-", 2);
    return day(c.findNumber("YEAR"), Integer.parseInt(date[0]), Integer.parseInt(date[1]), frame);
  }

  /** "March", "early March 2011", "last January", "January of last year". */
  static Reading month(Captures c, Frame frame) {
    int month = c.number("MONTH");
    Integer year = c.findNumber("YEAR");
    LocalDate published = frame.published();
    if (year == null && published == null) {
      return Reading.vague(Periods.format("XXXX-%02d", month));
    }
    YearMonth found =
        year != null || published == null
            ? YearMonth.of(year == null ? 0 : year, month)
            : nearest(YearMonth.from(published), month, c, frame);
    Reading whole = Periods.month(found);
    String part = c.find("PART");
    return part == null ? whole : Periods.part(whole, part);
  }

  private static YearMonth nearest(YearMonth published, int month, Captures c, Frame frame) {
    Integer which = c.findNumber("WHICH");
    YearMonth same = YearMonth.of(published.getYear(), month);
    if (which == null) {
      boolean late = frame.ahead() ? same.isBefore(published) : same.isAfter(published);
      return late ? same.plusYears(frame.ahead() ? 1 : -1) : same;
    }
    if (c.has("PERIOD") || which == 0) {
      return same.plusYears(which);
    }
    boolean beyond = which < 0 ? !same.isBefore(published) : !same.isAfter(published);
    return beyond ? same.plusYears(which) : same;
  }
}
