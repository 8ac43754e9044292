package org.casus.annotate;

import java.util.List;
import org.casus.annotate.DeepSyntax.Group;

/** Who does what a passive verb says. Thread-safe. */
record PassiveAgents(SyntaxTree tree, Voice voice, Obliques obliques) {
  /** The agents of a passive verb, from the nearest place where one is written. */
  List<Group> find(Token verb) {
    Groups groups = new Groups(tree);
    groups.add("by", obliques.heads(verb, "by"));
    Token head = tree.head(verb);
    if (groups.isEmpty() && verb.relation().equals("conj") && head != null) {
      groups.add("conj by", obliques.heads(head, "by"));
    }
    // "shelled by X, the town": a participle whose agent the parser hung on the noun.
    if (groups.isEmpty() && verb.is("acl") && head != null) {
      groups.add("by", obliques.heads(head, "by"));
    }
    if (groups.isEmpty()) {
      addNested(verb, groups);
    }
    if (groups.isEmpty()) {
      addHyphenated(verb, groups);
    }
    return groups.list();
  }

  /**
   * "let into the town by X", "killed in a raid by X", "ordered to leave by X": the agent hangs on
   * a phrase beside the verb.
   */
  private void addNested(Token verb, Groups groups) {
    for (Token child : tree.children(verb)) {
      boolean beside =
          child.is("obl") || child.is("obj") || child.is("xcomp") && !voice.isPassive(child);
      if (beside && child.index() > verb.index()) {
        groups.add("by", obliques.heads(child, "by"));
      }
    }
  }

  /** "Iran-backed", "UN-brokered": the name before the hyphen does it. */
  private void addHyphenated(Token participle, Groups groups) {
    int at = participle.index() - 2;
    if (at >= 0 && tree.sentence().token(at + 1).text().equals("-")) {
      Token agent = tree.sentence().token(at);
      if (agent.head() == participle.index()) {
        groups.add("hyphen", List.of(agent));
      }
    }
  }
}
