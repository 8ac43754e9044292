package org.casus.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads times of day. Pure functions. */
final class ClockReader {
  private static final String SOME_DAY = "XXXX-XX-XX";

  private ClockReader() {}

  /** "9 p.m.", "0430 GMT", "noon": of the day that the text speaks of, else of publication. */
  static Reading clock(Captures c, Frame frame) {
    return day(frame).at(time(c));
  }

  /** The time with its zone, for example {@code T17:00-05}. */
  static String time(Captures c) {
    String zone = c.find("ZONE");
    String time = c.has("HHMM") ? c.get("HHMM") : c.has("CLOCK") ? c.get("CLOCK") : noon(c);
    return zone == null || zone.equals("LOCAL") ? time : time + zone;
  }

  private static String noon(Captures c) {
    return "T" + c.get("NOON");
  }

  /** "the morning", "mid-afternoon". */
  static Reading dayPart(Captures c, Frame frame) {
    return day(frame).at(c.get("DAYPART"));
  }

  private static Reading day(Frame frame) {
    Narrative.Told told = frame.narrative().day();
    @Nullable LocalDate day = told != null && told.age() <= 1 ? told.start() : frame.published();
    return day == null ? Reading.vague(SOME_DAY) : Reading.day(day);
  }
}
