/**
 * Coding many reports at once: reports come from a {@link org.casus.app.run.ReportSource}, are
 * coded by a fixed number of threads and reach a {@link org.casus.app.run.CodingSink} in input
 * order, so that the output has the same bytes whatever the number of threads.
 */
@NullMarked
package org.casus.app.run;

import org.jspecify.annotations.NullMarked;
