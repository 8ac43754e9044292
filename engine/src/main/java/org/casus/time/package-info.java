/** When: time expressions and the dates that they stand for. */
@NullMarked
package org.casus.time;

import org.jspecify.annotations.NullMarked;
