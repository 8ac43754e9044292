/**
 * Reading: files, directories and standard input become {@link org.casus.document.Report}s, one at
 * a time, whatever their size. Start at {@link org.casus.io.ingest.ReportReader}. Bad input never
 * stops the reading of the rest: each problem becomes a {@link org.casus.document.Diagnostic} that
 * names file, line and byte.
 *
 * <p>{@link org.casus.io.ingest.PairReader} does the same for pairs of spans to be judged.
 *
 * <p>A report's text is what the input holds, character for character, line ends included; only a
 * byte order mark is left out, since it belongs to the encoding and not to the text.
 *
 * <p>Libraries: jackson-core, a streaming JSON parser that tells the byte where a problem is and
 * needs no object for a value that nobody wants. Everything else is the JDK.
 */
@NullMarked
package org.casus.io.ingest;

import org.jspecify.annotations.NullMarked;
