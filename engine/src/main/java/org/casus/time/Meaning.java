package org.casus.time;

/** The kinds of time expression that patterns of {@code lexicons/time/expressions.tsv} name. */
enum Meaning {
  DATE,
  NUMERIC,
  FEAST,
  WEEKDAY,
  SHIFT,
  CLOCK,
  MONTH,
  YEAR,
  DECADE,
  PERIOD,
  SEASON,
  QUARTER,
  OFFSET,
  DURATION,
  VAGUE;

  /** What the words mean in their frame. */
  Reading read(Captures c, Frame frame) {
    return switch (this) {
      case DATE -> DayReader.date(c, frame);
      case NUMERIC -> DayReader.numeric(c, frame);
      case FEAST -> DayReader.feast(c, frame);
      case WEEKDAY -> DayReader.weekday(c, frame);
      case SHIFT -> DayReader.shifted(c, frame);
      case CLOCK -> Reading.vague(c.get("CLOCK"));
      case MONTH -> DayReader.month(c, frame);
      case YEAR -> PeriodReader.year(c);
      case DECADE -> PeriodReader.decade(c);
      case PERIOD -> PeriodReader.period(c, frame);
      case SEASON -> PeriodReader.season(c);
      case QUARTER -> PeriodReader.quarter(c, frame);
      case OFFSET -> PeriodReader.offset(c, frame);
      case DURATION -> PeriodReader.duration(c, frame);
      case VAGUE -> Reading.vague(c.has("VAGUE") ? c.get("VAGUE") : c.get("VAGUELY"));
    };
  }
}
