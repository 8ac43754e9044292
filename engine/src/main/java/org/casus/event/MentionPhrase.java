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
 * A phrase of a sentence that is an actor or a place: what the learned judge is asked about.
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
      boolean nominal = token.upos().isNominal() || syntax.isNominal(token);
      if (!isInner(token) && nominal && standsFor(token, syntax.sentence(), participants)) {
        MentionPhrase phrase = ofHead(token, syntax, participants);
        if (!phrase.asActor.isEmpty() || !phrase.asRecipient.isEmpty()) {
          phrases.add(phrase);
        }
      }
    }
    return phrases;
  }

  /** "Baku", "Turkish jets", but not "Baku's concern" and "talks with Baku". */
  private static boolean standsFor(Token head, Sentence sentence, ParticipantFinder participants) {
    return participants.isNamed(head)
        || sentence.children(head).stream()
            .anyMatch(c -> (c.is("amod") || c.is("compound")) && participants.isNamed(c));
  }

  /** The phrase around a word, whoever it names: of "Syrian" the words "Syrian villages". */
  static MentionPhrase of(Token word, DeepSyntax syntax, ParticipantFinder participants) {
    Token head = word;
    while (isInner(head) && head.head() >= 0) {
      head = syntax.sentence().token(head.head());
    }
    return ofHead(head, syntax, participants);
  }

  private static boolean isInner(Token token) {
    return INNER.stream().anyMatch(token::is);
  }

  private static MentionPhrase ofHead(
      Token head, DeepSyntax syntax, ParticipantFinder participants) {
    return new MentionPhrase(
        head,
        span(syntax, participants, head),
        participants.find(head, ParticipantFinder.Role.ACTOR),
        participants.find(head, ParticipantFinder.Role.RECIPIENT));
  }

  /** With what follows in prepositions only where that is "of" something, or names somebody. */
  private static Span span(DeepSyntax syntax, ParticipantFinder participants, Token head) {
    Span span = head.span();
    for (Token child : syntax.sentence().children(head)) {
      boolean inner =
          INNER.stream().filter(r -> !r.equals("appos") && !r.equals("case")).anyMatch(child::is);
      boolean own =
          child.is("nmod")
              && (child.relation().equals("nmod:poss")
                  || syntax.preposition(child).equals("of")
                  || participants.isNamed(child));
      if (inner || own) {
        span = span.union(span(syntax, participants, child));
      }
    }
    return span;
  }
}
