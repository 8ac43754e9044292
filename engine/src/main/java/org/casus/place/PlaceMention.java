package org.casus.place;

import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place name in the text.
 *
 * @param span the name
 * @param text the name as written
 * @param name canonical name, or null where the knowledge base does not have it
 * @param country ISO 3166 alpha-3 code of the state in which it lies, or null
 * @param kind what sort of place
 */
public record PlaceMention(
    Span span, String text, @Nullable String name, @Nullable String country, Kind kind) {
  /** Sorts of place. */
  public enum Kind {
    COUNTRY,
    REGION,
    CITY,
    /** A named place that the knowledge base does not have. */
    OTHER
  }
}
