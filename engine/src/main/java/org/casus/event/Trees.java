package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;

/** Walks in a dependency tree. */
final class Trees {
  private Trees() {}

  /** The token and all below it, in text order; conjuncts and relative clauses left out. */
  static List<Token> phrase(Sentence sentence, Token root) {
    List<Token> found = new ArrayList<>();
    collect(sentence, root, found);
    found.sort(java.util.Comparator.comparingInt(Token::index));
    return found;
  }

  private static void collect(Sentence sentence, Token token, List<Token> found) {
    found.add(token);
    for (Token child : sentence.children(token)) {
      if (!child.is("conj")
          && !child.is("acl")
          && !child.is("parataxis")
          && !child.is("ccomp")
          && !child.is("advcl")) {
        collect(sentence, child, found);
      }
    }
  }

  /** Whether {@code above} is the token or governs it at any distance. */
  static boolean dominates(Sentence sentence, Token above, Token token) {
    return distanceUp(sentence, token, above) >= 0;
  }

  /**
   * As {@link #distanceUp}, but -1 where a coordinated verb lies between: that is another clause.
   */
  static int distanceInClause(Sentence sentence, Token token, Token above) {
    int steps = distanceUp(sentence, token, above);
    Token t = token;
    for (int i = 0; i < steps; i++) {
      boolean ownClause =
          t.is("advcl") && sentence.children(t).stream().anyMatch(c -> c.is("nsubj"));
      if (t.is("conj") && !t.upos().isNominal() || t.is("parataxis") || ownClause) {
        return -1;
      }
      t = sentence.token(t.head());
    }
    return steps;
  }

  /** Whether a relation lies on the way from a token up to one above it. */
  static boolean crosses(Sentence sentence, Token token, Token above, String relation) {
    for (Token t = token;
        t.index() != above.index() && t.head() >= 0;
        t = sentence.token(t.head())) {
      if (t.relation().equals(relation)) {
        return true;
      }
    }
    return false;
  }

  /** Steps from a token up to one above it; 0 for itself, -1 if it is not above. */
  static int distanceUp(Sentence sentence, Token token, Token above) {
    int steps = 0;
    for (Token t = token; ; t = sentence.token(t.head())) {
      if (t.index() == above.index()) {
        return steps;
      }
      if (t.head() < 0) {
        return -1;
      }
      steps++;
    }
  }
}
