package org.casus.nlp.words;

/** Classes of the entries in {@code words.tsv} and {@code abbreviations.tsv}, explained there. */
enum WordClass {
  TITLE,
  LINK,
  NUMBERED,
  CAUTIOUS,
  USUAL,
  TIME,
  ACRONYM,
  AFTER_TIME,
  OPENER,
  CLITIC,
  CUT,
  WHOLE,
  PREFIX,
  SUFFIX,
  UNIT,
  CURRENCY,
  DOMAIN,
  EMOTICON,
  SAYING;

  /** Whether it is a class of abbreviations. */
  boolean isAbbreviation() {
    return switch (this) {
      case TITLE, LINK, NUMBERED, CAUTIOUS, USUAL, TIME, ACRONYM -> true;
      default -> false;
    };
  }
}
