package org.casus.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.casus.actor.ActorMention;
import org.casus.annotate.Sentence;
import org.casus.document.Diagnostic;
import org.casus.document.Report;
import org.casus.event.Event;
import org.casus.place.PlaceMention;
import org.casus.relation.Relation;
import org.casus.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * All that was read out of one report. Immutable; equal input gives equal output.
 *
 * @param report the report
 * @param published publication date used, or null where unknown
 * @param sentences the parsed text
 * @param mentions actors, places and times found
 * @param events in text order of their triggers
 * @param relations in text order
 * @param diagnostics what was noticed
 */
public record Coding(
    Report report,
    @Nullable LocalDate published,
    List<Sentence> sentences,
    Mentions mentions,
    List<Event> events,
    List<Relation> relations,
    List<Diagnostic> diagnostics) {
  /** Copies the lists. */
  public Coding {
    sentences = List.copyOf(sentences);
    events = List.copyOf(events);
    relations = List.copyOf(relations);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Mentions of a report, each list in text order.
   *
   * @param actors actors
   * @param places places
   * @param times time expressions
   */
  public record Mentions(
      List<ActorMention> actors, List<PlaceMention> places, List<TimeMention> times) {
    /** Copies the lists. */
    public Mentions {
      actors = List.copyOf(actors);
      places = List.copyOf(places);
      times = List.copyOf(times);
    }
  }
}
