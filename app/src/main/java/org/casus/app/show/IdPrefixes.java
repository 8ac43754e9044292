package org.casus.app.show;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.relation.Relation;

/** Short forms of the ids of one report, long enough to tell them apart. */
final class IdPrefixes {
  private static final int SHORTEST = 7;
  private final int length;

  IdPrefixes(Coding coding) {
    Set<String> ids = new HashSet<>();
    coding.events().stream().map(Event::id).forEach(ids::add);
    coding.relations().stream().map(Relation::id).forEach(ids::add);
    int enough = SHORTEST;
    int longest = ids.stream().mapToInt(String::length).max().orElse(0);
    while (enough < longest && prefixes(ids, enough) < ids.size()) {
      enough++;
    }
    length = enough;
  }

  private static long prefixes(Collection<String> ids, int length) {
    return ids.stream().map(id -> cut(id, length)).distinct().count();
  }

  private static String cut(String id, int length) {
    return id.substring(0, Math.min(length, id.length()));
  }

  String of(String id) {
    return cut(id, length);
  }
}
