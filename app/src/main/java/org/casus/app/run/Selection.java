package org.casus.app.run;

import org.casus.pipeline.Coding;

/**
 * Which records of a coding are wanted.
 *
 * @param minConfidence least confidence, from 0 to 1
 * @param relations whether relations are wanted at all
 */
public record Selection(double minConfidence, boolean relations) {
  /** Everything. */
  public static final Selection ALL = new Selection(0, true);

  /** The same coding with the wanted records only. */
  public Coding of(Coding coding) {
    if (minConfidence <= 0 && relations) {
      return coding;
    }
    return new Coding(
        coding.report(),
        coding.published(),
        coding.sentences(),
        coding.mentions(),
        coding.events().stream()
            .filter(event -> event.explanation().confidence() >= minConfidence)
            .toList(),
        coding.relations().stream()
            .filter(tie -> relations && tie.explanation().confidence() >= minConfidence)
            .toList(),
        coding.diagnostics());
  }
}
