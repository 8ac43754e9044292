package org.casus.annotate;

import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;

/** Tells passives from actives, participles without auxiliary included. Thread-safe. */
record Voice(SyntaxTree tree) {
  /** Whether the verb's surface subject undergoes what the verb says. */
  boolean isPassive(Token verb) {
    return isPassive(verb, 0);
  }

  private boolean isPassive(Token verb, int depth) {
    // A past tense as bare modifier of a noun is a participle mistagged: "goods handed back by".
    boolean past =
        verb.morphology().tense() == Tense.PAST
            && (verb.morphology().verbForm() == VerbForm.PART || verb.relation().equals("acl"));
    boolean activeSubject = false;
    boolean aux = false;
    for (Token child : tree.children(verb)) {
      if (child.relation().equals("nsubj:pass") || child.relation().equals("aux:pass")) {
        return true;
      }
      activeSubject |= child.relation().equals("nsubj");
      aux |= child.is("aux");
      if (child.relation().equals("obj") && !verb.is("acl")) {
        past = false;
      }
    }
    if (activeSubject && !aux && isGapped(verb, depth)) {
      return true;
    }
    if (!past || activeSubject || aux || depth > DeepSyntax.MAX_DEPTH) {
      return false;
    }
    Token head = tree.head(verb);
    return switch (verb.relation()) {
      // "xcomp": "stands accused", "had him arrested".
      case "acl", "amod", "advcl", "dep", "xcomp" -> true;
      case "conj" -> head != null && isPassive(head, depth + 1);
      default -> head == null;
    };
  }

  /** "Four were wounded and 27 arrested": the second subject undergoes, too. */
  private boolean isGapped(Token verb, int depth) {
    Token first = tree.head(verb);
    return verb.relation().equals("conj")
        && first != null
        && verb.morphology().tense() == Tense.PAST
        && !tree.hasChild(verb, "obj")
        && depth <= DeepSyntax.MAX_DEPTH
        && isPassive(first, depth + 1);
  }
}
