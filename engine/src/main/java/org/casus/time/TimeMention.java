package org.casus.time;

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

  /** A mention without modifier whose type shows in its value. */
  public TimeMention(Span span, String text, String value, @Nullable DateRange range) {
    this(span, text, Type.of(value), value, null, range);
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
