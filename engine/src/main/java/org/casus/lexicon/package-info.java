/**
 * Knowledge: reads the files under {@code lexicons/} into immutable tables and compiled patterns. A
 * file that cannot be read as described in {@code lexicons/README.md} is refused at load with a
 * {@link org.casus.lexicon.LexiconException} that names file and line.
 */
@NullMarked
package org.casus.lexicon;

import org.jspecify.annotations.NullMarked;
