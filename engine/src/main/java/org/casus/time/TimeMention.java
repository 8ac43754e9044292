package org.casus.time;

import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression.
 *
 * @param span the words without preposition, for example "last weekend"
 * @param text the words as written
 * @param value TIMEX3 value, for example {@code 2020-W29-WE}, {@code PRESENT_REF}
 * @param range the days that it stands for, or null for durations and vague expressions
 */
public record TimeMention(Span span, String text, String value, @Nullable DateRange range) {}
