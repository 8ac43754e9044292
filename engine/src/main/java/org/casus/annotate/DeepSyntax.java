package org.casus.annotate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Deep grammatical functions, derived from a basic Universal Dependencies v2 tree: who does, who
 * undergoes, whatever the voice. Passives are undone, relative pronouns replaced by what they stand
 * for, subjects shared or controlled are filled in, conjuncts spelled out. Thread-safe.
 *
 * <p>Candidates come in groups: those of one group are coordinated and belong together; earlier
 * groups are better than later ones.
 *
 * <p>This class only decides who answers. Each part knows one thing ({@link SurfaceSubjects},
 * {@link PassiveAgents}, {@link VerbObjects}, {@link NounArguments}, {@link ComplementClauses}) and
 * asks here for what another part knows.
 */
public final class DeepSyntax {
  /** Steps from verb to verb after which a subject is given up. */
  static final int MAX_DEPTH = 8;

  private final SyntaxTree tree;
  private final Voice voice;
  private final Obliques obliques;
  private final ComplementClauses clauses;
  private final PassiveAgents agents;
  private final SurfaceSubjects surface;
  private final VerbObjects verbs;
  private final NounArguments nouns;

  /**
   * Wraps a sentence.
   *
   * @param words light verbs and control verbs
   */
  public DeepSyntax(Sentence sentence, SyntaxWords words) {
    this.tree = new SyntaxTree(sentence);
    this.voice = new Voice(tree);
    this.obliques = new Obliques(tree, words.quantity());
    this.clauses = new ComplementClauses(tree, voice);
    this.agents = new PassiveAgents(tree, voice, obliques);
    this.surface = new SurfaceSubjects(tree, obliques, words.subjectControl(), this);
    this.verbs = new VerbObjects(tree, obliques, this);
    this.nouns = new NounArguments(tree, obliques, words, this);
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
    return tree.sentence();
  }

  /** Head of a token, or null for the root. */
  public @Nullable Token head(Token token) {
    return tree.head(token);
  }

  /** Whether the verb's surface subject undergoes what the verb says. */
  public boolean isPassive(Token verb) {
    return voice.isPassive(verb);
  }

  /** Who does it. */
  public List<Group> subjects(Token predicate) {
    if (isNominal(predicate)) {
      Groups groups = new Groups(tree);
      nounSubjects(predicate, groups, 0);
      return groups.list();
    }
    return isPassive(predicate) ? agents.find(predicate) : bearers(predicate);
  }

  /** Of whom an adjective, participle or copular complement is said. */
  public List<Group> bearers(Token predicate) {
    Groups groups = new Groups(tree);
    surfaceSubjects(predicate, groups, 0);
    return groups.list();
  }

  /**
   * What a relational noun describes: "Serbia is an ally of", "Serbia, an ally of". An apposition
   * stands for itself here; whoever resolves it knows what it is said of.
   */
  public List<Group> described(Token noun) {
    return nouns.described(noun);
  }

  /** Whose a relational noun is: "an ally of Russia", "Russia's ally", "the Russian ally". */
  public List<Group> owners(Token noun) {
    return nouns.owners(noun);
  }

  /** Who or what undergoes it. */
  public List<Group> objects(Token predicate) {
    return isNominal(predicate) ? nouns.objects(predicate) : verbs.direct(predicate);
  }

  /** The receiver of a double-object verb; in the passive, the surface subject. */
  public List<Group> indirectObjects(Token predicate) {
    return verbs.indirect(predicate);
  }

  /** Phrases with one of the prepositions that hang on the token. */
  public List<Group> obliques(Token anchor, Set<String> prepositions) {
    Groups groups = new Groups(tree);
    String via = String.join("|", new TreeSet<>(prepositions));
    groups.add(via, obliques.heads(anchor, prepositions));
    return groups.list();
  }

  /** Heads of clauses that complement the token, coordinated ones included. */
  public List<Token> complements(Token anchor) {
    return clauses.heads(anchor);
  }

  /** What a noun of quantity counts, at any depth: "hundreds of police officers"; else empty. */
  public List<Token> counted(Token token) {
    return obliques.counted(token);
  }

  /** The tokens coordinated with a token, itself left out. */
  public List<Token> conjuncts(Token token) {
    return tree.conjuncts(token);
  }

  /** Preposition of a noun phrase, several words joined by blanks, empty for none. */
  public String preposition(Token token) {
    return tree.preposition(token);
  }

  /** Whether the token acts as a noun here; a gerund with determiner or "of" does. */
  public boolean isNominal(Token token) {
    return tree.isNominal(token);
  }

  /**
   * For the parts: adds a verb's subjects, voice left aside, {@code depth} steps from the start.
   */
  void surfaceSubjects(Token verb, Groups groups, int depth) {
    surface.addTo(groups, verb, depth);
  }

  /** For the parts: adds who does what a noun says, {@code depth} steps from the start. */
  void nounSubjects(Token noun, Groups groups, int depth) {
    nouns.addSubjects(noun, groups, depth);
  }
}
