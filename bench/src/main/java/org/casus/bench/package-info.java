/**
 * Accuracy suites: codes labelled data, scores it, compares with the scores before and with the
 * best that is published. Start at {@link org.casus.bench.Main}; the data itself is no part of the
 * project.
 */
@NullMarked
package org.casus.bench;

import org.jspecify.annotations.NullMarked;
