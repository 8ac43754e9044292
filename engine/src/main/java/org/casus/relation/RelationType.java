package org.casus.relation;

import java.util.Locale;

/** The kinds of standing tie. Labels are the lower-case names. */
public enum RelationType {
  HOLDS_OFFICE,
  LEADS,
  MEMBER_OF,
  PART_OF,
  LOCATED_IN,
  BORDERS,
  SUPPORTS,
  OPPOSES,
  ALLIED_WITH,
  AT_WAR_WITH,
  OCCUPIES,
  CONTROLS,
  FOUNDED,
  RECOGNISES;

  /** Spelling in records, for example {@code holds_office}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
