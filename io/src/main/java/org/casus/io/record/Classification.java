package org.casus.io.record;

import java.util.List;
import org.casus.event.Event;
import org.casus.io.ingest.NamedPair;
import org.jspecify.annotations.Nullable;

/**
 * What a judge answers to one pair.
 *
 * @param id the pair's id
 * @param answer the type and its probability
 * @param alternatives other types, the likeliest first
 * @param auxiliary factuality; null if the judge does not answer that
 * @param modes modes of the answered type, without the type's name; null if the judge does not
 *     answer that
 */
public record Classification(
    NamedPair.Id id,
    Event.Alternative answer,
    List<Event.Alternative> alternatives,
    @Nullable List<String> auxiliary,
    @Nullable List<String> modes) {
  /** Copies the lists. */
  public Classification {
    alternatives = List.copyOf(alternatives);
    auxiliary = auxiliary == null ? null : List.copyOf(auxiliary);
    modes = modes == null ? null : List.copyOf(modes);
  }
}
