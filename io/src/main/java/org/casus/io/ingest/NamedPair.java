package org.casus.io.ingest;

import org.casus.event.SentencePair;

/**
 * A question of a pair file.
 *
 * @param id as the file gives it, {@code line N} where it gives none
 * @param pair the question
 */
public record NamedPair(Id id, SentencePair pair) {

  /**
   * An id, kept with its JSON type, so that what is written back is what was read.
   *
   * @param text the string, or the number as it was written
   * @param isNumber whether it is a number
   */
  public record Id(String text, boolean isNumber) {}
}
