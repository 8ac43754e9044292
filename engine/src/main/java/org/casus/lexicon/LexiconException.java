package org.casus.lexicon;

/** A lexicon file that cannot be used; the message names file and line. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file path below {@code lexicons/}
   * @param line 1-based line, 0 where unknown
   * @param problem what is wrong and, where possible, what would be right
   */
  public LexiconException(String file, int line, String problem) {
    super(file + (line > 0 ? ":" + line : "") + ": " + problem);
  }
}
