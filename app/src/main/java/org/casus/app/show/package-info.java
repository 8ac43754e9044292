/**
 * Codings for people: the table, the explanation of an event, and the text layout that both need.
 * Widths are columns of a terminal as counted by JLine's {@code WCWidth}, chosen because it is
 * maintained, follows the terminals and weighs a fiftieth of ICU.
 */
@NullMarked
package org.casus.app.show;

import org.jspecify.annotations.NullMarked;
