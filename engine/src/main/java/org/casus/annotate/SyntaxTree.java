package org.casus.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.annotate.Morphology.VerbForm;
import org.jspecify.annotations.Nullable;

/** What the basic tree itself says: heads, dependents, conjuncts, prepositions. Thread-safe. */
record SyntaxTree(Sentence sentence) {
  List<Token> children(Token token) {
    return sentence.children(token);
  }

  /** Head of a token, or null for the root. */
  @Nullable Token head(Token token) {
    return token.head() < 0 ? null : sentence.token(token.head());
  }

  boolean hasChild(Token token, String relation) {
    for (Token child : children(token)) {
      if (child.relation().equals(relation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word such as "to" or "for" opens the clause. */
  boolean hasMark(Token token) {
    return hasChild(token, "mark") || hasChild(token, "case");
  }

  /** Whether the token acts as a noun here; a gerund with determiner or "of" does. */
  boolean isNominal(Token token) {
    if (token.upos().isNominal()) {
      return true;
    }
    return token.morphology().verbForm() == VerbForm.GER
        && (hasChild(token, "det") || hasChild(token, "nmod:poss") || hasChild(token, "amod"));
  }

  /** The tokens coordinated with a token, itself left out. */
  List<Token> conjuncts(Token token) {
    List<Token> found = new ArrayList<>();
    for (Token child : children(token)) {
      if (child.relation().equals("conj")) {
        found.add(child);
        found.addAll(conjuncts(child));
      }
    }
    return found;
  }

  /** The token and what is coordinated with it, verbs left out. */
  List<Token> withConjuncts(Token token) {
    List<Token> all = new ArrayList<>();
    all.add(token);
    for (Token other : conjuncts(token)) {
      if (other.upos() != Upos.VERB && other.upos() != Upos.AUX) {
        all.add(other);
      }
    }
    return all;
  }

  /** Preposition of a noun phrase, several words joined by blanks, empty for none. */
  String preposition(Token token) {
    for (Token child : children(token)) {
      if (child.relation().equals("case") && !child.text().startsWith("'")) {
        StringBuilder text = new StringBuilder(child.text().toLowerCase(Locale.ROOT));
        for (Token part : children(child)) {
          if (part.is("fixed")) {
            text.append(' ').append(part.text().toLowerCase(Locale.ROOT));
          }
        }
        return text.toString();
      }
    }
    Token head = head(token);
    return token.relation().equals("conj") && head != null ? preposition(head) : "";
  }
}
