package org.casus.annotate;

import java.util.List;
import java.util.Set;
import org.casus.annotate.DeepSyntax.Group;
import org.casus.annotate.Morphology.VerbForm;

/**
 * Who or what undergoes a verb, directly or as receiver. Thread-safe.
 *
 * @param tree the sentence
 * @param obliques its phrases with prepositions
 * @param syntax asked for voice and surface subjects
 */
record VerbObjects(SyntaxTree tree, Obliques obliques, DeepSyntax syntax) {
  /** In the passive, the surface subject first. */
  List<Group> direct(Token verb) {
    Groups groups = new Groups(tree);
    if (syntax.isPassive(verb)) {
      syntax.surfaceSubjects(verb, groups, 0);
      groups.addRelation(verb, "obj");
      return groups.list();
    }
    groups.addRelation(verb, "obj");
    addPredicated(verb, groups);
    if (groups.isEmpty()) {
      addBareClauseSubjects(verb, groups);
    }
    if (groups.isEmpty()) {
      addShared(verb, groups);
    }
    if (groups.isEmpty() && verb.is("acl:relcl")) {
      addRelativeGap(verb, groups);
    }
    return groups.list();
  }

  /** The receiver of a double-object verb; in the passive, the surface subject. */
  List<Group> indirect(Token verb) {
    Groups groups = new Groups(tree);
    groups.addRelation(verb, "iobj");
    if (groups.isEmpty() && syntax.isPassive(verb) && tree.hasChild(verb, "obj")) {
      syntax.surfaceSubjects(verb, groups, 0);
    }
    if (groups.isEmpty() && obliques.heads(verb, Set.of("to", "for")).isEmpty()) {
      addCompoundReceivers(verb, groups);
    }
    return groups.list();
  }

  /** "called X a liar": some parsers make a small clause of the two objects. */
  private void addPredicated(Token verb, Groups groups) {
    for (Token child : tree.children(verb)) {
      if (child.is("xcomp") && child.upos().isNominal()) {
        groups.addRelation(child, "nsubj");
        groups.add("xcomp", tree.withConjuncts(child));
      }
    }
  }

  /** "helped Mali rebuild": who is helped is the subject of a bare infinitive. */
  private void addBareClauseSubjects(Token verb, Groups groups) {
    for (Token child : tree.children(verb)) {
      boolean bare =
          (child.is("ccomp") || child.is("xcomp"))
              && child.morphology().verbForm() == VerbForm.INF
              && !tree.hasMark(child)
              && !tree.hasChild(child, "aux");
      if (bare) {
        groups.addRelation(child, "nsubj");
      }
    }
  }

  /** "attacked and burned the village": the object is written once. */
  private void addShared(Token verb, Groups groups) {
    for (Token other : tree.conjuncts(verb)) {
      if (other.index() - verb.index() <= 3 && !syntax.isPassive(other)) {
        groups.addRelation(other, "obj");
      }
    }
    Token head = tree.head(verb);
    if (groups.isEmpty()
        && verb.relation().equals("conj")
        && head != null
        && !tree.isNominal(head)) {
      for (Token child : tree.children(head)) {
        if (child.relation().equals("obj") && child.index() > verb.index()) {
          groups.add("conj obj", tree.withConjuncts(child));
        }
      }
    }
  }

  /** "a charge that Russia denies": the noun is the object unless the pronoun is the subject. */
  private void addRelativeGap(Token verb, Groups groups) {
    Token head = tree.head(verb);
    if (head == null) {
      return;
    }
    for (Token child : tree.children(verb)) {
      if (child.is("nsubj") && !Groups.isRelative(child)) {
        groups.add("acl:relcl", tree.withConjuncts(head));
      }
    }
  }

  /** "paid the victims compensation": parsers take the receiver for a part of the thing's name. */
  private void addCompoundReceivers(Token verb, Groups groups) {
    for (Token thing : tree.children(verb)) {
      if (thing.relation().equals("obj")) {
        for (Token child : tree.children(thing)) {
          if (child.is("compound")) {
            groups.add("iobj", tree.withConjuncts(child));
          }
        }
      }
    }
  }
}
