package org.casus.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What relative dates are relative to.
 *
 * @param published publication date, or null where unknown
 * @param direction whether the sentence looks back or ahead
 * @param narrative dates told before
 */
record Frame(@Nullable LocalDate published, Direction direction, Narrative narrative) {
  boolean ahead() {
    return direction == Direction.FUTURE;
  }

  boolean isPast() {
    return direction == Direction.PAST;
  }

  /** Looking ahead, unless a verb of the past governs the date. */
  Frame aheadUnlessPast() {
    return direction == Direction.PAST ? this : with(Direction.FUTURE);
  }

  Frame with(Direction other) {
    return new Frame(published, other, narrative);
  }

  /** Relative to another day. */
  Frame at(LocalDate day, Direction other) {
    return new Frame(day, other, narrative);
  }
}
