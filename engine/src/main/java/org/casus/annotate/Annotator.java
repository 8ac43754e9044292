package org.casus.annotate;

import org.casus.document.CleanText;

/**
 * Splits, tags and parses cleaned text. Implementations are thread-safe and deterministic: the same
 * text gives the same annotation on every thread. Loading of models is lazy or done by the factory,
 * never by this method's second call.
 */
public interface Annotator {
  /**
   * Annotates all blocks.
   *
   * @param reportId used in diagnostics only
   * @param text cleaned text; token spans point into it
   * @return sentences in order; empty for blank text; never throws for any text
   */
  Annotation annotate(String reportId, CleanText text);

  /** Name and version of tagger, parser and models, for provenance. */
  String version();
}
