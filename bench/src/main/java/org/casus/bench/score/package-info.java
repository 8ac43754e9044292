/** Scorers: pure functions from gold and predicted JSON records to counts. */
@NullMarked
package org.casus.bench.score;

import org.jspecify.annotations.NullMarked;
