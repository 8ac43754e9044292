package org.casus.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.DeepSyntax.Group;
import org.casus.annotate.Token;
import org.casus.lexicon.Pattern.Argument;
import org.casus.lexicon.Pattern.Position;
import org.casus.lexicon.Pattern.Predicate.Kind;
import org.casus.lexicon.Pattern.Slot;
import org.casus.lexicon.Pattern.Types;
import org.casus.lexicon.Pattern.Words;
import org.casus.lexicon.PatternMatcher.Match;

/** One try to fill the arguments of a pattern, its predicate being found. To be run once. */
final class MatchAttempt {
  private final DeepSyntax syntax;
  private final FillerTest test;
  private final Pattern pattern;
  private final Token predicate;
  private final Anchors anchors;
  private final ArgumentCandidates candidates;
  private final List<Token> words;
  private final Set<Token> used;
  private final Map<String, List<Token>> slots = new LinkedHashMap<>();
  private final List<Token> complements = new ArrayList<>();
  private final List<String> path = new ArrayList<>();

  /**
   * Prepares a try.
   *
   * @param test what may fill an argument
   * @param pattern the pattern
   * @param predicate the word that fits its predicate
   * @param predicateWords all words of the predicate, its particle included
   */
  MatchAttempt(FillerTest test, Pattern pattern, Token predicate, List<Token> predicateWords) {
    this.syntax = test.syntax();
    this.test = test;
    this.pattern = pattern;
    this.predicate = predicate;
    this.anchors = new Anchors(pattern, predicate, predicateWords);
    this.candidates = new ArgumentCandidates(syntax, pattern, predicate, anchors);
    this.words = new ArrayList<>(predicateWords);
    this.used = new LinkedHashSet<>(predicateWords);
  }

  Optional<Match> run() {
    if (isBareButHasObject()) {
      return Optional.empty();
    }
    path.add(predicate.text());
    // Required words first: they become anchors, whatever their place in the pattern.
    for (Argument argument : pattern.arguments()) {
      if (!(argument.filler() instanceof Slot) && !fillRequired(argument)) {
        return Optional.empty();
      }
    }
    for (Argument argument : pattern.arguments()) {
      if (argument.filler() instanceof Slot slot
          && (lacksPreposition(argument) || !fillSlot(slot, candidates.of(argument)))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(pattern, predicate, words, slots, complements, path));
  }

  /** "withdrew" is not "withdrew its candidate": a bare verb pattern tells of no object. */
  private boolean isBareButHasObject() {
    boolean bare =
        pattern.predicate().kind() == Kind.VERB
            && pattern.arguments().stream().allMatch(a -> a.position() == Position.SUBJECT);
    return bare && !syntax.isPassive(predicate) && !syntax.objects(predicate).isEmpty();
  }

  /**
   * "called it a success" is not "called on X": without other words the preposition must be there.
   */
  private boolean lacksPreposition(Argument argument) {
    return argument.position() == Position.OBLIQUE
        && pattern.predicate().kind() == Kind.VERB
        && pattern.predicate().particle().isEmpty()
        && pattern.lexicalWeight() == 0
        && pattern.arguments().stream().filter(a -> a.position() == Position.OBLIQUE).count() == 1
        && candidates.of(argument).isEmpty();
  }

  /** Takes the first candidate that the argument accepts, or what a candidate counts. */
  private boolean fillRequired(Argument argument) {
    for (Group group : candidates.of(argument)) {
      for (Token token : group.tokens()) {
        if (take(argument, group, token)) {
          return true;
        }
        for (Token counted : syntax.counted(token)) {
          if (take(argument, group, counted)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean take(Argument argument, Group group, Token token) {
    if (used.contains(token) || !test.accepts(argument.filler(), token)) {
      return false;
    }
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
    anchors.add(argument, token);
    return true;
  }

  /** Takes all participants of the first group that has one. */
  private boolean fillSlot(Slot slot, List<Group> groups) {
    for (Group group : groups) {
      List<Token> fillers = new ArrayList<>();
      for (Token token : group.tokens()) {
        if (isFree(token) && test.accepts(slot, token)) {
          fillers.add(token);
        }
      }
      if (!fillers.isEmpty()) {
        slots.computeIfAbsent(slot.name(), name -> new ArrayList<>()).addAll(fillers);
        path.add(group.via() + " " + slot.name());
        return true;
      }
    }
    return !slot.required();
  }

  private boolean isFree(Token token) {
    return (!used.contains(token) || isSelf(token))
        && slots.values().stream().noneMatch(tokens -> tokens.contains(token));
  }

  /** A relational noun in apposition stands for what it is said of. */
  private boolean isSelf(Token token) {
    return token.equals(predicate) && pattern.predicate().kind() == Kind.RELATIONAL;
  }
}
