package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;

/**
 * A phrase of a sentence whose head is an actor or a place: what the learned judge is asked about.
 *
 * @param head its head
 * @param span its words, without coordinated phrases and clauses that follow, in the report's text
 * @param asActor whom it names if it acts
 * @param asRecipient whom it names if it is acted on
 */
record MentionPhrase(
    Token head, Span span, List<ActorMention> asActor, List<ActorMention> asRecipient) {
  /** Relations in which a word is part of another word's phrase. */
  private static final Set<String> INNER =
      Set.of("compound", "amod", "appos", "flat", "nummod", "det", "case", "fixed");

  MentionPhrase {
    asActor = List.copyOf(asActor);
    asRecipient = List.copyOf(asRecipient);
  }

  /** The phrases of a sentence, in text order. */
  static List<MentionPhrase> of(DeepSyntax syntax, ParticipantFinder participants) {
    List<MentionPhrase> phrases = new ArrayList<>();
    for (Token token : syntax.sentence().tokens()) {
      boolean outer = INNER.stream().noneMatch(token::is);
      boolean nominal = token.upos().isNominal() || syntax.isNominal(token);
      if (outer && nominal && participants.isNamed(token)) {
        MentionPhrase phrase = of(token, syntax, participants);
        if (!phrase.asActor.isEmpty() || !phrase.asRecipient.isEmpty()) {
          phrases.add(phrase);
        }
      }
    }
    return phrases;
  }

  /** The phrase of one head, whoever it names. */
  static MentionPhrase of(Token head, DeepSyntax syntax, ParticipantFinder participants) {
    return new MentionPhrase(
        head,
        span(syntax.sentence(), head),
        participants.find(head, ParticipantFinder.Role.ACTOR),
        participants.find(head, ParticipantFinder.Role.RECIPIENT));
  }

  private static Span span(Sentence sentence, Token head) {
    Span span = head.span();
    for (Token child : sentence.children(head)) {
      boolean own =
          INNER.stream().filter(r -> !r.equals("appos") && !r.equals("case")).anyMatch(child::is)
              || child.is("nmod") && !child.relation().equals("nmod:poss")
              || child.relation().equals("nmod:poss");
      if (own) {
        span = span.union(span(sentence, child));
      }
    }
    return span;
  }
}
