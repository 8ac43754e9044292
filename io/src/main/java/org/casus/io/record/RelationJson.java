package org.casus.io.record;

import java.io.IOException;
import org.casus.relation.Relation;

/** Relation records of one report. Not thread-safe. */
final class RelationJson {
  private final JsonFields json;
  private final SharedJson shared;

  RelationJson(JsonFields json, CodePointIndex text) {
    this.json = json;
    this.shared = new SharedJson(json, text);
  }

  /** Writes one record. */
  void write(Relation relation) throws IOException {
    Relation.Ends ends = relation.ends();
    json.object(
        () -> {
          json.text("id", relation.id());
          json.text("report", relation.report());
          json.text("relation", relation.type().label());
          json.one("subject", ends.subject(), shared::participant);
          json.one("object", ends.object(), shared::participant);
          json.text("office", ends.office());
          json.text("start_date", Values.start(relation.period()));
          json.text("end_date", Values.end(relation.period()));
          shared.attribution(ends.attribution());
          shared.evidence(relation.evidence());
          shared.explanation(relation.explanation());
        });
  }
}
