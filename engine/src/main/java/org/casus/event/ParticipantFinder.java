package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.place.PlaceMention;

/**
 * From the head of an argument to the actors behind it. An argument that is no actor itself leads
 * to one through its parts: "a city in northeastern Syria", "Qatar's efforts", "dozens of
 * protesters", "the attack by Armenia". Made for one sentence.
 */
public final class ParticipantFinder {
  /** Nesting of noun phrases that is followed: "the fate of villages in the north of Mali". */
  private static final int MAX_DEPTH = 3;

  private final DeepSyntax syntax;
  private final ActorIndex actors;

  private static final Set<String> FROM_ACTION =
      Set.of("by", "between", "from", "among", "including");
  private static final Set<String> TO_PATIENT =
      Set.of("against", "in", "on", "to", "with", "at", "near", "over", "for", "toward", "towards");

  /** Looks into one sentence. */
  public ParticipantFinder(DeepSyntax syntax, ActorIndex actors) {
    this.syntax = syntax;
    this.actors = actors;
  }

  /** Which way leads from an argument to its actor. */
  public enum Role {
    /** Who acts: possessors, agents, members of a counted group. */
    ACTOR,
    /** Who is acted on: also whatever the argument is of, in, on or against. */
    RECIPIENT;

    private boolean leadsThrough(String preposition) {
      return this == ACTOR
          ? FROM_ACTION.contains(preposition)
          : FROM_ACTION.contains(preposition) || TO_PATIENT.contains(preposition);
    }
  }

  /** The actors behind a token, empty for none. */
  public List<ActorMention> find(Token token, Role role) {
    return find(token, role, 0);
  }

  /** Whether a token is itself an actor or a place, not only a way to one. */
  boolean isNamed(Token token) {
    return !direct(token).isEmpty() || actors.place(syntax.sentence(), token).isPresent();
  }

  /** The actors that a token itself stands for. */
  List<ActorMention> direct(Token token) {
    return actors.actors(syntax.sentence(), token);
  }

  /** The actors behind several tokens, each once, in order. */
  public List<ActorMention> findAll(List<Token> tokens, Role role) {
    Map<Object, ActorMention> found = new LinkedHashMap<>();
    for (Token token : tokens) {
      for (ActorMention m : find(token, role)) {
        found.putIfAbsent(
            List.of(m.span(), String.valueOf(m.code()), m.identity(), m.sectors()), m);
      }
    }
    return new ArrayList<>(found.values());
  }

  private List<ActorMention> find(Token token, Role role, int depth) {
    List<ActorMention> direct = actors.actors(syntax.sentence(), token);
    if (!direct.isEmpty()) {
      return direct;
    }
    PlaceMention place = actors.place(syntax.sentence(), token).orElse(null);
    if (place != null && place.country() != null) {
      return List.of(
          new ActorMention(
              place.span(),
              place.text(),
              place.country(),
              List.of(),
              new ActorMention.Identity(null, place.name()),
              Kind.COUNTRY,
              Resolution.PLACE));
    }
    boolean phrase =
        token.upos().isNominal()
            || token.upos() == Upos.NUM
            || token.upos() == Upos.DET
            || token.upos() == Upos.PRON
            || token.upos() == Upos.ADJ
            || syntax.isNominal(token);
    if (!phrase || depth >= MAX_DEPTH) {
      return List.of();
    }
    return inside(token, role, depth);
  }

  private List<ActorMention> inside(Token token, Role role, int depth) {
    List<List<Token>> ways = new ArrayList<>();
    List<Token> possessors = new ArrayList<>();
    List<Token> pronouns = new ArrayList<>();
    List<Token> modifiers = new ArrayList<>();
    List<Token> parts = new ArrayList<>();
    List<Token> phrases = new ArrayList<>();
    for (Token child : syntax.sentence().children(token)) {
      String preposition = syntax.preposition(child);
      if (child.relation().equals("nmod:poss")) {
        (child.upos() == Upos.PRON ? pronouns : possessors).add(child);
      } else if (child.is("amod") || child.is("compound") || child.is("nummod")) {
        modifiers.add(child);
      } else if (child.is("nmod") || child.is("obl") || child.is("acl")) {
        if (preposition.equals("of")) {
          parts.add(child);
        } else if (role.leadsThrough(preposition)) {
          phrases.add(child);
        }
      } else if (child.is("appos")) {
        phrases.add(child);
      }
    }
    boolean relational = actors.isRelational(token);
    if (!relational) {
      ways.add(possessors);
    }
    ways.add(modifiers);
    // "the attack by X on Y": the doer of what the argument tells comes before anything else in it.
    List<Token> agents = new ArrayList<>();
    for (Token phrase : phrases) {
      if (syntax.preposition(phrase).equals("by")) {
        agents.add(phrase);
      }
    }
    ways.add(agents);
    ways.add(parts);
    if (!relational) {
      ways.add(pronouns);
    }
    for (Token phrase : phrases) {
      ways.add(List.of(phrase));
    }
    for (List<Token> way : ways) {
      List<ActorMention> found = new ArrayList<>();
      for (Token next : way) {
        found.addAll(find(next, role, depth + 1));
        for (Token other : syntax.conjuncts(next)) {
          found.addAll(find(other, role, depth + 1));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
