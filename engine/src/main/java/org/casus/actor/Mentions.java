package org.casus.actor;

import java.util.List;
import java.util.Objects;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.Phrases.Run;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes mentions out of the words of one report, and records them: in the index, as something to
 * refer back to, and their countries as what is talked about. Mutable; one a report.
 */
final class Mentions {
  private final String text;
  private final KnowledgeBase knowledge;
  private final Focus focus;
  private final ActorIndex index;
  private final Referents referents;

  Mentions(
      String text, KnowledgeBase knowledge, Focus focus, ActorIndex index, Referents referents) {
    this.text = text;
    this.knowledge = knowledge;
    this.focus = focus;
    this.index = index;
    this.referents = referents;
  }

  /** The words of a run as written. */
  String text(Sentence sentence, Run run) {
    return run.span(sentence).of(text);
  }

  /** A mention with its words as written. */
  ActorMention mention(
      Span span,
      @Nullable String code,
      List<String> sectors,
      Identity identity,
      Kind kind,
      Resolution how) {
    return new ActorMention(span, span.of(text), code, sectors, identity, kind, how);
  }

  /** A name of the knowledge base. */
  ActorMention named(Span span, KnownName name, List<String> sectors, Kind kind, Resolution how) {
    return mention(span, name.code(), sectors, name.identity(), kind, how);
  }

  /** Somebody without a name. */
  ActorMention agent(Span span, @Nullable String code, List<String> sectors, Resolution how) {
    return mention(span, code, sectors, Identity.NONE, Kind.AGENT, how);
  }

  /** A country itself. */
  ActorMention country(Span span, String code, Resolution how) {
    return mention(span, code, List.of(), knowledge.country(code), Kind.COUNTRY, how);
  }

  /** Records a mention in full. */
  void put(Sentence sentence, Run run, Token head, ActorMention mention) {
    index.put(sentence, run.first(), run.last(), List.of(mention));
    refer(List.of(mention), sentence, head);
  }

  /** Makes mentions something to refer back to, and their countries what is talked about. */
  void refer(List<ActorMention> mentions, Sentence sentence, Token head) {
    referents.add(mentions, sentence, head);
    boolean guessed = mentions.get(0).resolvedBy() == Resolution.FOCUS;
    for (ActorMention m : mentions) {
      if (!guessed) {
        talkOf(m.code(), head.is("nsubj"));
      }
    }
  }

  /** Makes a country what is talked about; other codes and none change nothing. */
  void talkOf(@Nullable String code, boolean subject) {
    if (knowledge.isState(code)) {
      focus.mention(Objects.requireNonNull(code), subject);
    }
  }
}
