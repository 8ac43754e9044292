package org.casus.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.annotate.Morphology.VerbForm;

/** Clauses that complement a verb or noun. Thread-safe. */
record ComplementClauses(SyntaxTree tree, Voice voice) {
  /** Heads of clauses that complement the token, coordinated ones included. */
  List<Token> heads(Token anchor) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token child : tree.children(anchor)) {
      if (complements(child, anchor)) {
        found.add(child);
        found.addAll(tree.conjuncts(child));
      }
    }
    return List.copyOf(found);
  }

  private boolean complements(Token clause, Token anchor) {
    VerbForm form = clause.morphology().verbForm();
    return switch (clause.relation()) {
      case "xcomp", "ccomp" -> true;
      // "an apology issued by X" does not tell what was apologised for.
      case "acl", "acl:relcl" ->
          tree.isNominal(anchor) && !voice.isPassive(clause)
              || form != VerbForm.PART
              || tree.hasMark(clause);
      case "advcl" -> form == VerbForm.INF || form == VerbForm.GER || tree.hasMark(clause);
      default -> false;
    };
  }
}
