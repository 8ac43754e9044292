package org.casus.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorMention.Identity;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.actor.KnowledgeBase;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Token;
import org.casus.event.ParticipantFinder;
import org.casus.place.PlaceMention;

/** From a word to the actor or place at the end of a tie. Made for one sentence. */
final class RelationEnds {
  private final DeepSyntax syntax;
  private final ActorIndex actors;
  private final KnowledgeBase knowledge;
  private final ParticipantFinder participants;

  RelationEnds(DeepSyntax syntax, ActorIndex actors, KnowledgeBase knowledge) {
    this.syntax = syntax;
    this.actors = actors;
    this.knowledge = knowledge;
    this.participants = new ParticipantFinder(syntax, actors);
  }

  /** What a word stands for: a place stays a place, an apposition is what it describes. */
  List<ActorMention> find(Token token) {
    Token head = syntax.head(token);
    if (token.is("appos") && head != null) {
      return said(token, head);
    }
    Optional<PlaceMention> place = actors.place(syntax.sentence(), token);
    if (place.isPresent() && place.get().kind() != PlaceMention.Kind.COUNTRY) {
      return List.of(place(place.get()));
    }
    List<ActorMention> direct = actors.actors(syntax.sentence(), token);
    if (!direct.isEmpty()) {
      return direct;
    }
    // "the Upper Karabakh region": the name inside the phrase.
    for (Token child : syntax.sentence().children(token)) {
      Optional<PlaceMention> named = actors.place(syntax.sentence(), child);
      boolean part = child.is("compound") || child.is("appos") || child.is("nmod");
      if (part && named.isPresent() && named.get().kind() != PlaceMention.Kind.COUNTRY) {
        return List.of(place(named.get()));
      }
    }
    return participants.find(token, ParticipantFinder.Role.RECIPIENT);
  }

  /** The place that a word names, countries included. */
  Optional<ActorMention> place(Token token) {
    return actors.place(syntax.sentence(), token).map(this::place);
  }

  /** The place that a word names, unless it is a whole country. */
  Optional<ActorMention> localPlace(Token token) {
    return actors
        .place(syntax.sentence(), token)
        .filter(p -> p.kind() != PlaceMention.Kind.COUNTRY)
        .map(this::place);
  }

  /**
   * An apposition is said of the place right before its comma, if there is one, else of its head.
   */
  private List<ActorMention> said(Token apposition, Token head) {
    int first = apposition.index();
    while (first > 0 && !syntax.sentence().token(first - 1).text().equals(",")) {
      first--;
      if (apposition.index() - first > 6) {
        break;
      }
    }
    if (first > 1 && syntax.sentence().token(first - 1).text().equals(",")) {
      Optional<PlaceMention> before =
          actors.place(syntax.sentence(), syntax.sentence().token(first - 2));
      if (before.isPresent()) {
        return List.of(place(before.get()));
      }
    }
    return find(head);
  }

  List<ActorMention> findAll(List<Token> tokens) {
    Map<Object, ActorMention> found = new LinkedHashMap<>();
    for (Token token : tokens) {
      for (ActorMention m : find(token)) {
        found.putIfAbsent(List.of(m.span(), String.valueOf(m.code())), m);
      }
    }
    return new ArrayList<>(found.values());
  }

  private ActorMention place(PlaceMention place) {
    String name = place.name() == null ? place.text() : place.name();
    return new ActorMention(
        place.span(),
        place.text(),
        knowledge.isState(place.country()) ? place.country() : null,
        List.of(),
        new Identity(null, name),
        Kind.COUNTRY,
        Resolution.PLACE);
  }
}
