package org.casus.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.annotate.DeepSyntax.Group;

/**
 * Who does and who undergoes what a noun says, and whose it is. Thread-safe.
 *
 * @param tree the sentence
 * @param obliques its phrases with prepositions
 * @param words light verbs
 * @param syntax asked for voice and the subjects of verbs
 */
record NounArguments(SyntaxTree tree, Obliques obliques, SyntaxWords words, DeepSyntax syntax) {
  /** Prepositions of what the subject takes part in. */
  private static final Set<String> ACCOMPANYING =
      Set.of("after", "ahead of", "amid", "at", "before", "during", "following", "in", "through");

  /** "Mali's attack", "the attack by Mali", "the Malian attack", "Mali launched an attack". */
  void addSubjects(Token noun, Groups groups, int depth) {
    groups.addRelation(noun, "nmod:poss");
    groups.add("by", agents(noun));
    addModifiers(groups, noun);
    if (tree.hasChild(noun, "cop")) {
      groups.addRelation(noun, "nsubj");
    }
    groups.add("from", obliques.heads(noun, "from"));
    addByLightVerb(noun, words.lightSubject(), groups, depth);
    Token head = tree.head(noun);
    if (head == null) {
      return;
    }
    if (noun.is("appos")) {
      groups.add("appos", List.of(head));
    }
    if (noun.relation().equals("conj") && tree.isNominal(head) && depth < DeepSyntax.MAX_DEPTH) {
      Groups shared = new Groups(tree);
      addSubjects(head, shared, depth + 1);
      groups.addAll(shared.list());
    }
    if (groups.isEmpty() && isSharedWithVerb(noun) && !tree.isNominal(head)) {
      syntax.surfaceSubjects(head, groups, depth + 1);
    }
  }

  private List<Token> agents(Token noun) {
    List<Token> agents = new ArrayList<>(obliques.heads(noun, "by"));
    // "the torture of detainees by X": the agent hangs on the noun inside.
    for (Token child : tree.children(noun)) {
      if (agents.isEmpty() && child.relation().equals("nmod") && child.index() > noun.index()) {
        agents.addAll(obliques.heads(child, "by"));
      }
    }
    return agents;
  }

  /** "after talks with Iran, Russia said": what is done "with" somebody, the subject does. */
  private boolean isSharedWithVerb(Token noun) {
    return noun.is("obl")
        && ACCOMPANYING.contains(tree.preposition(noun))
        && !obliques.heads(noun, "with").isEmpty();
  }

  /** "the destruction of the camp", "the camp's destruction by Mali", "the camp faced attacks". */
  List<Group> objects(Token noun) {
    Groups groups = new Groups(tree);
    groups.add("of", obliques.heads(noun, "of"));
    if (!obliques.heads(noun, "by").isEmpty()) {
      groups.addRelation(noun, "nmod:poss");
    }
    addModifiers(groups, noun);
    addByLightVerb(noun, words.lightObject(), groups, 0);
    return groups.list();
  }

  /** What a relational noun describes: "Serbia is an ally of", "Serbia, an ally of". */
  List<Group> described(Token noun) {
    Groups groups = new Groups(tree);
    groups.addRelation(noun, "nsubj");
    if (noun.is("appos") && tree.head(noun) != null) {
      groups.add("appos", List.of(noun));
    }
    groups.addRelation(noun, "appos");
    return groups.list();
  }

  /** Whose a relational noun is: "an ally of Russia", "Russia's ally", "the Russian ally". */
  List<Group> owners(Token noun) {
    Groups groups = new Groups(tree);
    groups.add("of", obliques.heads(noun, Set.of("of", "to")));
    groups.addRelation(noun, "nmod:poss");
    addModifiers(groups, noun);
    return groups.list();
  }

  /** "launched an attack", "the attack was launched by", "an attack launched by". */
  private void addByLightVerb(Token noun, Set<String> verbs, Groups groups, int depth) {
    if (depth > DeepSyntax.MAX_DEPTH) {
      return;
    }
    Token verb = tree.head(noun);
    if (verb != null
        && (noun.is("obj") || noun.relation().equals("nsubj:pass"))
        && verbs.contains(verb.lemma())) {
      for (Group group : syntax.subjects(verb)) {
        groups.addAll(List.of(new Group("light verb " + verb.lemma(), group.tokens())));
      }
    }
    for (Token child : tree.children(noun)) {
      if (child.is("acl") && verbs.contains(child.lemma()) && syntax.isPassive(child)) {
        groups.add("light verb " + child.lemma(), obliques.heads(child, "by"));
      }
    }
  }

  private void addModifiers(Groups groups, Token noun) {
    List<Token> modifiers = new ArrayList<>();
    for (Token child : tree.children(noun)) {
      boolean bareNoun = child.relation().equals("nmod") && tree.preposition(child).isEmpty();
      if (child.is("amod") || child.is("compound") || bareNoun) {
        modifiers.addAll(tree.withConjuncts(child));
        for (Token inner : tree.children(child)) {
          if (inner.is("compound") || inner.is("amod")) {
            modifiers.add(inner);
          }
        }
      }
    }
    groups.add("modifier", modifiers);
  }
}
