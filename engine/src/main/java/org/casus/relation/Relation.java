package org.casus.relation;

import java.util.List;
import org.casus.actor.ActorMention;
import org.casus.event.Event;
import org.casus.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A standing tie. Immutable.
 *
 * @param id content hash
 * @param report id of the report
 * @param type what ties them
 * @param ends subject and object
 * @param period when it holds; null where the text does not tell
 * @param evidence the words that say so
 * @param explanation why it was coded so
 */
public record Relation(
    String id,
    String report,
    RelationType type,
    Ends ends,
    @Nullable DateRange period,
    Event.Evidence evidence,
    Event.Explanation explanation) {

  /**
   * The two ends.
   *
   * @param subject for example the office holder
   * @param object for example the country
   * @param office title of the office, only for {@code holds_office}, else null
   * @param attribution speakers, empty for the report's own voice
   */
  public record Ends(
      ActorMention subject,
      ActorMention object,
      @Nullable String office,
      List<Event.Attribution> attribution) {
    /** Copies the list. */
    public Ends {
      attribution = List.copyOf(attribution);
    }
  }
}
