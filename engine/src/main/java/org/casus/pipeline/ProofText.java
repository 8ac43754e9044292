package org.casus.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.casus.actor.ActorMention;
import org.casus.document.Report;
import org.casus.document.Span;

/**
 * Codes a proof sentence as a report of its own.
 *
 * @param pipeline the pipeline to prove
 */
record ProofText(RulePipeline pipeline) {
  /** Publication date of the sentences; they name no years that it would make historical. */
  private static final LocalDate DAY = LocalDate.of(2024, 6, 17);

  /** Codes a sentence without marks. */
  Coding code(String sentence) {
    return pipeline.code(new Report("proof", sentence, Report.Source.UNKNOWN.withPublished(DAY)));
  }

  /** Whether a span shares a character with one of the marks. */
  static boolean touchesAny(Span span, List<Span> marks) {
    return marks.stream().anyMatch(span::overlaps);
  }

  /**
   * Every mark touches a mention and every mention a mark; a reference back counts where it stands.
   */
  static boolean touchJust(List<Span> marks, List<ActorMention> mentions) {
    return marks.stream().allMatch(m -> mentions.stream().anyMatch(a -> a.span().overlaps(m)))
        && mentions.stream().allMatch(a -> touchesAny(a.span(), marks));
  }
}
