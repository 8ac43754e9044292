/**
 * What: the rule judge. Patterns of {@code lexicons/events} are matched on the dependency graph,
 * participants are filled in, the codebook's rules applied, and each record dated, placed, sized
 * and attributed. Start at {@link org.casus.event.EventCoder}.
 */
@NullMarked
package org.casus.event;

import org.jspecify.annotations.NullMarked;
