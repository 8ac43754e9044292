package org.casus.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.document.Span;
import org.casus.place.PlaceMention;
import org.casus.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One coded event. Immutable.
 *
 * @param id content hash: the same report, lexicons and models give the same id
 * @param report id of the report
 * @param code what happened
 * @param participants who did it to whom
 * @param circumstances when, where, how many, according to whom
 * @param evidence the words that say so
 * @param explanation why it was coded so
 */
public record Event(
    String id,
    String report,
    Code code,
    Participants participants,
    Circumstances circumstances,
    Evidence evidence,
    Explanation explanation) {
  /** Refuses an event without any participant with {@link IllegalArgumentException}. */
  public Event {
    if (participants.actors().isEmpty() && participants.recipients().isEmpty()) {
      throw new IllegalArgumentException("an event needs a participant: " + evidence);
    }
  }

  /**
   * Event type, modes, contexts and factuality (PLOVER 2.0).
   *
   * @param type one of the codebook's types, for example {@code ASSAULT}
   * @param modes modes of that type, may be empty
   * @param contexts contexts, may be empty
   * @param auxiliary factuality, empty for what is reported as real
   */
  public record Code(
      String type, List<String> modes, List<String> contexts, Set<Auxiliary> auxiliary) {
    /** Copies; contexts and auxiliaries in stable order. */
    public Code {
      modes = List.copyOf(modes);
      contexts = List.copyOf(contexts);
      // An EnumSet iterates in codebook order; Set.copyOf would not iterate alike in two runs.
      EnumSet<Auxiliary> ordered = EnumSet.noneOf(Auxiliary.class);
      ordered.addAll(auxiliary);
      auxiliary = Collections.unmodifiableSet(ordered);
    }
  }

  /**
   * Who did it to whom.
   *
   * @param actors initiators; all parties where {@code reciprocal}
   * @param recipients those acted on
   * @param reciprocal meetings, joint acts, two-sided fighting
   */
  public record Participants(
      List<ActorMention> actors, List<ActorMention> recipients, boolean reciprocal) {
    /** Copies the lists. */
    public Participants {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * When, where, how many, according to whom.
   *
   * @param date null where neither text nor publication date tells
   * @param place null where none is named
   * @param size counts stated for the event
   * @param attribution speakers, the nearest first; empty for the report's own voice
   */
  public record Circumstances(
      @Nullable DateRange date,
      @Nullable PlaceMention place,
      Size size,
      List<Attribution> attribution) {
    /** Copies the list. */
    public Circumstances {
      attribution = List.copyOf(attribution);
    }
  }

  /**
   * Counts of people; null where not stated.
   *
   * @param dead killed
   * @param injured wounded
   * @param arrested detained
   * @param size people taking part or otherwise counted
   */
  public record Size(
      @Nullable Integer dead,
      @Nullable Integer injured,
      @Nullable Integer arrested,
      @Nullable Integer size) {
    /** No counts. */
    public static final Size NONE = new Size(null, null, null, null);
  }

  /**
   * Who says so.
   *
   * @param source the speaker
   * @param cue the word of saying, for example "said" or "according to"
   */
  public record Attribution(ActorMention source, Span cue) {}

  /**
   * The words behind a record.
   *
   * @param sentence 0-based number of the sentence
   * @param clause the clause that tells of the event
   * @param trigger the word or words that carry its type
   */
  public record Evidence(int sentence, Span clause, Span trigger) {}

  /**
   * Why an event was coded so.
   *
   * @param judge which judge spoke
   * @param pattern id of the lexicon entry
   * @param path the matched pattern with its words filled in, and the rules applied after it
   * @param alternatives other types considered, the likeliest first
   * @param confidence from 0 to 1
   */
  public record Explanation(
      Judge judge,
      String pattern,
      List<String> path,
      List<Alternative> alternatives,
      double confidence) {
    /** Copies; refuses a confidence outside [0, 1]. */
    public Explanation {
      path = List.copyOf(path);
      alternatives = List.copyOf(alternatives);
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence " + confidence);
      }
    }
  }

  /** Who decided. */
  public enum Judge {
    RULE,
    MODEL,
    BOTH
  }

  /**
   * Another reading.
   *
   * @param type event type
   * @param probability from 0 to 1
   */
  public record Alternative(String type, double probability) {}
}
