package org.casus.time;

import java.time.LocalDate;
import org.casus.document.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * What an expression means.
 *
 * @param value TIMEX3 value
 * @param range its days, or null
 * @param problem what is wrong with it, or null
 */
record Reading(String value, @Nullable DateRange range, @Nullable DiagnosticCode problem) {
  static Reading of(String value, @Nullable DateRange range) {
    return new Reading(value, range, null);
  }

  static Reading vague(String value) {
    return new Reading(value, null, null);
  }

  static Reading day(LocalDate day) {
    return of(day.toString(), DateRange.day(day));
  }

  static Reading impossible(String value) {
    return new Reading(value, null, DiagnosticCode.IMPOSSIBLE_DATE);
  }

  /** With a part of the day or a time added to the value, for example {@code NI}. */
  Reading at(@Nullable String dayPart) {
    if (dayPart == null) {
      return this;
    }
    return new Reading(value + (dayPart.startsWith("T") ? "" : "T") + dayPart, range, problem);
  }
}
