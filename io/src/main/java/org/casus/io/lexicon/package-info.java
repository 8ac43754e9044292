/** Where lexicon files lie: in a directory, or bundled in the program's jar. */
@NullMarked
package org.casus.io.lexicon;

import org.jspecify.annotations.NullMarked;
