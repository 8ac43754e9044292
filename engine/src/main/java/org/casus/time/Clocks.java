package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import org.casus.time.DateRange.Granularity;
import org.casus.time.TimeTagger.Found;

/**
 * Gives times of day the day that stands beside them: "9 a.m. Monday" is one expression, "on Monday
 * at 9 a.m." are two of the same day.
 */
final class Clocks {
  /** Words between a time and its day. */
  private static final List<String> LINKS = List.of("on", "at", "around", "about", "by", ",");

  private Clocks() {}

  static List<Found> join(List<Found> found, List<Piece> pieces) {
    List<Found> out = new ArrayList<>();
    for (Found one : found) {
      Found before = out.isEmpty() ? null : out.get(out.size() - 1);
      if (before != null && isPair(before, one) && isLinked(before, one, pieces)) {
        out.remove(out.size() - 1);
        Found clock = before.meaning() == Meaning.CLOCK ? before : one;
        Found day = clock.equals(before) ? one : before;
        Reading reading = day.reading().at(ClockReader.time(clock.captures()));
        if (isJoined(before, one, pieces)) {
          out.add(
              new Found(
                  before.from(), one.to(), day.meaning(), day.captures(), day.frame(), reading));
        } else {
          Found timed = clock.with(reading);
          out.add(clock.equals(before) ? timed : before);
          out.add(clock.equals(before) ? one : timed);
        }
      } else {
        out.add(one);
      }
    }
    return out;
  }

  private static boolean isPair(Found a, Found b) {
    return a.meaning() == Meaning.CLOCK && isDay(b) || b.meaning() == Meaning.CLOCK && isDay(a);
  }

  private static boolean isDay(Found found) {
    DateRange range = found.reading().range();
    return found.meaning() != Meaning.CLOCK
        && range != null
        && range.granularity() == Granularity.DAY
        && range.start().equals(range.end())
        && TimeMention.Type.of(found.reading().value()) == TimeMention.Type.DATE;
  }

  private static boolean isLinked(Found a, Found b, List<Piece> pieces) {
    int gap = b.from() - a.to();
    return gap == 0 || gap == 1 && LINKS.contains(pieces.get(a.to()).lower());
  }

  private static boolean isJoined(Found a, Found b, List<Piece> pieces) {
    return b.from() == a.to() || pieces.get(a.to()).text().equals(",");
  }
}
