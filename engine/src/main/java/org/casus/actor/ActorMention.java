package org.casus.actor;

import java.util.List;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text resolved to an actor.
 *
 * @param span the words, for example "Turkey's defense minister"
 * @param text the words as written
 * @param code country, or null where unknown
 * @param sectors PLOVER sector codes, the primary one first; empty where none is clear
 * @param identity the entity behind the words
 * @param kind what sort of entity it is
 * @param resolvedBy how code and identity were found
 */
public record ActorMention(
    Span span,
    String text,
    @Nullable String code,
    List<String> sectors,
    Identity identity,
    Kind kind,
    Resolution resolvedBy) {
  /** Copies the list. */
  public ActorMention {
    sectors = List.copyOf(sectors);
  }

  /**
   * A canonical entity.
   *
   * @param id Wikidata identifier such as {@code Q43}, or null
   * @param name canonical name, or null for a generic mention ("two soldiers")
   */
  public record Identity(@Nullable String id, @Nullable String name) {
    /** Nobody in particular. */
    public static final Identity NONE = new Identity(null, null);
  }

  /** Sorts of actor. */
  public enum Kind {
    COUNTRY,
    ORGANISATION,
    PERSON,
    AGENT
  }

  /** Ways in which a mention was resolved. */
  public enum Resolution {
    /** A name, demonym or abbreviation of the knowledge base. */
    NAME,
    /** A capital or seat of power that stands for its government. */
    METONYM,
    /** An agent word with a country beside it ("Libyan Army"). */
    COMPOUND,
    /** Apposition, title or office elsewhere in the report. */
    REPORT,
    /** A pronoun or description that refers back. */
    COREFERENCE,
    /** The country that the report is about, for a bare "police" or "the army". */
    FOCUS,
    /** Named by nobody, but by the logic of the act: only a state arrests. */
    IMPLIED,
    /** The country of a place that stands for those in it. */
    PLACE,
    /** A named or generic actor whose country is unknown. */
    UNRESOLVED
  }
}
