package org.casus.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Reads holidays. A feast is written in the word table as its rule, numbers after it are the shift
 * in days and the length:
 *
 * <ul>
 *   <li>{@code fixed MM DD}: every year on the same day
 *   <li>{@code nth MONTH WEEKDAY N}: the n-th weekday of a month, -1 for the last
 *   <li>{@code easter SHIFT}, {@code orthodox SHIFT}: by the paschal full moon
 *   <li>{@code hijri MONTH DAY LENGTH}: by the Umm al-Qura calendar, which sighting of the moon can
 *       move by a day
 *   <li>{@code rosh SHIFT LENGTH}, {@code pesach SHIFT LENGTH}: by the Hebrew calendar
 *   <li>{@code days YYYY-MM-DD …}: as listed
 * </ul>
 *
 * <p>Pure functions.
 */
final class Feasts {
  /** A feast this close ahead is meant even where nothing looks ahead. */
  private static final int SOON_DAYS = 45;

  private static final int ISLAMIC_EPOCH_YEAR = 622;

  private Feasts() {}

  /** "Christmas", "Ramadan", "Easter 2019", "Passover last year". */
  static Reading read(Captures c, Frame frame) {
    String[] rule = c.get("FEAST").split(" ", -1);
    Integer year = c.findNumber("YEAR");
    LocalDate published = frame.published();
    if (year == null && c.has("WHICH") && published != null) {
      year = published.getYear() + c.number("WHICH");
    }
    if (year == null && published == null) {
      return Reading.vague(
          rule[0].equals("fixed") ? "XXXX-" + rule[1] + "-" + rule[2] : "XXXX-XX-XX");
    }
    if (rule.length == 2 && rule[0].equals("days")) {
      return Reading.day(LocalDate.parse(rule[1])); // a day in history
    }
    List<LocalDate> starts = new ArrayList<>();
    int middle =
        year != null || published == null ? (year == null ? 0 : year) : published.getYear();
    for (int y = year == null ? middle - 1 : middle;
        y <= (year == null ? middle + 1 : middle);
        y++) {
      starts.addAll(in(rule, y));
    }
    starts.sort(Comparator.naturalOrder());
    LocalDate start =
        year == null && published != null ? nearest(starts, published, rule, frame) : first(starts);
    return start == null ? Reading.vague("XXXX-XX-XX") : whole(start, length(rule));
  }

  private static Reading whole(LocalDate start, int length) {
    LocalDate end = start.plusDays(length - 1L);
    return length == 1
        ? Reading.day(start)
        : Reading.of(start + "/" + end, new DateRange(start, end, Granularity.DAY));
  }

  private static @Nullable LocalDate first(List<LocalDate> starts) {
    return starts.isEmpty() ? null : starts.get(0);
  }

  private static @Nullable LocalDate nearest(
      List<LocalDate> starts, LocalDate published, String[] rule, Frame frame) {
    LocalDate best = null;
    LocalDate latest = frame.isPast() ? published : published.plusDays(SOON_DAYS);
    for (LocalDate start : starts) {
      if (frame.ahead()) {
        if (best == null && !start.plusDays(length(rule) - 1L).isBefore(published)) {
          best = start;
        }
      } else if (!start.isAfter(latest)) {
        best = start;
      }
    }
    return best;
  }

  private static int length(String[] rule) {
    return switch (rule[0]) {
      case "hijri" -> Integer.parseInt(rule[3]);
      case "rosh", "pesach" -> Integer.parseInt(rule[2]);
      default -> 1;
    };
  }

  /** First days of a feast that lie in a year; an Islamic one may come twice. */
  private static List<LocalDate> in(String[] rule, int year) {
    List<LocalDate> days = new ArrayList<>();
    try {
      switch (rule[0]) {
        case "fixed" -> days.add(LocalDate.of(year, number(rule, 1), number(rule, 2)));
        case "nth" ->
            days.add(
                LocalDate.of(year, number(rule, 1), 1)
                    .with(
                        TemporalAdjusters.dayOfWeekInMonth(
                            number(rule, 3), DayOfWeek.of(number(rule, 2)))));
        case "easter" -> days.add(Moons.easter(year).plusDays(number(rule, 1)));
        case "orthodox" -> days.add(Moons.orthodoxEaster(year).plusDays(number(rule, 1)));
        case "rosh" -> days.add(Moons.roshHashanah(year).plusDays(number(rule, 1)));
        case "pesach" -> days.add(Moons.pesach(year).plusDays(number(rule, 1)));
        case "hijri" -> days.addAll(hijri(number(rule, 1), number(rule, 2), year));
        default -> {
          for (int i = 1; i < rule.length; i++) {
            days.add(LocalDate.parse(rule[i]));
          }
        }
      }
    } catch (DateTimeException e) {
      return List.of(); // before or after the tables of the calendar
    }
    days.removeIf(day -> day.getYear() != year);
    return days;
  }

  private static List<LocalDate> hijri(int month, int day, int year) {
    List<LocalDate> days = new ArrayList<>();
    int around = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    for (int y = around; y <= around + 1 && y > year - ISLAMIC_EPOCH_YEAR - 1; y++) {
      days.add(LocalDate.from(HijrahDate.of(y, month, day)));
    }
    return days;
  }

  private static int number(String[] rule, int i) {
    return Integer.parseInt(rule[i]);
  }
}
