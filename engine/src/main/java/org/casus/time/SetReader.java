package org.casus.time;

/** Reads what comes again and again. Pure functions. */
final class SetReader {
  private SetReader() {}

  /** "every Tuesday", "each July", "every three years", "annually", "twice a week". */
  static Reading set(Captures c) {
    return Reading.vague(value(c));
  }

  private static String value(Captures c) {
    if (c.has("WEEKDAY") || c.has("WEEKDAYS")) {
      String day = c.has("WEEKDAY") ? c.get("WEEKDAY") : c.get("WEEKDAYS");
      String part = c.has("DAYPARTS") ? c.get("DAYPARTS") : c.find("DAYPART");
      return "XXXX-WXX-" + day + (part == null ? "" : "T" + part);
    }
    if (c.has("MONTH")) {
      return Periods.format("XXXX-%02d", c.number("MONTH"));
    }
    if (c.has("SEASON")) {
      return "XXXX-" + c.get("SEASON");
    }
    if (c.has("DAYPART")) {
      return "XXXX-XX-XXT" + c.get("DAYPART");
    }
    if (c.has("WEEKEND")) {
      return "XXXX-WXX-WE";
    }
    if (c.has("SETWORD")) {
      return c.get("SETWORD");
    }
    String count = c.has("EVERY") ? c.find("QTY") : null;
    String unit = c.has("UNIT") ? c.get("UNIT") : c.get("UNITS");
    return DurationReader.length(count == null ? (c.has("OTHER") ? "2" : "1") : count, unit);
  }
}
