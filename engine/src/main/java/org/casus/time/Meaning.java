package org.casus.time;

/** The kinds of time expression that patterns of {@code lexicons/time/expressions.tsv} name. */
enum Meaning {
  DATE,
  NUMERIC,
  FEAST,
  WEEKDAY,
  SHIFT,
  CLOCK,
  DAYPART,
  MONTH,
  NTH,
  YEAR,
  FISCAL,
  DECADE,
  PERIOD,
  SEASON,
  QUARTER,
  HALF_YEAR,
  OFFSET,
  THEN,
  BEFORE_THEN,
  THE_PERIOD,
  DURATION,
  SET,
  VAGUE;

  /** What the words mean in their frame. */
  Reading read(Captures c, Frame frame) {
    return switch (this) {
      case DATE -> DayReader.date(c, frame);
      case NUMERIC -> DayReader.numeric(c, frame);
      case FEAST -> Feasts.read(c, frame);
      case WEEKDAY -> DayReader.weekday(c, frame);
      case SHIFT -> DayReader.shifted(c, frame);
      case CLOCK -> ClockReader.clock(c, frame);
      case DAYPART -> ClockReader.dayPart(c, frame);
      case MONTH -> DayReader.month(c, frame);
      case NTH -> NthReader.nth(c, frame);
      case YEAR -> PeriodReader.year(c);
      case FISCAL -> PeriodReader.fiscal(c, frame);
      case DECADE -> PeriodReader.decade(c);
      case PERIOD -> PeriodReader.period(c, frame);
      case SEASON -> PeriodReader.season(c, frame);
      case QUARTER -> QuarterReader.quarter(c, frame);
      case HALF_YEAR -> QuarterReader.half(c, frame);
      case OFFSET -> OffsetReader.offset(c, frame);
      case THEN -> NarrativeReader.then(c, frame);
      case BEFORE_THEN -> NarrativeReader.yearBefore(c, frame);
      case THE_PERIOD -> NarrativeReader.thePeriod(c, frame);
      case DURATION -> DurationReader.duration(c, frame);
      case SET -> SetReader.set(c);
      case VAGUE -> Reading.vague(c.first("VAGUE", "PASTNESS", "FUTURENESS", "VAGUELY"));
    };
  }

  /** Whether later expressions may point back to what was read. */
  boolean isTold() {
    return switch (this) {
      case DURATION, SET, VAGUE, CLOCK, DAYPART, FISCAL, DECADE -> false;
      default -> true;
    };
  }
}
