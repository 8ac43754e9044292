package org.casus.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.DeepSyntax.Group;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.lexicon.Pattern.Anything;
import org.casus.lexicon.Pattern.Argument;
import org.casus.lexicon.Pattern.Position;
import org.casus.lexicon.Pattern.Slot;
import org.casus.lexicon.Pattern.Types;
import org.casus.lexicon.Pattern.Words;
import org.jspecify.annotations.Nullable;

/**
 * Matches compiled patterns on one sentence. Not thread-safe; make one for each sentence.
 *
 * <p>Greedy: each argument takes the first group of candidates that fills it. Patterns are short
 * and their fillers disjoint, so nothing is gained by backtracking.
 */
public final class PatternMatcher {
  private final DeepSyntax syntax;
  private final BiPredicate<Pattern.Slot, Token> isParticipant;
  private final BiPredicate<Token, Set<String>> isTrigger;

  /**
   * Builds a matcher.
   *
   * @param syntax the sentence
   * @param isParticipant whether a token can fill a slot: it leads to an actor or place
   * @param isTrigger whether a token may carry one of these event types
   */
  public PatternMatcher(
      DeepSyntax syntax,
      BiPredicate<Pattern.Slot, Token> isParticipant,
      BiPredicate<Token, Set<String>> isTrigger) {
    this.syntax = syntax;
    this.isParticipant = isParticipant;
    this.isTrigger = isTrigger;
  }

  /**
   * A pattern found.
   *
   * @param pattern the pattern
   * @param predicate the word that matched its predicate
   * @param words predicate, particle and all required words, in the order of the pattern
   * @param slots slot name to heads of its fillers; a slot that stayed empty is missing
   * @param complements heads of the clauses and nouns that matched {@code >} and {@code @}
   * @param path one step for each argument, for people
   */
  public record Match(
      Pattern pattern,
      Token predicate,
      List<Token> words,
      Map<String, List<Token>> slots,
      List<Token> complements,
      List<String> path) {}

  /** Tries a pattern with the token as its predicate. */
  public Optional<Match> match(Pattern pattern, Token token) {
    return new Attempt(pattern, token).run();
  }

  /** Whether token and particle fit the predicate; cheap, no arguments looked at. */
  public boolean fits(Pattern.Predicate predicate, Token token) {
    return kindFits(predicate, token)
        && predicate.words().contains(syntax.sentence(), token)
        && (predicate.particle().isEmpty() || particle(token, predicate.particle()).isPresent());
  }

  private boolean kindFits(Pattern.Predicate predicate, Token token) {
    return switch (predicate.kind()) {
      case VERB ->
          (token.upos() == Upos.VERB || token.upos() == Upos.AUX) && !token.is("aux")
              || token.upos() == Upos.ADJ && token.morphology().verbForm() == VerbForm.PART;
      // Not the cricketer Geoffrey Boycott.
      case NOUN -> syntax.isNominal(token) && token.entity() != EntityTag.PERSON;
      case ADJECTIVE ->
          token.upos() == Upos.ADJ
              || isAdverbial(token)
              || token.upos() == Upos.VERB && syntax.isPassive(token);
      case RELATIONAL -> token.upos().isNominal();
    };
  }

  private static boolean isAdverbial(Token token) {
    return token.upos() == Upos.ADV || token.upos() == Upos.NOUN && token.is("amod");
  }

  private Optional<Token> particle(Token verb, String particle) {
    for (Token child : syntax.sentence().children(verb)) {
      if (child.lemma().equalsIgnoreCase(particle)
          && (child.relation().equals("compound:prt")
              || child.is("advmod")
              || child.is("case")
              || child.is("obl"))) {
        return Optional.of(child);
      }
    }
    // "step up pressure", "call off talks": the parser may hang the particle on the object.
    int next = verb.index() + 1;
    return next < syntax.sentence().size()
            && syntax.sentence().token(next).text().equalsIgnoreCase(particle)
        ? Optional.of(syntax.sentence().token(next))
        : Optional.empty();
  }

  /** State of one try: anchors are the tokens on which later arguments may hang. */
  private final class Attempt {
    private final Pattern pattern;
    private final Token predicate;
    private final List<Token> anchors = new ArrayList<>();
    private final List<Token> clauseAnchors = new ArrayList<>();
    private final List<Token> words = new ArrayList<>();
    private final Set<Token> used = new LinkedHashSet<>();
    private final Map<String, List<Token>> slots = new LinkedHashMap<>();
    private final List<Token> complements = new ArrayList<>();
    private final List<String> path = new ArrayList<>();

    Attempt(Pattern pattern, Token predicate) {
      this.pattern = pattern;
      this.predicate = predicate;
    }

    Optional<Match> run() {
      if (!fits(pattern.predicate(), predicate) || isBareButHasObject()) {
        return Optional.empty();
      }
      words.addAll(
          pattern
              .predicate()
              .words()
              .find(syntax.sentence(), predicate)
              .orElse(List.of(predicate)));
      particle(predicate, pattern.predicate().particle())
          .filter(p -> !pattern.predicate().particle().isEmpty())
          .ifPresent(words::add);
      used.addAll(words);
      anchors.add(predicate);
      // "pulled back from Mali": the phrase may hang on the particle.
      words.stream().filter(w -> w.head() == predicate.index()).forEach(anchors::add);
      path.add(predicate.text());
      // Required words first: they become anchors, whatever their place in the pattern.
      for (Argument argument : pattern.arguments()) {
        if (!(argument.filler() instanceof Slot) && !fill(argument)) {
          return Optional.empty();
        }
      }
      for (Argument argument : pattern.arguments()) {
        if (argument.filler() instanceof Slot && (lacksPreposition(argument) || !fill(argument))) {
          return Optional.empty();
        }
      }
      return Optional.of(new Match(pattern, predicate, words, slots, complements, path));
    }

    /**
     * "called it a success" is not "called on X": without other words the preposition must be
     * there.
     */
    private boolean lacksPreposition(Argument argument) {
      return argument.position() == Position.OBLIQUE
          && pattern.predicate().kind() == Pattern.Predicate.Kind.VERB
          && pattern.predicate().particle().isEmpty()
          && pattern.lexicalWeight() == 0
          && pattern.arguments().stream().filter(a -> a.position() == Position.OBLIQUE).count() == 1
          && candidates(argument).isEmpty();
    }

    /** "withdrew" is not "withdrew its candidate": a bare verb pattern tells of no object. */
    private boolean isBareButHasObject() {
      boolean bare =
          pattern.predicate().kind() == Pattern.Predicate.Kind.VERB
              && pattern.arguments().stream().allMatch(a -> a.position() == Position.SUBJECT);
      return bare && !syntax.isPassive(predicate) && !syntax.objects(predicate).isEmpty();
    }

    private boolean fill(Argument argument) {
      List<Group> groups = candidates(argument);
      if (argument.filler() instanceof Slot slot) {
        return fillSlot(slot, groups);
      }
      for (Group group : groups) {
        for (Token token : group.tokens()) {
          if (!used.contains(token) && accepts(argument, token)) {
            take(argument, group, token);
            return true;
          }
          for (Token counted : syntax.counted(token)) {
            if (!used.contains(counted) && accepts(argument, counted)) {
              take(argument, group, counted);
              return true;
            }
          }
        }
      }
      return false;
    }

    private boolean accepts(Argument argument, Token token) {
      if (argument.filler() instanceof Words w) {
        return w.words().contains(syntax.sentence(), token);
      }
      if (argument.filler() instanceof Types t) {
        return isTrigger.test(token, t.types());
      }
      return argument.filler() instanceof Anything;
    }

    private void take(Argument argument, Group group, Token token) {
      used.add(token);
      path.add(group.via() + " " + token.text());
      if (argument.filler() instanceof Words w) {
        List<Token> found = w.words().find(syntax.sentence(), token).orElse(List.of(token));
        words.addAll(found);
        used.addAll(found);
      }
      if (argument.position() == Position.COMPLEMENT || argument.filler() instanceof Types) {
        complements.add(token);
      }
      if (argument.position() == Position.COMPLEMENT || isAfterComplement(argument)) {
        clauseAnchors.add(token);
      } else if (!(argument.filler() instanceof Anything)) {
        anchors.add(token);
      }
    }

    private boolean fillSlot(Slot slot, List<Group> groups) {
      for (Group group : groups) {
        List<Token> fillers = new ArrayList<>();
        for (Token token : group.tokens()) {
          if ((!used.contains(token) || isSelf(token))
              && !taken(token)
              && !isOwnScene(token)
              && isParticipant.test(slot, token)) {
            fillers.add(token);
          }
        }
        if (!fillers.isEmpty()) {
          slots.merge(slot.name(), fillers, this::join);
          path.add(group.via() + " " + slot.name());
          return true;
        }
      }
      return !slot.required();
    }

    /** A relational noun in apposition stands for what it is said of. */
    private boolean isSelf(Token token) {
      return token.equals(predicate)
          && pattern.predicate().kind() == Pattern.Predicate.Kind.RELATIONAL;
    }

    /** "in their battle" says where one stands, not against whom. */
    private boolean isOwnScene(Token token) {
      boolean owned =
          syntax.sentence().children(token).stream()
              .anyMatch(c -> c.relation().equals("nmod:poss") && c.upos() == Upos.PRON);
      return owned && Set.of("in", "at").contains(syntax.preposition(token));
    }

    private boolean taken(Token token) {
      return slots.values().stream().anyMatch(tokens -> tokens.contains(token));
    }

    private List<Token> join(List<Token> a, List<Token> b) {
      List<Token> all = new ArrayList<>(a);
      all.addAll(b);
      return all;
    }

    @SuppressWarnings("ReferenceEquality") // the very argument, not one like it
    private boolean isAfterComplement(Argument argument) {
      for (Argument other : pattern.arguments()) {
        if (other == argument) {
          return false;
        }
        if (other.position() == Position.COMPLEMENT) {
          return true;
        }
      }
      return false;
    }

    private List<Group> candidates(Argument argument) {
      List<Group> groups = new ArrayList<>();
      boolean inClause = isAfterComplement(argument) && !clauseAnchors.isEmpty();
      List<Token> hooks = inClause ? clauseAnchors : anchors;
      switch (argument.position()) {
        case SUBJECT -> {
          groups.addAll(subjects());
          // "withdrawal of troops from Mali": Mali is spoken for by the pattern's own "from".
          groups.removeIf(group -> group.via().equals("from") && hasPreposition("from"));
          if (pattern.predicate().kind() == Pattern.Predicate.Kind.NOUN && !hasOf()) {
            groups.addAll(syntax.obliques(predicate, Set.of("of")));
          }
          // "Mali's offer was welcomed": where the pattern asks whose offer, Mali did not welcome
          // it.
          boolean owned =
              pattern.predicate().kind() == Pattern.Predicate.Kind.VERB
                  && (hasPreposition("of") || hasPreposition("by"));
          for (Token anchor : anchors) {
            if (!anchor.equals(predicate)
                && !owned
                && syntax.isNominal(anchor)
                && groups.isEmpty()) {
              groups.addAll(syntax.subjects(anchor));
            }
          }
        }
        case INDIRECT_OBJECT -> {
          groups.addAll(syntax.indirectObjects(predicate));
          groups.addAll(syntax.objects(predicate));
        }
        case OBJECT -> {
          if (pattern.predicate().kind() == Pattern.Predicate.Kind.RELATIONAL) {
            groups.addAll(syntax.owners(predicate));
          } else if (copulaHead() != null) {
            groups.add(new Group("cop", withConjuncts(copulaHead())));
          } else {
            groups.addAll(syntax.objects(hooks.get(0)));
          }
          // "urged Russia to leave": some parsers make Russia the subject of the clause.
          if (groups.isEmpty() && !inClause && !clauseAnchors.isEmpty()) {
            groups.addAll(syntax.subjects(clauseAnchors.get(0)));
          }
        }
        case OBLIQUE -> {
          for (Token anchor : hooks) {
            groups.addAll(syntax.obliques(anchor, argument.prepositions()));
          }
          Token complement = copulaHead();
          if (complement != null) {
            if (argument.prepositions().contains(syntax.preposition(complement))) {
              groups.add(new Group("cop", withConjuncts(complement)));
            }
            groups.addAll(syntax.obliques(complement, argument.prepositions()));
          }
          if (pattern.predicate().kind() == Pattern.Predicate.Kind.RELATIONAL
              && argument.prepositions().contains("of")) {
            groups.addAll(syntax.owners(predicate));
          }
          possessors(hooks, argument, groups);
          if (groups.isEmpty() && !clauseAnchors.isEmpty()) {
            Token clause = clauseAnchors.get(0);
            for (Token c : inClause ? syntax.complements(clause) : List.of(clause)) {
              clauseSubjects(c, argument, groups);
            }
          }
          if (groups.isEmpty()) {
            deeperObliques(hooks, argument, groups);
          }
        }
        case COMPLEMENT -> {
          for (Token anchor : anchors) {
            for (Token token : syntax.complements(anchor)) {
              groups.add(new Group("clause", List.of(token)));
            }
          }
        }
      }
      return groups;
    }

    private List<Group> subjects() {
      return switch (pattern.predicate().kind()) {
        case ADJECTIVE -> syntax.bearers(predicate);
        case RELATIONAL -> syntax.described(predicate);
        default -> {
          Token complement = copulaHead();
          yield complement == null ? syntax.subjects(predicate) : syntax.bearers(complement);
        }
      };
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

    /** "reject the request of X" is also "reject X's request". */
    private void possessors(List<Token> hooks, Argument argument, List<Group> groups) {
      boolean owner =
          argument.prepositions().contains("of")
              || argument.prepositions().contains("by")
              || argument.prepositions().contains("from");
      for (Token anchor : hooks) {
        if (owner && !anchor.equals(predicate) && syntax.isNominal(anchor)) {
          groups.addAll(syntax.subjects(anchor));
        }
      }
    }

    /** "called on X to leave": some parsers make "on" open the clause, with X as its subject. */
    private void clauseSubjects(Token clause, Argument argument, List<Group> groups) {
      for (Token child : syntax.sentence().children(clause)) {
        if (child.is("mark")
            && argument.prepositions().contains(child.text().toLowerCase(Locale.ROOT))) {
          groups.addAll(syntax.subjects(clause));
        }
      }
    }

    /** "a visit by X to Y", where the parser hung "to Y" on X. */
    private void deeperObliques(List<Token> hooks, Argument argument, List<Group> groups) {
      for (Token anchor : hooks) {
        for (Token child : syntax.sentence().children(anchor)) {
          if (child.upos().isNominal()
              && (child.is("nmod") || child.is("obl") || child.is("obj"))) {
            groups.addAll(syntax.obliques(child, argument.prepositions()));
            for (Token counted : syntax.counted(child)) {
              groups.addAll(syntax.obliques(counted, argument.prepositions()));
            }
          }
        }
      }
    }

    private boolean hasPreposition(String preposition) {
      return pattern.arguments().stream().anyMatch(a -> a.prepositions().contains(preposition));
    }

    /**
     * Whether the noun's own "of" tells who undergoes it; "of" after another word may be that's.
     */
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
}
