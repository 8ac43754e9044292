package org.casus.bench;

import java.util.HashMap;
import java.util.Map;
import org.casus.annotate.Annotation;
import org.casus.annotate.Annotator;
import org.casus.document.CleanText;

/** Annotates each text once, so that several pipelines can share it. Thread-safe. */
final class CachedAnnotator implements Annotator {
  private final Annotator annotator;
  private final Map<Key, Annotation> known = new HashMap<>();

  /** Diagnostics name the report. */
  private record Key(String reportId, CleanText text) {}

  CachedAnnotator(Annotator annotator) {
    this.annotator = annotator;
  }

  @Override
  public synchronized Annotation annotate(String reportId, CleanText text) {
    return known.computeIfAbsent(new Key(reportId, text), k -> annotator.annotate(reportId, text));
  }

  @Override
  public String version() {
    return annotator.version();
  }
}
