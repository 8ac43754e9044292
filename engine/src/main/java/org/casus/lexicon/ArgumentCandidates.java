package org.casus.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.DeepSyntax.Group;
import org.casus.annotate.Token;
import org.casus.lexicon.Pattern.Argument;
import org.casus.lexicon.Pattern.Position;
import org.casus.lexicon.Pattern.Predicate.Kind;
import org.casus.lexicon.Pattern.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Where in the sentence an argument of a pattern may stand; what may fill it is not looked at.
 *
 * @param syntax the sentence
 * @param pattern the pattern
 * @param predicate the word that matched its predicate
 * @param anchors on what arguments may hang so far
 */
record ArgumentCandidates(DeepSyntax syntax, Pattern pattern, Token predicate, Anchors anchors) {
  /** Groups of candidates, best first. */
  List<Group> of(Argument argument) {
    return switch (argument.position()) {
      case SUBJECT -> subjects();
      case INDIRECT_OBJECT -> indirectObjects();
      case OBJECT -> objects(argument);
      case OBLIQUE -> obliques(argument);
      case COMPLEMENT -> complements();
    };
  }

  private List<Group> subjects() {
    List<Group> groups = new ArrayList<>(ownSubjects());
    // "withdrawal of troops from Mali": Mali is spoken for by the pattern's own "from".
    groups.removeIf(group -> group.via().equals("from") && pattern.hasPreposition("from"));
    if (isKind(Kind.NOUN) && !hasOf()) {
      groups.addAll(syntax.obliques(predicate, Set.of("of")));
    }
    // "Mali's offer was welcomed": where the pattern asks whose offer, Mali did not welcome it.
    boolean owned =
        isKind(Kind.VERB) && (pattern.hasPreposition("of") || pattern.hasPreposition("by"));
    for (Token anchor : anchors.main()) {
      if (!anchor.equals(predicate) && !owned && syntax.isNominal(anchor) && groups.isEmpty()) {
        groups.addAll(syntax.subjects(anchor));
      }
    }
    return groups;
  }

  private List<Group> ownSubjects() {
    return switch (pattern.predicate().kind()) {
      case ADJECTIVE -> syntax.bearers(predicate);
      case RELATIONAL -> syntax.described(predicate);
      default -> {
        Token complement = copulaHead();
        yield complement == null ? syntax.subjects(predicate) : syntax.bearers(complement);
      }
    };
  }

  private List<Group> indirectObjects() {
    List<Group> groups = new ArrayList<>(syntax.indirectObjects(predicate));
    groups.addAll(syntax.objects(predicate));
    return groups;
  }

  private List<Group> objects(Argument argument) {
    List<Group> groups = new ArrayList<>();
    Token complement = copulaHead();
    if (isKind(Kind.RELATIONAL)) {
      groups.addAll(syntax.owners(predicate));
    } else if (complement != null) {
      groups.add(new Group("cop", withConjuncts(complement)));
    } else {
      groups.addAll(syntax.objects(anchors.of(argument).get(0)));
    }
    // "urged Russia to leave": some parsers make Russia the subject of the clause.
    if (groups.isEmpty() && !anchors.isInClause(argument) && !anchors.clauses().isEmpty()) {
      groups.addAll(syntax.subjects(anchors.clauses().get(0)));
    }
    return groups;
  }

  private List<Group> obliques(Argument argument) {
    Set<String> prepositions = argument.prepositions();
    List<Group> groups = new ArrayList<>();
    for (Token anchor : anchors.of(argument)) {
      groups.addAll(syntax.obliques(anchor, prepositions));
    }
    Token complement = copulaHead();
    if (complement != null) {
      if (prepositions.contains(syntax.preposition(complement))) {
        groups.add(new Group("cop", withConjuncts(complement)));
      }
      groups.addAll(syntax.obliques(complement, prepositions));
    }
    if (isKind(Kind.RELATIONAL) && prepositions.contains("of")) {
      groups.addAll(syntax.owners(predicate));
    }
    addPossessors(argument, groups);
    if (groups.isEmpty() && !anchors.clauses().isEmpty()) {
      Token clause = anchors.clauses().get(0);
      for (Token c : anchors.isInClause(argument) ? syntax.complements(clause) : List.of(clause)) {
        addClauseSubjects(c, prepositions, groups);
      }
    }
    if (groups.isEmpty()) {
      addDeeperObliques(argument, groups);
    }
    return groups;
  }

  /** "reject the request of X" is also "reject X's request". */
  private void addPossessors(Argument argument, List<Group> groups) {
    boolean owner = Set.of("of", "by", "from").stream().anyMatch(argument.prepositions()::contains);
    for (Token anchor : anchors.of(argument)) {
      if (owner && !anchor.equals(predicate) && syntax.isNominal(anchor)) {
        groups.addAll(syntax.subjects(anchor));
      }
    }
  }

  /** "called on X to leave": some parsers make "on" open the clause, with X as its subject. */
  private void addClauseSubjects(Token clause, Set<String> prepositions, List<Group> groups) {
    for (Token child : syntax.sentence().children(clause)) {
      if (child.is("mark") && prepositions.contains(child.text().toLowerCase(Locale.ROOT))) {
        groups.addAll(syntax.subjects(clause));
      }
    }
  }

  /** "a visit by X to Y", where the parser hung "to Y" on X. */
  private void addDeeperObliques(Argument argument, List<Group> groups) {
    for (Token anchor : anchors.of(argument)) {
      for (Token child : syntax.sentence().children(anchor)) {
        if (child.upos().isNominal() && (child.is("nmod") || child.is("obl") || child.is("obj"))) {
          groups.addAll(syntax.obliques(child, argument.prepositions()));
          for (Token counted : syntax.counted(child)) {
            groups.addAll(syntax.obliques(counted, argument.prepositions()));
          }
        }
      }
    }
  }

  private List<Group> complements() {
    List<Group> groups = new ArrayList<>();
    for (Token anchor : anchors.main()) {
      for (Token token : syntax.complements(anchor)) {
        groups.add(new Group("clause", List.of(token)));
      }
    }
    return groups;
  }

  private boolean isKind(Kind kind) {
    return pattern.predicate().kind() == kind;
  }

  /** What "be" links the subject to, or null if the predicate is no copula. */
  private @Nullable Token copulaHead() {
    return predicate.is("cop") ? syntax.head(predicate) : null;
  }

  private List<Token> withConjuncts(Token token) {
    List<Token> all = new ArrayList<>(List.of(token));
    all.addAll(syntax.conjuncts(token));
    return all;
  }

  /** Whether the noun's own "of" tells who undergoes it; "of" after another word may be that's. */
  private boolean hasOf() {
    for (Argument argument : pattern.arguments()) {
      if (argument.position() == Position.OBJECT || argument.prepositions().contains("of")) {
        return true;
      }
      if (argument.position() == Position.OBLIQUE && !(argument.filler() instanceof Slot)) {
        return false;
      }
    }
    return false;
  }
}
