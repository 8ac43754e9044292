/** Speed measurements. */
@NullMarked
package org.casus.bench.jmh;

import org.jspecify.annotations.NullMarked;
