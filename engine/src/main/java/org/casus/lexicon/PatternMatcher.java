package org.casus.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;

/**
 * Matches compiled patterns on one sentence. Not thread-safe; make one for each sentence.
 *
 * <p>Greedy: each argument takes the first group of candidates that fills it. Patterns are short
 * and their fillers disjoint, so nothing is gained by backtracking.
 *
 * <p>This class finds the predicate. {@link MatchAttempt} fills the arguments, {@link
 * ArgumentCandidates} tells where each may stand, {@link FillerTest} what may fill it.
 */
public final class PatternMatcher {
  private final DeepSyntax syntax;
  private final FillerTest test;

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
    this.test = new FillerTest(syntax, isParticipant, isTrigger);
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
    if (!fits(pattern.predicate(), token)) {
      return Optional.empty();
    }
    List<Token> words = predicateWords(pattern.predicate(), token);
    return new MatchAttempt(test, pattern, token, words).run();
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

  private List<Token> predicateWords(Pattern.Predicate predicate, Token token) {
    List<Token> words =
        new ArrayList<>(predicate.words().find(syntax.sentence(), token).orElse(List.of(token)));
    if (!predicate.particle().isEmpty()) {
      particle(token, predicate.particle()).ifPresent(words::add);
    }
    return words;
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
}
