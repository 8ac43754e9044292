package org.casus.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorIndex;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;
import org.casus.place.PlaceMention;

/**
 * Where, by attachment: of the expressions in a sentence, the one whose governor is nearest to the
 * event's trigger in the tree, below it or on the way to the root. Stateless.
 */
final class CircumstanceFinder {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "around",
          "across",
          "within",
          "on",
          "along",
          "into",
          "through",
          "over",
          "throughout",
          "off");

  /** Steps below the trigger in which an expression still belongs to it. */
  private static final int MAX_DOWN = 3;

  /** Distance of what belongs to another event. */
  static final int ELSEWHERE = 1000;

  private CircumstanceFinder() {}

  /** The place where the event is said to happen. */
  static Optional<PlaceMention> place(DeepSyntax syntax, Token trigger, ActorIndex actors) {
    PlaceMention best = null;
    int bestDistance = ELSEWHERE;
    Sentence sentence = syntax.sentence();
    for (Token token : sentence.tokens()) {
      PlaceMention place = actors.place(sentence, token).orElse(null);
      if (place == null || !LOCATIVE.contains(preposition(syntax, token))) {
        continue;
      }
      // A country is the last resort: "in Homs, in Syria" is Homs.
      int distance =
          distance(sentence, trigger, token) * 2
              + (place.kind() == PlaceMention.Kind.COUNTRY ? 3 : 0);
      if (distance >= 0 && distance < bestDistance) {
        best = place;
        bestDistance = distance;
      }
    }
    return best != null ? Optional.of(best) : onlyLocalPlace(sentence, actors);
  }

  /** If a sentence names just one place that is no country, its events are there. */
  private static Optional<PlaceMention> onlyLocalPlace(Sentence sentence, ActorIndex actors) {
    List<PlaceMention> local =
        sentence.tokens().stream()
            .flatMap(t -> actors.place(sentence, t).stream())
            .filter(p -> p.kind() != PlaceMention.Kind.COUNTRY)
            .distinct()
            .toList();
    return local.size() == 1 ? Optional.of(local.get(0)) : Optional.empty();
  }

  /** Own preposition, or that of the phrase that the name is part of: "in the capital Ankara". */
  private static String preposition(DeepSyntax syntax, Token token) {
    String own = syntax.preposition(token);
    Token head = syntax.head(token);
    boolean part =
        token.is("appos") || token.is("compound") || token.is("flat") || token.is("amod");
    if (own.isEmpty() && part && head != null) {
      own = syntax.preposition(head);
    }
    int blank = own.indexOf(' ');
    return blank < 0 ? own : own.substring(0, blank);
  }

  /**
   * Tree distance of an expression's governor from the trigger; huge where it belongs elsewhere.
   */
  static int distance(Sentence sentence, Token trigger, Token expression) {
    int down = Trees.distanceUp(sentence, expression, trigger);
    boolean otherClause =
        down >= 0
            && (Trees.distanceInClause(sentence, expression, trigger) < 0
                || Trees.crosses(sentence, expression, trigger, "acl:relcl"));
    if (otherClause) {
      return ELSEWHERE;
    }
    if (down >= 0) {
      return down <= MAX_DOWN ? down : ELSEWHERE;
    }
    Token governor = expression;
    for (int steps = 0; governor.head() >= 0; steps++) {
      governor = sentence.token(governor.head());
      int up = Trees.distanceUp(sentence, trigger, governor);
      if (up >= 0) {
        // Inside another branch, each step is further away.
        return steps > 2 ? ELSEWHERE : up + 2 * steps + 1;
      }
    }
    return ELSEWHERE;
  }

  static Token head(Sentence sentence, Span span) {
    Token best = null;
    for (Token token : sentence.tokens()) {
      if (span.contains(token.span())) {
        boolean outside = token.head() < 0 || !span.contains(sentence.token(token.head()).span());
        if (best == null || outside) {
          best = token;
          if (outside) {
            return token;
          }
        }
      }
    }
    return best == null ? sentence.token(0) : best;
  }
}
