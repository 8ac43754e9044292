package org.casus.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time. Pure functions. */
final class DurationReader {
  private static final int HOURS = 24;
  private static final int TOO_FAR = 1000;

  private DurationReader() {}

  /** "three days", "a year and a half", "the last 24 hours"; the last kind has a range. */
  static Reading duration(Captures c, Frame frame) {
    if (c.has("LENGTH") || c.has("LONG")) {
      return Reading.vague(c.first("LENGTH", "LONG"));
    }
    String unit = c.has("UNITS") ? c.get("UNITS") : c.get("UNIT");
    String count = count(c);
    String value = length(count, unit);
    Integer stretch = c.findNumber("STRETCH");
    LocalDate published = frame.published();
    boolean exact = count.matches("\\d{1,3}") && !c.has("ORDINAL");
    return stretch == null || published == null || !exact
        ? Reading.vague(value)
        : Reading.of(value, stretch(unit, Integer.parseInt(count) * stretch, published));
  }

  /** The number as TIMEX3 writes it, empty where the text leaves it open. */
  private static String count(Captures c) {
    if (c.has("UNITS") && !c.has("QTY")) {
      return "";
    }
    String whole = c.find("QTY");
    String part = c.has("HALVING") ? c.get("HALVING") : c.find("FRACTION");
    if (part != null && (whole == null || whole.matches("\\d+"))) {
      return new BigDecimal(whole == null ? "0" : whole).add(new BigDecimal(part)).toString();
    }
    return whole == null ? "1" : whole;
  }

  /**
   * The TIMEX3 value of a length. Decades, centuries and millennia that are counted are years.
   *
   * @param count digits, or empty for a number that is left open
   * @param unit of the word table, {@code TH} for hours
   */
  static String length(String count, String unit) {
    if (count.matches("\\d{1,6}") && "ECL".contains(unit)) {
      int years = unit.equals("E") ? 10 : unit.equals("C") ? 100 : 1000;
      return "P" + Integer.parseInt(count) * (long) years + "Y";
    }
    String number = count.isEmpty() ? "X" : count;
    return unit.startsWith("T") ? "PT" + number + unit.substring(1) : "P" + number + unit;
  }

  static boolean tooFar(long count) {
    return Math.abs(count) > TOO_FAR;
  }

  private static @Nullable DateRange stretch(String unit, int by, LocalDate published) {
    LocalDate other = shift(published, unit, by);
    if (other == null) {
      return null;
    }
    Granularity granularity =
        switch (unit) {
          case "W" -> Granularity.WEEK;
          case "M", "Q" -> Granularity.MONTH;
          case "Y", "E", "C", "L" -> Granularity.YEAR;
          default -> Granularity.DAY;
        };
    return by < 0
        ? new DateRange(other, published, granularity)
        : new DateRange(published, other, granularity);
  }

  /** A day moved by some units; null where that would leave the calendar that texts speak of. */
  static @Nullable LocalDate shift(LocalDate day, String unit, int by) {
    if (tooFar(by)) {
      return null;
    }
    return switch (unit) {
      case "W" -> day.plusWeeks(by);
      case "M" -> day.plusMonths(by);
      case "Q" -> day.plusMonths(3L * by);
      case "Y" -> day.plusYears(by);
      case "E" -> within(day.plusYears(10L * by));
      case "C" -> within(day.plusYears(100L * by));
      case "L" -> within(day.plusYears(1000L * by));
      case "TH" -> day.plusDays(by / HOURS);
      case "TM", "TS" -> day;
      default -> day.plusDays(by);
    };
  }

  private static @Nullable LocalDate within(LocalDate day) {
    return day.getYear() < 1 || day.getYear() > 9999 ? null : day;
  }
}
