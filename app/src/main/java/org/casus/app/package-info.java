/**
 * The command line. {@link org.casus.app.Main} parses the arguments, {@link org.casus.app.Wiring}
 * builds the parts, a command runs them. Data goes to standard output, everything else to standard
 * error; the exit code is 0, 1 (errors in the data were reported) or 2 (wrong usage).
 */
@NullMarked
package org.casus.app;

import org.jspecify.annotations.NullMarked;
