package org.casus.time;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression.
 *
 * @param span the words without preposition, for example "last weekend"
 * @param text the words as written
 * @param type TIMEX3 type
 * @param value TIMEX3 value, for example {@code 2020-W29-WE}, {@code PRESENT_REF}
 * @param mod TIMEX3 modifier, or null for none
 * @param range the days that it stands for, or null for durations, sets and vague expressions
 */
public record TimeMention(
    Span span, String text, Type type, String value, @Nullable Mod mod, @Nullable DateRange range) {

  private static final Pattern LENGTH = Pattern.compile("P(T)?(\\d{1,4})([YMWDHS])");

  /** A mention without modifier whose type shows in its value. */
  public TimeMention(Span span, String text, String value, @Nullable DateRange range) {
    this(span, text, Type.of(value), value, null, range);
  }

  /**
   * The days that lie a duration's length after a day, or before it.
   *
   * @param sign 1 for after, -1 for before
   * @return null for what is no exact length
   */
  public @Nullable DateRange shift(LocalDate from, int sign) {
    Matcher length = LENGTH.matcher(value);
    if (type != Type.DURATION || !length.matches()) {
      return null;
    }
    String unit = (length.group(1) == null ? "" : "T") + length.group(3);
    LocalDate day = DurationReader.shift(from, unit, sign * Integer.parseInt(length.group(2)));
    return day == null ? null : OffsetReader.of(day, unit).range();
  }

  /** TIMEX3 types. */
  public enum Type {
    /** A day or something longer in the calendar, or a reference to now, before or later. */
    DATE,
    /** A time of day. */
    TIME,
    /** A length. */
    DURATION,
    /** Something that comes again and again. */
    SET;

    /** The type of a value that is no set. */
    static Type of(String value) {
      if (value.startsWith("P") && !value.endsWith("_REF")) {
        return DURATION;
      }
      int t = value.indexOf('T');
      return t == 0 || (t > 0 && !value.contains("_")) ? TIME : DATE;
    }
  }

  /** TIMEX3 modifiers. */
  public enum Mod {
    START,
    MID,
    END,
    APPROX,
    LESS_THAN,
    EQUAL_OR_LESS,
    MORE_THAN,
    EQUAL_OR_MORE,
    BEFORE,
    AFTER
  }
}
