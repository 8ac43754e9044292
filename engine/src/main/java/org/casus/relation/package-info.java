/** Standing ties between actors and places, with the period in which they hold. */
@NullMarked
package org.casus.relation;

import org.jspecify.annotations.NullMarked;
