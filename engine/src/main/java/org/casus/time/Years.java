package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.time.TimeTagger.Found;
import org.jspecify.annotations.Nullable;

/** Lets a year that is given once hold for the days before it: "on 4 April and on 6 May 2016". */
final class Years {
  /** Pieces between the end of one date and the start of the next. */
  private static final int NEAR = 8;

  private Years() {}

  static List<Found> share(List<Found> found) {
    List<Found> out = new ArrayList<>(found);
    for (int i = out.size() - 2; i >= 0; i--) {
      Found one = out.get(i);
      LocalDate anchor = anchor(one, out.get(i + 1));
      if (anchor != null) {
        Frame frame = one.frame().at(anchor, Direction.PAST);
        out.set(i, one.with(one.meaning().read(one.captures(), frame)));
      }
    }
    return out;
  }

  /** The start of a dated neighbour from which a date without a year takes it, or null. */
  private static @Nullable LocalDate anchor(Found one, Found next) {
    boolean alike =
        one.meaning() == next.meaning()
            && (one.meaning() == Meaning.DATE || one.meaning() == Meaning.MONTH)
            && next.from() - one.to() <= NEAR;
    boolean open = !one.captures().has("YEAR") && !one.captures().has("WHICH");
    boolean dated = next.captures().has("YEAR");
    DateRange range = next.reading().range();
    return alike && open && dated && range != null ? range.start() : null;
  }
}
