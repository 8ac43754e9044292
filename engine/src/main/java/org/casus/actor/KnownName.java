package org.casus.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One spelling that the knowledge base knows, and what it stands for.
 *
 * @param surface the spelling, letters folded to ASCII where they have a plain form
 * @param type what sort of name it is
 * @param code country code, or null (a person without a country)
 * @param sectors PLOVER sectors, may be empty
 * @param identity the entity
 * @param tenure office and period, only for people, else null
 */
public record KnownName(
    String surface,
    Type type,
    @Nullable String code,
    List<String> sectors,
    ActorMention.Identity identity,
    @Nullable Tenure tenure) {
  /** Copies the list. */
  public KnownName {
    sectors = List.copyOf(sectors);
  }

  /** Sorts of name. */
  public enum Type {
    /** Name or alias of a country. */
    COUNTRY,
    /** Noun for its people. */
    DEMONYM,
    /** "Turkish". */
    ADJECTIVE,
    /** Capital: a place, or its government. */
    CAPITAL,
    /** Seat of power that stands for its government. */
    METONYM,
    ORGANISATION,
    PERSON,
    /** A place that is neither country nor capital. */
    PLACE
  }

  /**
   * An office held for a time.
   *
   * @param office for example "defence minister"
   * @param start first day, or null where unknown
   * @param end last day, or null where unknown or still in office
   */
  public record Tenure(String office, @Nullable LocalDate start, @Nullable LocalDate end) {
    /** Whether the office was held on a day; true where nothing speaks against it. */
    public boolean covers(@Nullable LocalDate day) {
      return day == null
          || (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }
  }
}
