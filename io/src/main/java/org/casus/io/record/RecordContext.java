package org.casus.io.record;

import java.util.function.Function;
import org.casus.event.Event;
import org.casus.pipeline.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What records need beyond the coding itself.
 *
 * @param provenance what made the records
 * @param scoring the codebook's numbers
 * @param countryNames English name of a country by its code; null or an empty string for codes that
 *     it does not know
 */
public record RecordContext(
    Provenance provenance, Scoring scoring, Function<String, String> countryNames) {
  /** Name of a country, or null where code or name is unknown. */
  @Nullable String countryName(@Nullable String code) {
    if (code == null) {
      return null;
    }
    @Nullable String name = countryNames.apply(code);
    return name == null || name.isEmpty() ? null : name;
  }

  /** Quadrant 1 to 4, or null. */
  @Nullable Integer quadCode(String type) {
    int quad = scoring.quadCode(type);
    return quad >= 1 && quad <= 4 ? quad : null;
  }

  /** Score of a type with its modes as it is written, or null. */
  @Nullable String scale(Event.Code code) {
    return Values.decimal(scoring.scale(code.type(), code.modes()));
  }
}
