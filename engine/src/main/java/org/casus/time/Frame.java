package org.casus.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What relative dates are relative to.
 *
 * @param published publication date, or null where unknown
 * @param direction whether the sentence looks back or ahead
 */
record Frame(@Nullable LocalDate published, Direction direction) {
  boolean ahead() {
    return direction == Direction.FUTURE;
  }

  Frame ahead(boolean unlessPast) {
    return unlessPast && direction == Direction.PAST
        ? this
        : new Frame(published, Direction.FUTURE);
  }

  Frame back() {
    return new Frame(published, Direction.PAST);
  }
}
