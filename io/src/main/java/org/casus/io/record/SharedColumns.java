package org.casus.io.record;

import static org.casus.io.record.Column.each;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.actor.ActorMention;
import org.casus.event.Event;

/** Columns that event and relation table have in common. */
final class SharedColumns {
  private SharedColumns() {}

  /**
   * Columns of actors, recipients, subjects or objects.
   *
   * @param role beginning of each heading
   * @param who those who have the role in a row
   */
  static <R extends TableRow> List<Column<R>> participants(
      String role, Function<R, List<ActorMention>> who) {
    return List.of(
        Column.list(
            role + "_text",
            row -> each(who.apply(row), mention -> row.text().words(mention.span()))),
        Column.list(role + "_code", row -> each(who.apply(row), ActorMention::code)),
        Column.list(role + "_sector", row -> each(who.apply(row), SharedColumns::sector)),
        Column.list(role + "_other_sectors", row -> each(who.apply(row), SharedColumns::others)),
        Column.list(role + "_id", row -> each(who.apply(row), m -> m.identity().id())),
        Column.list(role + "_name", row -> each(who.apply(row), m -> m.identity().name())),
        Column.list(role + "_kind", row -> each(who.apply(row), m -> Values.label(m.kind()))));
  }

  /** Columns of the speakers. */
  static <R extends TableRow> List<Column<R>> attribution() {
    return List.of(
        Column.list(
            "attribution_text",
            row -> each(row.attribution(), said -> row.text().words(said.source().span()))),
        Column.list(
            "attribution_code", row -> each(row.attribution(), said -> said.source().code())),
        Column.list(
            "attribution_sector", row -> each(row.attribution(), said -> sector(said.source()))),
        Column.list(
            "attribution_cue",
            row -> each(row.attribution(), said -> row.text().words(said.cue()))));
  }

  /** Columns of evidence, explanation and confidence. */
  static <R extends TableRow> List<Column<R>> proof() {
    return List.of(
        Column.of("evidence_text", row -> row.text().words(row.evidence().clause())),
        Column.of("evidence_start", row -> row.text().start(row.evidence().clause())),
        Column.of("evidence_end", row -> row.text().end(row.evidence().clause())),
        Column.of("trigger_text", row -> row.text().words(row.evidence().trigger())),
        Column.of("trigger_start", row -> row.text().start(row.evidence().trigger())),
        Column.of("trigger_end", row -> row.text().end(row.evidence().trigger())),
        Column.of("judge", row -> Values.label(row.explanation().judge())),
        Column.of("pattern", row -> row.explanation().pattern()),
        Column.of("path", row -> String.join("; ", row.explanation().path())),
        Column.list(
            "alternatives", row -> each(row.explanation().alternatives(), SharedColumns::other)),
        Column.of("confidence", row -> Values.decimal(row.explanation().confidence())));
  }

  private static String sector(ActorMention mention) {
    return mention.sectors().isEmpty() ? "" : mention.sectors().get(0);
  }

  private static String others(ActorMention mention) {
    return mention.sectors().stream().skip(1).collect(Collectors.joining(" "));
  }

  private static String other(Event.Alternative alternative) {
    return alternative.type() + ":" + Values.decimal(alternative.probability());
  }
}
