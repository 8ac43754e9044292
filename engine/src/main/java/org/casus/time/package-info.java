/**
 * When, and how many: time expressions and the days that they stand for ({@link
 * org.casus.time.TimeTagger}), how they are tied to what happened ({@link
 * org.casus.time.TimePreposition}), and counts ({@link org.casus.time.Numbers}). Words and patterns
 * come from {@code lexicons/time} and {@code lexicons/text/numbers.tsv}; what a pattern means is
 * calendar arithmetic here.
 */
@NullMarked
package org.casus.time;

import org.jspecify.annotations.NullMarked;
