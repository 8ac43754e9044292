/**
 * What comes in: a {@link org.casus.document.Report}, positions in it ({@link
 * org.casus.document.Span}), and what was noticed about it ({@link org.casus.document.Diagnostic}).
 * {@link org.casus.document.TextCleaner} blanks out dirt without moving a single offset, so a span
 * found in the cleaned text is a span of the report.
 */
@NullMarked
package org.casus.document;

import org.jspecify.annotations.NullMarked;
