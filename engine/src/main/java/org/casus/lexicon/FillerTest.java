package org.casus.lexicon;

import java.util.Set;
import java.util.function.BiPredicate;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.lexicon.Pattern.Anything;
import org.casus.lexicon.Pattern.Filler;
import org.casus.lexicon.Pattern.Slot;
import org.casus.lexicon.Pattern.Types;
import org.casus.lexicon.Pattern.Words;

/**
 * Tells whether a token may fill an argument, wherever it stands.
 *
 * @param syntax the sentence
 * @param isParticipant whether a token can fill a slot
 * @param isTrigger whether a token may carry one of these event types
 */
record FillerTest(
    DeepSyntax syntax,
    BiPredicate<Slot, Token> isParticipant,
    BiPredicate<Token, Set<String>> isTrigger) {
  boolean accepts(Filler filler, Token token) {
    if (filler instanceof Slot slot) {
      return !isOwnScene(token) && isParticipant.test(slot, token);
    }
    if (filler instanceof Words w) {
      return w.words().contains(syntax.sentence(), token);
    }
    if (filler instanceof Types t) {
      return isTrigger.test(token, t.types());
    }
    return filler instanceof Anything;
  }

  /** "in their battle" says where one stands, not against whom. */
  private boolean isOwnScene(Token token) {
    boolean owned =
        syntax.sentence().children(token).stream()
            .anyMatch(c -> c.relation().equals("nmod:poss") && c.upos() == Upos.PRON);
    return owned && Set.of("in", "at").contains(syntax.preposition(token));
  }
}
