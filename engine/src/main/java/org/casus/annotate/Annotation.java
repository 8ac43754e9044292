package org.casus.annotate;

import java.util.List;
import org.casus.document.Diagnostic;

/**
 * A report's text, parsed.
 *
 * @param sentences in text order, numbered from 0
 * @param diagnostics what the annotator noticed, such as sentences too long to parse
 */
public record Annotation(List<Sentence> sentences, List<Diagnostic> diagnostics) {
  /** Copies the lists. */
  public Annotation {
    sentences = List.copyOf(sentences);
    diagnostics = List.copyOf(diagnostics);
  }
}
