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
  /** A day this close ahead is meant where no verb looks back: "effective May 1". */
  private static final int SOON_DAYS = 150;

  /** The same for months. */
  private static final int SOON_MONTH_DAYS = 100;

  /** A day this close ahead is meant even beside a verb of the past: "was set for May 1". */
  private static final int VERY_SOON_DAYS = 20;

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
    LocalDate latest = published.plusDays(frame.isPast() ? VERY_SOON_DAYS : SOON_DAYS);
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
    int year = c.has("YEAR") ? c.number("YEAR") : century(c.number("YY"), frame);
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

  /** The year of two digits that is nearest to publication. */
  private static int century(int year, Frame frame) {
    LocalDate published = frame.published();
    int now = published == null ? 2000 : published.getYear();
    int same = now / 100 * 100 + year;
    return same > now + 50 ? same - 100 : same < now - 50 ? same + 100 : same;
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
      return frame.ahead() || frame.direction() == Direction.PRESENT
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
            : nearest(published, month, c, frame);
    Reading whole = Periods.month(found);
    String part = c.find("PART");
    return part == null ? whole : Periods.part(whole, part);
  }

  private static YearMonth nearest(LocalDate day, int month, Captures c, Frame frame) {
    Integer which = c.findNumber("WHICH");
    YearMonth published = YearMonth.from(day);
    YearMonth same = YearMonth.of(published.getYear(), month);
    if (which == null) {
      if (frame.ahead()) {
        return same.isBefore(published) ? same.plusYears(1) : same;
      }
      LocalDate latest = frame.isPast() ? day : day.plusDays(SOON_MONTH_DAYS);
      boolean soon = !same.plusYears(1).atDay(1).isAfter(latest);
      return soon ? same.plusYears(1) : same.atDay(1).isAfter(latest) ? same.minusYears(1) : same;
    }
    if (c.has("PERIOD") || which == 0) {
      return same.plusYears(which);
    }
    boolean beyond = which < 0 ? !same.isBefore(published) : !same.isAfter(published);
    return beyond ? same.plusYears(which) : same;
  }
}
