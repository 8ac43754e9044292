package org.casus.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.annotate.DeepSyntax.Group;

/** Collects candidates, best first; relative pronouns become what they stand for. */
final class Groups {
  private static final Set<String> RELATIVE = Set.of("which", "who", "that", "whom", "whose");

  private final SyntaxTree tree;
  private final List<Group> found = new ArrayList<>();

  Groups(SyntaxTree tree) {
    this.tree = tree;
  }

  /** Whether the word looks like a relative pronoun. */
  static boolean isRelative(Token token) {
    return RELATIVE.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Group> list() {
    return found;
  }

  void addAll(List<Group> groups) {
    found.addAll(groups);
  }

  /** Adds one group of coordinated tokens; nothing if there are none. */
  void add(String via, List<Token> tokens) {
    List<Token> resolved = new ArrayList<>();
    Set<Token> seen = new HashSet<>();
    for (Token token : tokens) {
      for (Token t : antecedent(token)) {
        if (seen.add(t)) {
          resolved.add(t);
        }
      }
    }
    if (!resolved.isEmpty()) {
      found.add(new Group(via, List.copyOf(resolved)));
    }
  }

  /** Adds the dependents with exactly this relation, and their conjuncts. */
  void addRelation(Token head, String relation) {
    List<Token> tokens = new ArrayList<>();
    for (Token child : tree.children(head)) {
      if (child.relation().equals(relation)) {
        tokens.addAll(tree.withConjuncts(child));
      }
    }
    add(relation, tokens);
  }

  /** Replaces a relative pronoun by the noun that its clause describes. */
  private List<Token> antecedent(Token token) {
    if (!isRelative(token) || token.upos().isNominal()) {
      return List.of(token);
    }
    for (Token t = tree.head(token); t != null; t = tree.head(t)) {
      Token noun = tree.head(t);
      if (t.is("acl") && noun != null) {
        return tree.withConjuncts(noun);
      }
    }
    return List.of(token);
  }
}
