package org.casus.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.annotate.Morphology.VerbForm;

/**
 * Subjects of verbs as written, shared between conjuncts or controlled by another verb, voice left
 * aside. Thread-safe.
 *
 * @param tree the sentence
 * @param obliques its phrases with prepositions
 * @param subjectControl verbs such as "promise", whose subject acts in their infinitive
 * @param syntax asked for voice, objects and the subjects of nouns
 */
record SurfaceSubjects(
    SyntaxTree tree, Obliques obliques, Set<String> subjectControl, DeepSyntax syntax) {
  /** Adds the verb's own subjects, else those that it takes over from its head. */
  void addTo(Groups groups, Token verb, int depth) {
    for (String relation : List.of("nsubj", "nsubj:pass", "csubj")) {
      groups.addRelation(verb, relation);
    }
    Token head = tree.head(verb);
    if (groups.isEmpty() && depth <= DeepSyntax.MAX_DEPTH && head != null) {
      addFromHead(verb, head, groups, depth);
    }
  }

  private void addFromHead(Token verb, Token head, Groups groups, int depth) {
    switch (verb.relation()) {
      case "conj", "dep" -> {
        if (!tree.isNominal(head)) {
          addTo(groups, head, depth + 1);
        }
      }
      case "xcomp" -> addController(head, groups, depth);
      case "advcl" -> {
        if (tree.isNominal(head) && !tree.hasChild(head, "nsubj")) {
          groups.add("advcl", tree.withConjuncts(head));
        } else {
          addOfAdverbialClause(verb, head, groups, depth);
        }
      }
      case "ccomp" -> {
        if (verb.morphology().verbForm() != VerbForm.FIN) {
          addTo(groups, head, depth + 1);
        }
      }
      case "acl" -> {
        if (verb.morphology().verbForm() == VerbForm.INF || tree.hasMark(verb)) {
          syntax.nounSubjects(head, groups, depth + 1);
        } else {
          groups.add("acl", tree.withConjuncts(modified(head)));
        }
      }
      case "amod", "acl:relcl" -> groups.add(verb.relation(), tree.withConjuncts(head));
      default -> {
        // Other clauses have no subject of their own to find.
      }
    }
  }

  /**
   * A participle without comma does not restrict a proper name: in "an exclave of Angola bordering"
   * it is the exclave that borders, wherever the parser hung it.
   */
  private Token modified(Token noun) {
    Token above = tree.head(noun);
    boolean nested = noun.upos() == Upos.PROPN && (noun.is("nmod") || noun.is("dep"));
    if (!nested || above == null) {
      return noun;
    }
    if (above.upos() == Upos.ADP && tree.head(above) != null) {
      above = tree.head(above);
    }
    return above != null && above.upos() == Upos.NOUN ? above : noun;
  }

  /** "accused Russia of poisoning" is Russia's doing; "left, accusing Russia" is the leaver's. */
  private void addOfAdverbialClause(Token verb, Token head, Groups groups, int depth) {
    boolean objectControl = false;
    for (Token child : tree.children(verb)) {
      String word = child.text().toLowerCase(Locale.ROOT);
      objectControl |=
          (child.is("mark") || child.is("case")) && (word.equals("of") || word.equals("from"));
    }
    if (objectControl) {
      groups.addAll(syntax.objects(head));
    }
    if (groups.isEmpty()) {
      addTo(groups, head, depth + 1);
    }
  }

  /** "urged Mali to leave" is Mali's leaving; "promised Mali to leave" is the promiser's. */
  private void addController(Token matrix, Groups groups, int depth) {
    if (!subjectControl.contains(matrix.lemma()) && !syntax.isPassive(matrix)) {
      groups.addRelation(matrix, "iobj");
      if (groups.isEmpty()) {
        groups.addRelation(matrix, "obj");
      }
    }
    if (groups.isEmpty()) {
      addTo(groups, matrix, depth + 1);
    }
    // "called on X to", "appealed to X to": the phrase, not the caller, acts.
    if (groups.isEmpty()) {
      groups.add("on", obliques.heads(matrix, Set.of("on", "upon", "to", "for")));
    }
  }
}
