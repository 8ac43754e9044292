package org.casus.annotate;

/** Coarse named-entity class of a token; {@link #NONE} for all others. */
public enum EntityTag {
  NONE,
  PERSON,
  ORGANIZATION,
  LOCATION,
  MISC
}
