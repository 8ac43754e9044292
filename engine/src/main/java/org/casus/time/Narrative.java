package org.casus.time;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.casus.time.DateRange.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a report has told so far, which "the following week" or "a day earlier" point back
 * to. They are forgotten some sentences later. Immutable.
 *
 * @param last the latest date of any fineness
 * @param day the latest single day
 * @param period the latest month, quarter or half of a year
 */
record Narrative(@Nullable Told last, @Nullable Told day, @Nullable Told period) {
  /** Nothing told. */
  static final Narrative NONE = new Narrative(null, null, null);

  /** Sentences after which a date is no longer what the text speaks of. */
  private static final int REACH = 4;

  private static final Pattern PERIOD = Pattern.compile("\\d{4}-(?:\\d{2}|[QH]\\d)");

  /**
   * A date told.
   *
   * @param value its TIMEX3 value
   * @param start its first day
   * @param age sentences since
   */
  record Told(String value, LocalDate start, int age) {
    private @Nullable Told older() {
      return age < REACH ? new Told(value, start, age + 1) : null;
    }
  }

  /** What is left of it when a sentence ends. */
  Narrative nextSentence() {
    return new Narrative(
        last == null ? null : last.older(),
        day == null ? null : day.older(),
        period == null ? null : period.older());
  }

  /** With a date just read; what has no days of its own changes nothing. */
  Narrative with(Meaning meaning, Reading reading) {
    DateRange range = reading.range();
    if (range == null || !meaning.isTold()) {
      return this;
    }
    Told told = new Told(reading.value(), range.start(), 0);
    boolean single = range.granularity() == Granularity.DAY && range.start().equals(range.end());
    boolean compares = meaning == Meaning.OFFSET || meaning == Meaning.BEFORE_THEN;
    if (compares) {
      return single ? new Narrative(told, told, period) : this;
    }
    return new Narrative(
        told, single ? told : day, PERIOD.matcher(reading.value()).matches() ? told : period);
  }
}
