package org.casus.io.record;

import java.util.List;
import org.casus.event.Event;
import org.casus.relation.Relation;

/** What one row of a table is made from. */
sealed interface TableRow {
  /** The report's text. */
  CodePointIndex text();

  /** Who says so. */
  List<Event.Attribution> attribution();

  /** The words that say so. */
  Event.Evidence evidence();

  /** Why it was coded so. */
  Event.Explanation explanation();

  /** A row of the event table. */
  record OfEvent(Event event, CodePointIndex text, RecordContext context) implements TableRow {
    @Override
    public List<Event.Attribution> attribution() {
      return event.circumstances().attribution();
    }

    @Override
    public Event.Evidence evidence() {
      return event.evidence();
    }

    @Override
    public Event.Explanation explanation() {
      return event.explanation();
    }
  }

  /** A row of the relation table. */
  record OfRelation(Relation relation, CodePointIndex text) implements TableRow {
    @Override
    public List<Event.Attribution> attribution() {
      return relation.ends().attribution();
    }

    @Override
    public Event.Evidence evidence() {
      return relation.evidence();
    }

    @Override
    public Event.Explanation explanation() {
      return relation.explanation();
    }
  }
}
