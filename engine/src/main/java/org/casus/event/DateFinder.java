package org.casus.event;

import java.util.List;
import java.util.Optional;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.time.DateRange;
import org.casus.time.TimeMention;
import org.casus.time.TimePreposition;
import org.jspecify.annotations.Nullable;

/**
 * When, by attachment: of the expressions in a sentence, the one whose governor is nearest to the
 * event's trigger in the tree, below it or on the way to the root. Stateless.
 */
final class DateFinder {
  private DateFinder() {}

  /** The date that is said of the event itself; "until Monday" says only when it ends. */
  static Optional<DateRange> date(DeepSyntax syntax, Token trigger, List<TimeMention> times) {
    Sentence sentence = syntax.sentence();
    List<TimeMention> starts =
        times.stream()
            .filter(t -> TimePreposition.of(sentence, t) != TimePreposition.UNTIL)
            .toList();
    return nearest(sentence, trigger, starts);
  }

  /** The date up to which the event lasts. */
  static Optional<DateRange> until(Sentence sentence, Token trigger, List<TimeMention> times) {
    List<TimeMention> ends =
        times.stream()
            .filter(t -> TimePreposition.of(sentence, t) == TimePreposition.UNTIL)
            .toList();
    return nearest(sentence, trigger, ends);
  }

  /** The date that is attached nearest, whatever it says. */
  static Optional<DateRange> nearest(Sentence sentence, Token trigger, List<TimeMention> times) {
    TimeMention best = null;
    int bestDistance = CircumstanceFinder.ELSEWHERE;
    for (TimeMention time : times) {
      Token expression = CircumstanceFinder.head(sentence, time.span());
      if (time.range() == null
          || belongsToContent(sentence, trigger, expression)
          || belongsToNoun(sentence, trigger, expression)) {
        continue;
      }
      int distance = CircumstanceFinder.distance(sentence, trigger, expression);
      if (distance < bestDistance) {
        best = time;
        bestDistance = distance;
      }
    }
    return best == null ? Optional.empty() : Optional.ofNullable(best.range());
  }

  /**
   * "accused X of killing Y last month": what follows the content clause dates the content, however
   * the parser hung it. An infinitive of purpose does not take it away: "met to talk on Monday".
   */
  private static boolean belongsToContent(Sentence sentence, Token trigger, Token expression) {
    for (int i = trigger.index() + 1; i < expression.index(); i++) {
      Token verb = sentence.token(i);
      boolean content =
          verb.upos() == Upos.VERB
              && verb.head() == trigger.index()
              && (verb.is("ccomp") || verb.is("advcl") && isMarked(sentence, verb))
              && verb.morphology().verbForm() != VerbForm.INF;
      if (content) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarked(Sentence sentence, Token verb) {
    return sentence.children(verb).stream()
        .anyMatch(c -> c.is("mark") && c.text().equalsIgnoreCase("of"));
  }

  /**
   * A date before its noun is the noun's alone: "rejected the 2015 accord" did not happen in 2015.
   * What a subject does happens with it: "Sunday's blast killed five".
   */
  static boolean belongsToNoun(Sentence sentence, Token trigger, Token expression) {
    Token noun = owner(sentence, expression);
    if (noun == null || noun.index() == trigger.index()) {
      return false;
    }
    boolean subject = noun.is("nsubj") && noun.head() == trigger.index();
    boolean name = trigger.head() == noun.index() && isInner(trigger);
    return !subject && !name;
  }

  /** The noun that an expression stands before as its modifier, or null. */
  private static @Nullable Token owner(Sentence sentence, Token expression) {
    if (expression.head() < 0) {
      return null;
    }
    Token noun = sentence.token(expression.head());
    boolean before = expression.index() < noun.index() && isInner(expression);
    return before && noun.upos().isNominal() ? noun : null;
  }

  private static boolean isInner(Token token) {
    return token.is("compound")
        || token.is("nummod")
        || token.is("amod")
        || token.relation().equals("nmod:poss");
  }
}
