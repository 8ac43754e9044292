package org.casus.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;

/**
 * Deep grammatical functions, derived from a basic Universal Dependencies v2 tree: who does, who
 * undergoes, whatever the voice. Passives are undone, relative pronouns replaced by what they stand
 * for, subjects shared or controlled are filled in, conjuncts spelled out. Thread-safe.
 *
 * <p>Candidates come in groups: those of one group are coordinated and belong together; earlier
 * groups are better than later ones.
 */
public final class DeepSyntax {
  private static final Set<String> RELATIVE = Set.of("which", "who", "that", "whom", "whose");

  /** Prepositions of what the subject takes part in. */
  private static final Set<String> ACCOMPANYING =
      Set.of("after", "ahead of", "amid", "at", "before", "during", "following", "in", "through");

  private static final int MAX_DEPTH = 8;

  private final Sentence sentence;
  private final SyntaxWords words;

  /**
   * Wraps a sentence.
   *
   * @param words light verbs and control verbs
   */
  public DeepSyntax(Sentence sentence, SyntaxWords words) {
    this.sentence = sentence;
    this.words = words;
  }

  /**
   * Coordinated candidates.
   *
   * @param via how they hang on the predicate, for explanations, for example {@code nsubj:pass}
   * @param tokens heads of the candidates, in text order
   */
  public record Group(String via, List<Token> tokens) {}

  /** The sentence. */
  public Sentence sentence() {
    return sentence;
  }

  /** Head of a token, or null for the root. */
  public @org.jspecify.annotations.Nullable Token head(Token token) {
    return token.head() < 0 ? null : sentence.token(token.head());
  }

  /** Whether the verb's surface subject undergoes what the verb says. */
  public boolean isPassive(Token verb) {
    return isPassive(verb, 0);
  }

  private boolean isPassive(Token verb, int depth) {
    // A past tense as bare modifier of a noun is a participle mistagged: "goods handed back by".
    boolean past =
        verb.morphology().tense() == Tense.PAST
            && (verb.morphology().verbForm() == VerbForm.PART || verb.relation().equals("acl"));
    boolean activeSubject = false;
    boolean aux = false;
    for (Token child : sentence.children(verb)) {
      if (child.relation().equals("nsubj:pass") || child.relation().equals("aux:pass")) {
        return true;
      }
      activeSubject |= child.relation().equals("nsubj");
      aux |= child.is("aux");
      if (child.relation().equals("obj") && !verb.is("acl")) {
        past = false;
      }
    }
    Token first = head(verb);
    // "Four were wounded and 27 arrested": the second subject undergoes, too.
    boolean gapped =
        verb.relation().equals("conj")
            && first != null
            && verb.morphology().tense() == Tense.PAST
            && !hasChild(verb, "obj")
            && depth <= MAX_DEPTH
            && isPassive(first, depth + 1);
    if (activeSubject && gapped && !aux) {
      return true;
    }
    if (!past || activeSubject || aux || depth > MAX_DEPTH) {
      return false;
    }
    Token head = head(verb);
    return switch (verb.relation()) {
      // "xcomp": "stands accused", "had him arrested".
      case "acl", "amod", "advcl", "dep", "xcomp" -> true;
      case "conj" -> head != null && isPassive(head, depth + 1);
      default -> head == null;
    };
  }

  /** Who does it. */
  public List<Group> subjects(Token predicate) {
    List<Group> groups = new ArrayList<>();
    if (isNominal(predicate)) {
      nominalSubjects(predicate, groups, 0);
    } else if (isPassive(predicate)) {
      add(groups, "by", obliqueHeads(predicate, Set.of("by")));
      Token head = head(predicate);
      if (groups.isEmpty() && predicate.relation().equals("conj") && head != null) {
        add(groups, "conj by", obliqueHeads(head, Set.of("by")));
      }
      // "shelled by X, the town": a participle whose agent the parser hung on the noun.
      if (groups.isEmpty() && predicate.is("acl") && head != null) {
        add(groups, "by", obliqueHeads(head, Set.of("by")));
      }
      if (groups.isEmpty()) {
        nestedAgents(predicate, groups);
      }
      if (groups.isEmpty()) {
        hyphenatedAgent(predicate, groups);
      }
    } else {
      surfaceSubjects(predicate, groups, 0);
    }
    return groups;
  }

  /**
   * "let into the town by X", "killed in a raid by X", "ordered to leave by X": the agent hangs on
   * a phrase beside the verb.
   */
  private void nestedAgents(Token verb, List<Group> groups) {
    for (Token child : sentence.children(verb)) {
      boolean beside = child.is("obl") || child.is("obj") || child.is("xcomp") && !isPassive(child);
      if (beside && child.index() > verb.index()) {
        add(groups, "by", obliqueHeads(child, Set.of("by")));
      }
    }
  }

  /** "Iran-backed", "UN-brokered": the name before the hyphen does it. */
  private void hyphenatedAgent(Token participle, List<Group> groups) {
    int at = participle.index() - 2;
    if (at >= 0 && sentence.token(at + 1).text().equals("-")) {
      Token agent = sentence.token(at);
      if (agent.head() == participle.index()) {
        add(groups, "hyphen", List.of(agent));
      }
    }
  }

  /** Of whom an adjective, participle or copular complement is said. */
  public List<Group> bearers(Token predicate) {
    List<Group> groups = new ArrayList<>();
    surfaceSubjects(predicate, groups, 0);
    return groups;
  }

  /**
   * What a relational noun describes: "Serbia is an ally of", "Serbia, an ally of". An apposition
   * stands for itself here; whoever resolves it knows what it is said of.
   */
  public List<Group> described(Token noun) {
    List<Group> groups = new ArrayList<>();
    addRelation(groups, noun, "nsubj");
    Token head = head(noun);
    if (noun.is("appos") && head != null) {
      add(groups, "appos", List.of(noun));
    }
    addRelation(groups, noun, "appos");
    return groups;
  }

  /** Whose a relational noun is: "an ally of Russia", "Russia's ally", "the Russian ally". */
  public List<Group> owners(Token noun) {
    List<Group> groups = new ArrayList<>();
    add(groups, "of", obliqueHeads(noun, Set.of("of", "to")));
    addRelation(groups, noun, "nmod:poss");
    addModifiers(groups, noun);
    return groups;
  }

  /** Who or what undergoes it. */
  public List<Group> objects(Token predicate) {
    List<Group> groups = new ArrayList<>();
    if (isNominal(predicate)) {
      nominalObjects(predicate, groups);
      return groups;
    }
    if (isPassive(predicate)) {
      surfaceSubjects(predicate, groups, 0);
      addRelation(groups, predicate, "obj");
      return groups;
    }
    addRelation(groups, predicate, "obj");
    predicated(predicate, groups);
    if (groups.isEmpty()) {
      bareClauseSubjects(predicate, groups);
    }
    if (groups.isEmpty()) {
      sharedObjects(predicate, groups);
    }
    if (groups.isEmpty() && predicate.is("acl:relcl")) {
      relativeGap(predicate, groups);
    }
    return groups;
  }

  /** "called X a liar": some parsers make a small clause of the two objects. */
  private void predicated(Token verb, List<Group> groups) {
    for (Token child : sentence.children(verb)) {
      if (child.is("xcomp") && child.upos().isNominal()) {
        addRelation(groups, child, "nsubj");
        add(groups, "xcomp", withConjuncts(child));
      }
    }
  }

  /** The receiver of a double-object verb; in the passive, the surface subject. */
  public List<Group> indirectObjects(Token predicate) {
    List<Group> groups = new ArrayList<>();
    addRelation(groups, predicate, "iobj");
    if (groups.isEmpty() && isPassive(predicate) && hasChild(predicate, "obj")) {
      surfaceSubjects(predicate, groups, 0);
    }
    if (groups.isEmpty() && obliqueHeads(predicate, Set.of("to", "for")).isEmpty()) {
      compoundReceivers(predicate, groups);
    }
    return groups;
  }

  /** "paid the victims compensation": parsers take the receiver for a part of the thing's name. */
  private void compoundReceivers(Token verb, List<Group> groups) {
    for (Token thing : sentence.children(verb)) {
      if (thing.relation().equals("obj")) {
        for (Token child : sentence.children(thing)) {
          if (child.is("compound")) {
            add(groups, "iobj", withConjuncts(child));
          }
        }
      }
    }
  }

  /** Phrases with one of the prepositions that hang on the token. */
  public List<Group> obliques(Token anchor, Set<String> prepositions) {
    List<Group> groups = new ArrayList<>();
    add(
        groups,
        String.join("|", new java.util.TreeSet<>(prepositions)), //
        obliqueHeads(anchor, prepositions));
    return groups;
  }

  /** Heads of clauses that complement the token, coordinated ones included. */
  public List<Token> complements(Token anchor) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token child : sentence.children(anchor)) {
      boolean clause =
          switch (child.relation()) {
            case "xcomp", "ccomp" -> true;
            // "an apology issued by X" does not tell what was apologised for.
            case "acl", "acl:relcl" ->
                isNominal(anchor) && (hasMark(child) || !isPassive(child))
                    || child.morphology().verbForm() != VerbForm.PART
                    || hasMark(child);
            case "advcl" ->
                child.morphology().verbForm() == VerbForm.INF
                    || child.morphology().verbForm() == VerbForm.GER
                    || hasMark(child);
            default -> false;
          };
      if (clause) {
        found.add(child);
        found.addAll(conjuncts(child));
      }
    }
    return List.copyOf(found);
  }

  /** What a noun of quantity counts, at any depth: "hundreds of police officers"; else empty. */
  public List<Token> counted(Token token) {
    List<Token> found = new ArrayList<>();
    if (words.quantity().contains(token.lemma())) {
      for (Token inner : obliqueHeads(token, Set.of("of", "in", "worth"))) {
        found.add(inner);
        found.addAll(counted(inner));
      }
    }
    return found;
  }

  /** The tokens coordinated with a token, itself left out. */
  public List<Token> conjuncts(Token token) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(token)) {
      if (child.relation().equals("conj")) {
        found.add(child);
        found.addAll(conjuncts(child));
      }
    }
    return found;
  }

  /** Preposition of a noun phrase, several words joined by blanks, empty for none. */
  public String preposition(Token token) {
    for (Token child : sentence.children(token)) {
      if (child.relation().equals("case") && !child.text().startsWith("'")) {
        StringBuilder text = new StringBuilder(child.text().toLowerCase(Locale.ROOT));
        for (Token part : sentence.children(child)) {
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

  /** Whether the token acts as a noun here; a gerund with determiner or "of" does. */
  public boolean isNominal(Token token) {
    if (token.upos().isNominal()) {
      return true;
    }
    if (token.morphology().verbForm() != VerbForm.GER) {
      return false;
    }
    for (Token child : sentence.children(token)) {
      if (child.relation().equals("det")
          || child.relation().equals("nmod:poss")
          || child.relation().equals("amod")) {
        return true;
      }
    }
    return false;
  }

  private void surfaceSubjects(Token verb, List<Group> groups, int depth) {
    for (String relation : List.of("nsubj", "nsubj:pass", "csubj")) {
      addRelation(groups, verb, relation);
    }
    if (!groups.isEmpty() || depth > MAX_DEPTH) {
      return;
    }
    Token head = head(verb);
    if (head == null) {
      return;
    }
    switch (verb.relation()) {
      case "conj", "parataxis" -> {
        if (!isNominal(head) && !verb.relation().equals("parataxis")) {
          surfaceSubjects(head, groups, depth + 1);
        }
      }
      case "xcomp" -> controller(head, groups, depth);
      case "advcl" -> {
        if (isNominal(head) && !hasChild(head, "nsubj")) {
          add(groups, "advcl", withConjuncts(head));
        } else {
          advclSubject(verb, head, groups, depth);
        }
      }
      case "ccomp" -> {
        if (verb.morphology().verbForm() != VerbForm.FIN) {
          surfaceSubjects(head, groups, depth + 1);
        }
      }
      case "acl" -> {
        if (verb.morphology().verbForm() == VerbForm.INF || hasMark(verb)) {
          nominalSubjects(head, groups, depth + 1);
        } else {
          add(groups, "acl", withConjuncts(modified(head)));
        }
      }
      case "amod", "acl:relcl" -> add(groups, verb.relation(), withConjuncts(head));
      case "dep" -> {
        if (!isNominal(head)) {
          surfaceSubjects(head, groups, depth + 1);
        }
      }
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
    Token above = head(noun);
    boolean nested = noun.upos() == Upos.PROPN && (noun.is("nmod") || noun.is("dep"));
    if (!nested || above == null) {
      return noun;
    }
    if (above.upos() == Upos.ADP && head(above) != null) {
      above = head(above);
    }
    return above != null && above.upos() == Upos.NOUN ? above : noun;
  }

  /** "accused Russia of poisoning" is Russia's doing; "left, accusing Russia" is the leaver's. */
  private void advclSubject(Token verb, Token head, List<Group> groups, int depth) {
    boolean objectControl = false;
    for (Token child : sentence.children(verb)) {
      String lemma = child.text().toLowerCase(Locale.ROOT);
      objectControl |=
          (child.is("mark") || child.is("case")) && (lemma.equals("of") || lemma.equals("from"));
    }
    if (objectControl) {
      groups.addAll(objects(head));
    }
    if (groups.isEmpty()) {
      surfaceSubjects(head, groups, depth + 1);
    }
  }

  private void controller(Token matrix, List<Group> groups, int depth) {
    boolean subjectControl = words.subjectControl().contains(matrix.lemma());
    if (!subjectControl && !isPassive(matrix)) {
      addRelation(groups, matrix, "iobj");
      if (groups.isEmpty()) {
        addRelation(groups, matrix, "obj");
      }
    }
    if (groups.isEmpty()) {
      surfaceSubjects(matrix, groups, depth + 1);
    }
    if (groups.isEmpty()) {
      addPrepositionalController(matrix, groups);
    }
  }

  /** "called on X to", "appealed to X to": the phrase, not the caller, acts. */
  private void addPrepositionalController(Token matrix, List<Group> groups) {
    add(groups, "on", obliqueHeads(matrix, Set.of("on", "upon", "to", "for")));
  }

  private void nominalSubjects(Token noun, List<Group> groups, int depth) {
    addRelation(groups, noun, "nmod:poss");
    List<Token> agents = new ArrayList<>(obliqueHeads(noun, Set.of("by")));
    // "the torture of detainees by X": the agent hangs on the noun inside.
    for (Token child : sentence.children(noun)) {
      if (agents.isEmpty() && child.relation().equals("nmod") && child.index() > noun.index()) {
        agents.addAll(obliqueHeads(child, Set.of("by")));
      }
    }
    add(groups, "by", agents);
    addModifiers(groups, noun);
    if (hasChild(noun, "cop")) {
      addRelation(groups, noun, "nsubj");
    }
    add(groups, "from", obliqueHeads(noun, Set.of("from")));
    lightVerb(noun, words.lightSubject(), "light verb", groups, depth);
    Token head = head(noun);
    if (noun.is("appos") && head != null) {
      add(groups, "appos", List.of(head));
    }
    if (noun.relation().equals("conj") && head != null && isNominal(head) && depth < MAX_DEPTH) {
      List<Group> shared = new ArrayList<>();
      nominalSubjects(head, shared, depth + 1);
      groups.addAll(shared);
    }
    // "after talks with Iran, Russia said": what is done "with" somebody, the subject does.
    boolean shared =
        noun.is("obl")
            && ACCOMPANYING.contains(preposition(noun))
            && !obliqueHeads(noun, Set.of("with")).isEmpty();
    if (groups.isEmpty() && shared && head != null && !isNominal(head)) {
      surfaceSubjects(head, groups, depth + 1);
    }
  }

  private void nominalObjects(Token noun, List<Group> groups) {
    add(groups, "of", obliqueHeads(noun, Set.of("of")));
    if (!obliqueHeads(noun, Set.of("by")).isEmpty()) {
      addRelation(groups, noun, "nmod:poss");
    }
    addModifiers(groups, noun);
    lightVerb(noun, words.lightObject(), "light verb", groups, 0);
  }

  /** "launched an attack", "the attack was launched by", "an attack launched by". */
  private void lightVerb(Token noun, Set<String> verbs, String via, List<Group> groups, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    Token verb = head(noun);
    if (verb != null
        && (noun.is("obj") || noun.relation().equals("nsubj:pass"))
        && verbs.contains(verb.lemma())) {
      for (Group group : subjects(verb)) {
        groups.add(new Group(via + " " + verb.lemma(), group.tokens()));
      }
    }
    for (Token child : sentence.children(noun)) {
      if (child.is("acl") && verbs.contains(child.lemma()) && isPassive(child)) {
        add(groups, via + " " + child.lemma(), obliqueHeads(child, Set.of("by")));
      }
    }
  }

  private void addModifiers(List<Group> groups, Token noun) {
    List<Token> modifiers = new ArrayList<>();
    for (Token child : sentence.children(noun)) {
      if (child.is("amod") || child.is("compound") || child.relation().equals("nmod")) {
        if (child.relation().equals("nmod") && !preposition(child).isEmpty()) {
          continue;
        }
        modifiers.addAll(withConjuncts(child));
        for (Token inner : sentence.children(child)) {
          if (inner.is("compound") || inner.is("amod")) {
            modifiers.add(inner);
          }
        }
      }
    }
    add(groups, "modifier", modifiers);
  }

  /** "helped Mali rebuild": who is helped is the subject of a bare infinitive. */
  private void bareClauseSubjects(Token verb, List<Group> groups) {
    for (Token child : sentence.children(verb)) {
      boolean bare =
          (child.is("ccomp") || child.is("xcomp"))
              && child.morphology().verbForm() == VerbForm.INF
              && !hasMark(child)
              && !hasChild(child, "aux");
      if (bare) {
        addRelation(groups, child, "nsubj");
      }
    }
  }

  private void sharedObjects(Token verb, List<Group> groups) {
    for (Token other : conjuncts(verb)) {
      if (other.index() - verb.index() <= 3 && !isPassive(other)) {
        addRelation(groups, other, "obj");
      }
    }
    Token head = head(verb);
    if (groups.isEmpty() && verb.relation().equals("conj") && head != null && !isNominal(head)) {
      for (Token child : sentence.children(head)) {
        if (child.relation().equals("obj") && child.index() > verb.index()) {
          add(groups, "conj obj", withConjuncts(child));
        }
      }
    }
  }

  /** "a charge that Russia denies": the noun is the object unless the pronoun is the subject. */
  private void relativeGap(Token verb, List<Group> groups) {
    Token head = head(verb);
    if (head == null) {
      return;
    }
    for (Token child : sentence.children(verb)) {
      if (child.is("nsubj") && !RELATIVE.contains(child.lemma().toLowerCase(Locale.ROOT))) {
        add(groups, "acl:relcl", withConjuncts(head));
      }
    }
  }

  private List<Token> obliqueHeads(Token anchor, Set<String> prepositions) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(anchor)) {
      // "of" wrongly made a head, with its noun below.
      if (child.upos() == Upos.ADP
          && prepositions.contains(child.text().toLowerCase(Locale.ROOT))) {
        for (Token below : sentence.children(child)) {
          if (below.upos().isNominal()) {
            found.addAll(withConjuncts(below));
          }
        }
      }
      if ((child.is("obl") || child.is("nmod") || child.is("dep") || child.is("advmod"))
          && hasPreposition(child, prepositions)) {
        found.addAll(withConjuncts(child));
      }
    }
    return found;
  }

  /** Of several prepositions, "out of Syria", each counts. */
  private boolean hasPreposition(Token noun, Set<String> prepositions) {
    if (prepositions.contains(preposition(noun))) {
      return true;
    }
    for (Token child : sentence.children(noun)) {
      if (child.relation().equals("case")
          && prepositions.contains(child.text().toLowerCase(Locale.ROOT))
          && !hasChild(child, "fixed")) {
        return true;
      }
    }
    return false;
  }

  private void addRelation(List<Group> groups, Token head, String relation) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(head)) {
      if (child.relation().equals(relation)) {
        found.addAll(withConjuncts(child));
      }
    }
    add(groups, relation, found);
  }

  private void add(List<Group> groups, String via, List<Token> tokens) {
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
      groups.add(new Group(via, List.copyOf(resolved)));
    }
  }

  /** Replaces a relative pronoun by the noun that its clause describes. */
  private List<Token> antecedent(Token token) {
    if (!RELATIVE.contains(token.lemma().toLowerCase(Locale.ROOT)) || token.upos().isNominal()) {
      return List.of(token);
    }
    for (Token t = head(token); t != null; t = head(t)) {
      Token noun = head(t);
      if (t.is("acl") && noun != null) {
        return withConjuncts(noun);
      }
    }
    return List.of(token);
  }

  private List<Token> withConjuncts(Token token) {
    List<Token> all = new ArrayList<>();
    all.add(token);
    for (Token other : conjuncts(token)) {
      if (other.upos() != Upos.VERB && other.upos() != Upos.AUX) {
        all.add(other);
      }
    }
    return all;
  }

  private boolean hasChild(Token token, String relation) {
    for (Token child : sentence.children(token)) {
      if (child.relation().equals(relation)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasMark(Token token) {
    return hasChild(token, "mark") || hasChild(token, "case");
  }
}
