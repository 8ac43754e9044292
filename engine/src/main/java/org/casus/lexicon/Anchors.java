package org.casus.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.casus.annotate.Token;
import org.casus.lexicon.Pattern.Anything;
import org.casus.lexicon.Pattern.Argument;
import org.casus.lexicon.Pattern.Position;

/** The tokens found so far on which further arguments of a pattern may hang. Mutable. */
final class Anchors {
  private final Pattern pattern;
  private final List<Token> main = new ArrayList<>();
  private final List<Token> clauses = new ArrayList<>();

  /** Starts with the predicate; "pulled back from Mali": a phrase may hang on its particle. */
  Anchors(Pattern pattern, Token predicate, List<Token> predicateWords) {
    this.pattern = pattern;
    main.add(predicate);
    predicateWords.stream().filter(w -> w.head() == predicate.index()).forEach(main::add);
  }

  /** Takes what filled an argument. */
  void add(Argument argument, Token token) {
    if (argument.position() == Position.COMPLEMENT || pattern.isAfterComplement(argument)) {
      clauses.add(token);
    } else if (!(argument.filler() instanceof Anything)) {
      main.add(token);
    }
  }

  /** Predicate, particle and required words outside the clause. */
  List<Token> main() {
    return main;
  }

  /** Heads of the clause found and required words in it. */
  List<Token> clauses() {
    return clauses;
  }

  /** Whether the argument is to be looked for in the clause. */
  boolean isInClause(Argument argument) {
    return pattern.isAfterComplement(argument) && !clauses.isEmpty();
  }

  /** Where the argument may hang. */
  List<Token> of(Argument argument) {
    return isInClause(argument) ? clauses : main;
  }
}
