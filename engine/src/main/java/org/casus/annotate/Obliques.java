package org.casus.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Phrases with prepositions. Thread-safe.
 *
 * @param tree the sentence
 * @param quantity nouns that only count what follows them
 */
record Obliques(SyntaxTree tree, Set<String> quantity) {
  /** Heads of the phrases with one of the prepositions that hang on the token. */
  List<Token> heads(Token anchor, Set<String> prepositions) {
    List<Token> found = new ArrayList<>();
    for (Token child : tree.children(anchor)) {
      // "of" wrongly made a head, with its noun below.
      if (child.upos() == Upos.ADP
          && prepositions.contains(child.text().toLowerCase(Locale.ROOT))) {
        for (Token below : tree.children(child)) {
          if (below.upos().isNominal()) {
            found.addAll(tree.withConjuncts(below));
          }
        }
      }
      if ((child.is("obl") || child.is("nmod") || child.is("dep") || child.is("advmod"))
          && hasPreposition(child, prepositions)) {
        found.addAll(tree.withConjuncts(child));
      }
    }
    return found;
  }

  /** Shorthand for a single preposition. */
  List<Token> heads(Token anchor, String preposition) {
    return heads(anchor, Set.of(preposition));
  }

  /** Of several prepositions, "out of Syria", each counts. */
  private boolean hasPreposition(Token noun, Set<String> prepositions) {
    if (prepositions.contains(tree.preposition(noun))) {
      return true;
    }
    for (Token child : tree.children(noun)) {
      if (child.relation().equals("case")
          && prepositions.contains(child.text().toLowerCase(Locale.ROOT))
          && !tree.hasChild(child, "fixed")) {
        return true;
      }
    }
    return false;
  }

  /** What a noun of quantity counts, at any depth: "hundreds of police officers"; else empty. */
  List<Token> counted(Token token) {
    List<Token> found = new ArrayList<>();
    if (quantity.contains(token.lemma())) {
      for (Token inner : heads(token, Set.of("of", "in", "worth"))) {
        found.add(inner);
        found.addAll(counted(inner));
      }
    }
    return found;
  }
}
