package org.casus.event;

import java.util.Locale;

/** Factuality of an event (PLOVER 2.0 auxiliary modes); none of them means: reported as real. */
public enum Auxiliary {
  /** Background from well before the news, a year or more. */
  HISTORICAL,
  /** Announced or expected. */
  FUTURE,
  /** Possible, demanded, conditional or attempted. */
  HYPOTHETICAL,
  /** Said not to have happened. */
  NEGATION;

  /** Codebook spelling, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
