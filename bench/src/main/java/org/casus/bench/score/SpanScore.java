package org.casus.bench.score;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.casus.document.Span;

/**
 * Counts of spans found at exactly their place.
 *
 * @param right found
 * @param predicted all that were found or made up
 * @param gold all there are
 */
public record SpanScore(int right, int predicted, int gold) {
  /** Nothing counted yet. */
  public static final SpanScore NONE = new SpanScore(0, 0, 0);

  /** With one more text counted. */
  public SpanScore plus(Collection<Span> goldSpans, Collection<Span> predictedSpans) {
    Set<Span> found = new HashSet<>(predictedSpans);
    int hits = (int) goldSpans.stream().filter(found::contains).count();
    return new SpanScore(right + hits, predicted + predictedSpans.size(), gold + goldSpans.size());
  }

  /** Precision, recall and their mean. */
  public Prf prf() {
    return Prf.of(right, predicted - right, gold - right);
  }
}
