package org.casus.io.record;

import static org.casus.io.record.Column.each;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.event.Auxiliary;
import org.casus.event.Event;
import org.casus.io.record.TableRow.OfEvent;
import org.casus.io.record.TableRow.OfRelation;
import org.casus.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/** The columns of both tables, in order. New ones go to the end; none is ever renamed or moved. */
final class TableColumns {
  /** One row for each event. */
  static final List<Column<OfEvent>> EVENTS =
      Stream.of(
              what(),
              SharedColumns.<OfEvent>participants(
                  "actor", row -> row.event().participants().actors()),
              SharedColumns.<OfEvent>participants(
                  "recipient", row -> row.event().participants().recipients()),
              circumstances(),
              SharedColumns.<OfEvent>attribution(),
              SharedColumns.<OfEvent>proof(),
              provenance())
          .flatMap(List::stream)
          .toList();

  /** One row for each relation. */
  static final List<Column<OfRelation>> RELATIONS =
      Stream.of(
              tie(),
              SharedColumns.<OfRelation>participants(
                  "subject", row -> List.of(row.relation().ends().subject())),
              SharedColumns.<OfRelation>participants(
                  "object", row -> List.of(row.relation().ends().object())),
              period(),
              SharedColumns.<OfRelation>attribution(),
              SharedColumns.<OfRelation>proof())
          .flatMap(List::stream)
          .toList();

  private TableColumns() {}

  private static List<Column<OfEvent>> what() {
    return List.of(
        Column.of("id", row -> row.event().id()),
        Column.of("report", row -> row.event().report()),
        Column.of("sentence", row -> row.evidence().sentence()),
        Column.of("event", row -> row.event().code().type()),
        Column.list("mode", row -> row.event().code().modes()),
        Column.list("context", row -> row.event().code().contexts()),
        Column.list("auxiliary", row -> each(row.event().code().auxiliary(), Auxiliary::label)),
        Column.of("date", row -> Values.start(row.event().circumstances().date())),
        Column.of("enddate", row -> Values.enddate(row.event().circumstances().date())),
        Column.of(
            "date_granularity", row -> Values.granularity(row.event().circumstances().date())));
  }

  private static List<Column<OfEvent>> circumstances() {
    return List.of(
        Column.of("reciprocal", row -> row.event().participants().reciprocal()),
        place("extracted_place", (row, place) -> row.text().words(place.span())),
        place("resolved_place", (row, place) -> place.name()),
        place("country_code", (row, place) -> place.country()),
        place("country", (row, place) -> row.context().countryName(place.country())),
        place("resolution", (row, place) -> Values.resolution(place.kind())),
        size("dead", Event.Size::dead),
        size("injured", Event.Size::injured),
        size("arrested", Event.Size::arrested),
        size("size", Event.Size::size),
        Column.of("quad_code", row -> row.context().quadCode(row.event().code().type())),
        Column.of("event_scale", row -> row.context().scale(row.event().code())));
  }

  private static List<Column<OfEvent>> provenance() {
    return List.of(
        Column.of("incident", row -> ""),
        Column.of("coder", row -> row.context().provenance().coder()),
        Column.of("codebook", row -> row.context().provenance().codebook()));
  }

  private static List<Column<OfRelation>> tie() {
    return List.of(
        Column.of("id", row -> row.relation().id()),
        Column.of("report", row -> row.relation().report()),
        Column.of("relation", row -> row.relation().type().label()));
  }

  private static List<Column<OfRelation>> period() {
    return List.of(
        Column.of("office", row -> row.relation().ends().office()),
        Column.of("start_date", row -> Values.start(row.relation().period())),
        Column.of("end_date", row -> Values.end(row.relation().period())));
  }

  private interface OfPlace {
    @Nullable Object value(OfEvent row, PlaceMention place);
  }

  private static Column<OfEvent> place(String name, OfPlace value) {
    return Column.of(
        name,
        row -> {
          PlaceMention place = row.event().circumstances().place();
          return place == null ? null : value.value(row, place);
        });
  }

  private static Column<OfEvent> size(String name, Function<Event.Size, @Nullable Integer> count) {
    return Column.of(name, row -> count.apply(row.event().circumstances().size()));
  }
}
