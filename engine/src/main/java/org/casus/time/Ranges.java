package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import org.casus.time.TimeTagger.Found;

/**
 * Ties the ends of "from X to Y", "between X and Y" and "X - Y". They stay two expressions, as in
 * TIMEX3; the days of the first reach to the end of the second.
 */
final class Ranges {
  private static final List<String> TO = List.of("to", "until", "till", "through");

  private Ranges() {}

  static List<Found> tie(List<Found> found, List<Piece> pieces) {
    List<Found> out = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found first = found.get(i);
      Found second = i + 1 < found.size() ? found.get(i + 1) : null;
      if (second != null && isRange(first, second, pieces)) {
        addBoth(first, second, out);
        i++;
      } else {
        out.add(first);
      }
    }
    return out;
  }

  private static boolean isRange(Found first, Found second, List<Piece> pieces) {
    if (first.reading().range() == null
        || second.reading().range() == null
        || second.from() != first.to() + 1) {
      return false;
    }
    Piece link = pieces.get(first.to());
    String before = first.from() == 0 ? "" : pieces.get(first.from() - 1).lower();
    boolean and = before.equals("between") && link.lower().equals("and");
    boolean from = before.equals("from") && TO.contains(link.lower());
    boolean alike = first.meaning() == second.meaning();
    return and || from || (alike && (link.isDash() || link.lower().equals("to")));
  }

  private static void addBoth(Found first, Found second, List<Found> out) {
    Found start = first;
    DateRange end = second.reading().range();
    if (end != null && !first.captures().has("YEAR") && second.captures().has("YEAR")) {
      // "from March 3 to May 5, 2011": the year holds for both
      Frame frame = first.frame().at(end.start(), Direction.PAST);
      start = first.with(first.meaning().read(first.captures(), frame));
    }
    Found last = second.with(again(start, second));
    Reading whole = DayReader.span(start.reading(), last.reading());
    out.add(start.with(Reading.of(start.reading().value(), whole.range())));
    out.add(last);
  }

  /** The second end, read ahead of the first where it would lie before it: "from Monday to May". */
  private static Reading again(Found first, Found second) {
    DateRange a = first.reading().range();
    DateRange b = second.reading().range();
    if (a == null || b == null || b.end() == null || !b.end().isBefore(a.start())) {
      return second.reading();
    }
    return second.meaning().read(second.captures(), second.frame().at(a.start(), Direction.FUTURE));
  }
}
