/**
 * Writing: a {@link org.casus.pipeline.Coding} becomes event and relation records, as JSON Lines
 * ({@link org.casus.io.record.JsonlWriter}) or as a table ({@link org.casus.io.record.CsvWriter}).
 * Field by field they are described in {@code docs/records.md}, and for machines in {@code
 * event.schema.json} and {@code relation.schema.json} beside these classes.
 *
 * <p>{@link org.casus.io.record.ClassificationWriter} writes what a judge answers to pairs, see
 * {@code classification.schema.json}.
 *
 * <p>Equal codings give equal bytes. Offsets, UTF-16 code units inside the program, leave it as
 * Unicode code points. Half a surrogate pair in a report's text is written as U+FFFD, one code
 * point as before, so that the output is valid UTF-8 and no offset moves.
 *
 * <p>Libraries: jackson-core writes JSON without reflection, in exactly the order told; commons-csv
 * knows when a cell needs quotes.
 */
@NullMarked
package org.casus.io.record;

import org.jspecify.annotations.NullMarked;
