package org.casus.io.record;

import java.io.IOException;
import org.casus.event.Auxiliary;
import org.casus.event.Event;
import org.casus.place.PlaceMention;
import org.casus.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Event records of one report. Not thread-safe. */
final class EventJson {
  private final JsonFields json;
  private final SharedJson shared;
  private final CodePointIndex text;
  private final RecordContext context;

  EventJson(JsonFields json, CodePointIndex text, RecordContext context) {
    this.json = json;
    this.shared = new SharedJson(json, text);
    this.text = text;
    this.context = context;
  }

  /** Writes one record. */
  void write(Event event) throws IOException {
    json.object(
        () -> {
          what(event);
          when(event.circumstances().date());
          json.list("actor", event.participants().actors(), shared::participant);
          json.list("recipient", event.participants().recipients(), shared::participant);
          json.flag("reciprocal", event.participants().reciprocal());
          json.object("event_loc", () -> place(event.circumstances().place()));
          json.object("size", () -> size(event.circumstances().size()));
          json.number("quad_code", context.quadCode(event.code().type()));
          json.decimal("event_scale", context.scale(event.code()));
          shared.attribution(event.circumstances().attribution());
          shared.evidence(event.evidence());
          shared.explanation(event.explanation());
          json.nothing("incident");
          json.text("coder", context.provenance().coder());
          json.text("codebook", context.provenance().codebook());
        });
  }

  private void what(Event event) throws IOException {
    json.text("id", event.id());
    json.text("report", event.report());
    json.number("sentence", event.evidence().sentence());
    json.text("event", event.code().type());
    json.texts("mode", event.code().modes());
    json.texts("context", event.code().contexts());
    json.texts("auxiliary", event.code().auxiliary().stream().map(Auxiliary::label).toList());
  }

  private void when(@Nullable DateRange date) throws IOException {
    json.text("date", Values.start(date));
    json.text("enddate", Values.enddate(date));
    json.text("date_granularity", Values.granularity(date));
  }

  /** GeoNames facts are not known yet and written as null. */
  private void place(@Nullable PlaceMention place) throws IOException {
    json.text("extracted_place", place == null ? null : text.words(place.span()));
    json.text("resolved_place", place == null ? null : place.name());
    json.nothing("geonameid");
    json.nothing("lat");
    json.nothing("lon");
    json.text(
        "city", place != null && place.kind() == PlaceMention.Kind.CITY ? place.name() : null);
    json.nothing("district");
    json.nothing("province");
    json.text("country", place == null ? null : context.countryName(place.country()));
    json.text("country_code", place == null ? null : place.country());
    json.nothing("feature_class");
    json.nothing("feature_code");
    json.number("resolution", place == null ? null : Values.resolution(place.kind()));
    json.number("start", place == null ? null : (Integer) text.start(place.span()));
    json.number("end", place == null ? null : (Integer) text.end(place.span()));
  }

  private void size(Event.Size size) throws IOException {
    json.number("dead", size.dead());
    json.number("injured", size.injured());
    json.number("arrested", size.arrested());
    json.number("size", size.size());
  }
}
