package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.casus.document.Span;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.Provenance;
import org.casus.time.DateRange;

/**
 * Codes every line with the word "attacked" as an ASSAULT of its first word on its last. A report
 * with "crash" fails, one with "sleep" takes a while.
 */
public final class FakePipeline implements CodingPipeline {
  @Override
  public Coding code(Report report) {
    if (report.text().contains("crash")) {
      throw new IllegalStateException("fell over");
    }
    if (report.text().contains("sleep")) {
      pause();
    }
    List<Sentence> sentences = FakeText.sentences(report.text());
    List<ActorMention> actors = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (token.text().equals("attacked")) {
          events.add(event(report, sentence, token));
        }
      }
    }
    List<Diagnostic> diagnostics =
        report.published() == null
            ? List.of(
                new Diagnostic(
                    DiagnosticCode.NO_DATE,
                    new Diagnostic.InReport(report.id(), new Span(0, 0)),
                    "no publication date"))
            : List.of();
    return new Coding(
        report,
        report.published(),
        sentences,
        new Coding.Mentions(actors, List.of(), List.of()),
        events,
        List.of(),
        diagnostics);
  }

  private static Event event(Report report, Sentence sentence, Token trigger) {
    ActorMention actor = mention(sentence.token(0));
    ActorMention recipient = mention(sentence.token(sentence.size() - 1));
    String id =
        String.format(
            Locale.ROOT, "%08x%08x", report.id().hashCode(), trigger.span().start() * 2654435761L);
    return new Event(
        id,
        report.id(),
        new Event.Code("ASSAULT", List.of(), List.of(), Set.of()),
        new Event.Participants(List.of(actor), List.of(recipient), false),
        new Event.Circumstances(
            report.published() == null ? null : DateRange.day(report.published()),
            null,
            Event.Size.NONE,
            List.of()),
        new Event.Evidence(sentence.index(), sentence.span(), trigger.span()),
        new Event.Explanation(
            Event.Judge.RULE,
            "assault.attack",
            List.of("ACTOR attack RECIPIENT"),
            List.of(),
            0.75));
  }

  private static ActorMention mention(Token token) {
    return new ActorMention(
        token.span(),
        token.text(),
        null,
        List.of(),
        ActorMention.Identity.NONE,
        ActorMention.Kind.AGENT,
        ActorMention.Resolution.UNRESOLVED);
  }

  @SuppressWarnings("ThreadSleep")
  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Provenance provenance() {
    return new Provenance("casus-test", "plover-test", "none", "none");
  }
}
