package org.casus.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads distances: "two days ago" from publication, "two days later" in the story. */
final class OffsetReader {
  private OffsetReader() {}

  /** "two days ago", "a year earlier", "three weeks later", "the day before". */
  static Reading offset(Captures c, Frame frame) {
    boolean told = c.has("LATER");
    int sign = told ? c.number("LATER") : c.number("AGO");
    String count = c.has("QTY") ? c.get("QTY") : c.has("UNITS") ? "" : "1";
    String unit = c.has("UNITS") ? c.get("UNITS") : c.get("UNIT");
    if (unit.equals("Y") && count.equals("1") && sign < 0) {
      Reading compared = NarrativeReader.periodBefore(frame);
      if (compared != null) {
        return compared;
      }
    }
    String vague = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    if (!count.matches("\\d{1,6}") || DurationReader.tooFar(Long.parseLong(count))) {
      return Reading.vague(vague);
    }
    LocalDate from = told ? anchor(unit, frame) : frame.published();
    if (from == null) {
      return Reading.vague(PeriodReader.open(unit));
    }
    LocalDate day = DurationReader.shift(from, unit, sign * Integer.parseInt(count));
    return day == null ? Reading.vague(vague) : of(day, unit);
  }

  /** The day or stretch of a day's fineness. */
  static Reading of(LocalDate day, String unit) {
    return switch (unit) {
      case "W" -> Periods.week(day);
      case "WE" -> Periods.weekend(day);
      case "M" -> Periods.month(YearMonth.from(day));
      case "Q" -> Periods.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
      case "Y" -> Periods.year(day.getYear());
      case "E" -> Periods.decade(day.getYear());
      case "C" -> Periods.century(day.getYear() / 100 + 1);
      default -> Reading.day(day);
    };
  }

  /** The date in the story that is as fine as the unit, else publication. */
  private static @Nullable LocalDate anchor(String unit, Frame frame) {
    Narrative narrative = frame.narrative();
    boolean fine = unit.equals("D") || unit.startsWith("T");
    Narrative.Told told = fine ? narrative.day() : narrative.last();
    return told == null ? frame.published() : told.start();
  }
}
