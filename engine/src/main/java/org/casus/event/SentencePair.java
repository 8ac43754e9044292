package org.casus.event;

import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A question to a {@link PairJudge}: what does this sentence say that happened from here to there?
 *
 * @param sentence the sentence's text
 * @param source span in {@code sentence}, in UTF-16 code units; null where no source is named
 * @param target span in {@code sentence}, in UTF-16 code units; null where no target is named
 */
public record SentencePair(String sentence, @Nullable Span source, @Nullable Span target) {
  /** Refuses a span that is empty or outside with {@link IllegalArgumentException}. */
  public SentencePair {
    check("source", sentence, source);
    check("target", sentence, target);
  }

  private static void check(String name, String sentence, @Nullable Span span) {
    if (span != null && (span.start() >= span.end() || span.end() > sentence.length())) {
      throw new IllegalArgumentException(
          "the %s span %d-%d is not inside the sentence of %d characters"
              .formatted(name, span.start(), span.end(), sentence.length()));
    }
  }
}
