/** Where: place mentions and what is known of them. */
@NullMarked
package org.casus.place;

import org.jspecify.annotations.NullMarked;
