package org.casus.nlp.corenlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends slips that the greedy parser makes again and again, where the tags leave one reading only.
 * Each rule rewrites relations in place; {@link Tree#repair} must run afterwards.
 */
final class TreeRepair {
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "saying",
          "added",
          "adds",
          "adding",
          "announced",
          "argued",
          "claimed",
          "claims",
          "declared",
          "explained",
          "insisted",
          "insists",
          "noted",
          "notes",
          "reported",
          "reports",
          "stated",
          "states",
          "stressed",
          "warned",
          "warns",
          "wrote",
          "writes");

  /** Nouns whose infinitive tells what they are about: "its pledge to help". */
  private static final Set<String> INFINITIVE_NOUNS =
      Set.of(
          "ability",
          "agreement",
          "ambition",
          "attempt",
          "attempts",
          "authority",
          "bid",
          "call",
          "calls",
          "campaign",
          "chance",
          "commitment",
          "consent",
          "decision",
          "demand",
          "desire",
          "determination",
          "drive",
          "duty",
          "effort",
          "efforts",
          "failure",
          "freedom",
          "intention",
          "intentions",
          "mission",
          "move",
          "moves",
          "need",
          "offer",
          "offers",
          "operation",
          "opportunity",
          "order",
          "orders",
          "permission",
          "plan",
          "plans",
          "pledge",
          "pledges",
          "preparedness",
          "promise",
          "promises",
          "proposal",
          "proposals",
          "push",
          "readiness",
          "refusal",
          "reluctance",
          "request",
          "requests",
          "right",
          "threat",
          "threats",
          "vow",
          "vows",
          "willingness",
          "wish");

  /** Forms of verbs whose object may be a gerund: "denied killing civilians". */
  private static final Set<String> GERUND_VERBS =
      Set.of(
          "admit",
          "admits",
          "admitted",
          "avoid",
          "avoids",
          "avoided",
          "began",
          "begin",
          "begins",
          "begun",
          "cease",
          "ceased",
          "ceases",
          "consider",
          "considered",
          "considering",
          "considers",
          "denied",
          "denies",
          "deny",
          "denying",
          "discuss",
          "discussed",
          "discusses",
          "discussing",
          "keep",
          "keeps",
          "kept",
          "mull",
          "mulled",
          "mulling",
          "mulls",
          "oppose",
          "opposed",
          "opposes",
          "propose",
          "proposed",
          "proposes",
          "resume",
          "resumed",
          "resumes",
          "rule",
          "ruled",
          "rules",
          "start",
          "started",
          "starts",
          "stop",
          "stopped",
          "stopping",
          "stops",
          "suggest",
          "suggested",
          "suggests",
          "weigh",
          "weighed",
          "weighing",
          "weighs");

  private static final Set<String> BLAMING =
      Set.of(
          "accuse",
          "accused",
          "accuses",
          "accusing",
          "suspect",
          "suspected",
          "suspects",
          "convicted",
          "acquitted",
          "guilty",
          "accusation",
          "suspicion");

  private TreeRepair() {}

  /** Applies all rules. */
  static void mend(Tree tree, List<String> words, List<String> tags) {
    rootInVerb(tree, tags);
    rootInFiniteVerb(tree, tags);
    rootInMainVerb(tree, tags);
    for (int i = 0; i < tree.size(); i++) {
      boolean says = SAYING.contains(words.get(i).toLowerCase(Locale.ROOT));
      raiseSaying(tree, tags, i, says);
      giveBackSubject(tree, tags, i);
      if (says) {
        invertSubject(tree, tags, i);
      }
      freeRelativeClause(tree, tags, i);
      markClause(tree, tags, i);
      nameParticiple(tree, tags, i);
      freeRelativeVerb(tree, tags, i);
      reduceRelative(tree, words, tags, i);
      bindInfinitive(tree, words, tags, i);
      unmarkPreposition(tree, words, tags, i);
      freePhrase(tree, tags, i);
      freeGerund(tree, words, tags, i);
      quoteBefore(tree, tags, i, says);
      nonGrata(tree, words, tags, i);
      joinNameToKind(tree, tags, i);
      freeBlamedDeed(tree, words, tags, i);
      joinNameToObject(tree, tags, i);
      if (words.get(i).equals("'s") && tags.get(i).equals("VBZ")) {
        activateClitic(tree, i);
      }
    }
  }

  /** A preposition or a mark as root gives way to the first verb below it. */
  private static void rootInVerb(Tree tree, List<String> tags) {
    int root = tree.root();
    if (Character.isLetter(tags.get(root).charAt(0)) && !tags.get(root).equals("IN")) {
      return;
    }
    for (int i = 0; i < tree.size(); i++) {
      if (tree.heads[i] == root && isVerb(tags.get(i))) {
        for (int j = 0; j < tree.size(); j++) {
          if (tree.heads[j] == root && j != i) {
            tree.attach(j, i, tree.relations[j]);
          }
        }
        tree.attach(i, -1, "root");
        tree.attach(root, i, tags.get(root).equals("IN") ? "mark" : "punct");
        return;
      }
    }
  }

  /** "After killing ten, rebels withdrew": the participle depends on the finite verb. */
  private static void rootInFiniteVerb(Tree tree, List<String> tags) {
    int root = tree.root();
    int main = tree.child(root, "parataxis");
    if (!tags.get(root).equals("VBG") || tree.hasChild(root, "aux") || main < root) {
      return;
    }
    if (isFinite(tags.get(main)) || tree.hasChild(main, "aux")) {
      tree.attach(main, -1, "root");
      tree.attach(root, main, "advcl");
    }
  }

  /** "The envoy, who met rebels, left": the noun is the subject of the verb after its clause. */
  private static void rootInMainVerb(Tree tree, List<String> tags) {
    int root = tree.root();
    if (!isNoun(tags.get(root))) {
      return;
    }
    for (int i = root + 1; i < tree.size(); i++) {
      if (tree.heads[i] == root && isClause(tree, tags, i) && hasRelative(tree, tags, i)) {
        tree.relations[i] = "acl:relcl";
        for (int main = i + 1; main < tree.size(); main++) {
          boolean hangs =
              tree.heads[main] == i && Set.of("dep", "ccomp").contains(tree.relations[main]);
          if (hangs && isMainClause(tree, tags, main) && tags.get(main - 1).equals(",")) {
            tree.attach(main, -1, "root");
            tree.attach(root, main, subjectRelation(tree, main));
            return;
          }
        }
      }
    }
  }

  /** "which agreed to resume": no finite verb is the subject of the infinitive after it. */
  private static void freeRelativeVerb(Tree tree, List<String> tags, int at) {
    int later = tree.heads[at];
    boolean misread =
        isFinite(tags.get(at))
            && tree.is(at, "nsubj")
            && later == at + 2
            && tags.get(at + 1).equals("TO")
            && tags.get(later).equals("VB");
    if (!misread) {
      return;
    }
    tree.attach(at, tree.heads[later], tree.relations[later]);
    tree.attach(later, at, "xcomp");
    for (int i = 0; i < at; i++) {
      if (tree.heads[i] == later) {
        boolean who = tags.get(i).equals("WDT") || tags.get(i).equals("WP");
        tree.attach(i, at, who ? "nsubj" : tree.relations[i]);
      }
    }
  }

  /**
   * "A truce agreed by Mali began": a participle without auxiliary, or a past tense with an agent,
   * is no main verb where another one follows; it describes what was taken for its subject.
   */
  private static void reduceRelative(Tree tree, List<String> words, List<String> tags, int at) {
    int noun = tree.child(at, "nsubj");
    boolean participle = tags.get(at).equals("VBN") || tags.get(at).equals("VBD");
    if (!participle
        || noun < 0
        || noun > at
        || !isNoun(tags.get(noun))
        || tree.hasChild(at, "aux")
        || tree.hasChild(at, "cop")
        || tree.hasChild(at, "obj")) {
      return;
    }
    if (tags.get(at).equals("VBD") && !hasAgent(tree, words, at)) {
      return;
    }
    int main = mainVerbAfter(tree, tags, at);
    if (main < 0) {
      return;
    }
    if (tree.heads[at] != main) {
      tree.attach(main, tree.heads[at], tree.relations[at]);
    }
    tree.attach(noun, main, subjectRelation(tree, main));
    tree.attach(at, noun, "acl");
  }

  private static boolean hasAgent(Tree tree, List<String> words, int verb) {
    for (int i = verb + 1; i < tree.size(); i++) {
      int noun = tree.heads[i];
      if (words.get(i).equals("by") && noun > i && tree.heads[noun] == verb) {
        return true;
      }
    }
    return false;
  }

  /** The finite verb that should have had the participle's subject, or -1. */
  private static int mainVerbAfter(Tree tree, List<String> tags, int participle) {
    int above = tree.heads[participle];
    if (above > participle && (tree.is(participle, "csubj") || tree.is(participle, "nsubj"))) {
      return isClause(tree, tags, above) ? above : -1;
    }
    for (int i = participle + 1; i < tree.size(); i++) {
      int head = tree.heads[i];
      boolean hangs =
          head == participle
              || head > participle && tree.heads[head] == participle && tree.is(head, "obl");
      boolean loose =
          Set.of("dep", "ccomp", "parataxis", "advmod", "acl", "advcl").contains(tree.relations[i]);
      if (hangs && loose && isMainClause(tree, tags, i)) {
        return i;
      }
    }
    return -1;
  }

  /** "Its pledge to help Mali came late": the infinitive belongs to the noun, not to the verb. */
  private static void bindInfinitive(Tree tree, List<String> words, List<String> tags, int at) {
    int noun = tree.child(at, "nsubj");
    boolean misread =
        tags.get(at).equals("VB")
            && noun >= 0
            && at > noun + 1
            && tags.get(at - 1).equals("TO")
            && spans(tree, noun, at - 2)
            && INFINITIVE_NOUNS.contains(words.get(noun).toLowerCase(Locale.ROOT));
    if (!misread) {
      return;
    }
    int main = tree.heads[at];
    if (main > at && (tree.is(at, "csubj") || tree.is(at, "nsubj"))) {
      tree.attach(noun, main, subjectRelation(tree, main));
      tree.attach(at, noun, "acl");
      return;
    }
    for (main = at + 1; main < tree.size(); main++) {
      boolean hangs =
          tree.heads[main] == at && Set.of("dep", "ccomp").contains(tree.relations[main]);
      if (hangs && isClause(tree, tags, main) && !tree.hasChild(main, "mark")) {
        int object = tree.child(main, "nsubj");
        if (object > at) {
          tree.attach(object, at, "obj");
        }
        tree.attach(main, tree.heads[at], tree.relations[at]);
        tree.attach(noun, main, subjectRelation(tree, main));
        tree.attach(at, noun, "acl");
        return;
      }
    }
  }

  /** "sent to Mali by Iran", "put on alert": what has a preposition before it is no object. */
  private static void freePhrase(Tree tree, List<String> tags, int at) {
    int noun = tree.heads[at];
    boolean preposition = tags.get(at).equals("IN") || tags.get(at).equals("TO");
    if (preposition
        && tree.relations[at].equals("case")
        && at < noun
        && tree.is(noun, "obj")
        && tree.heads[noun] >= 0
        && tree.heads[noun] < at
        && !tags.get(at + 1).equals("CD")) {
      tree.attach(noun, tree.heads[noun], "obl");
    }
  }

  /**
   * "Israel, massing troops, called", "ruled out easing sanctions": a gerund right after a comma or
   * after a verb that asks for one is no adjective of its object.
   */
  private static void freeGerund(Tree tree, List<String> words, List<String> tags, int at) {
    int noun = tree.heads[at];
    if (at == 0 || !tags.get(at).equals("VBG") || !tree.is(at, "amod") || noun < at) {
      return;
    }
    int head = tree.heads[noun];
    boolean afterComma = words.get(at - 1).equals(",") && tree.is(noun, "appos");
    boolean asked =
        tree.is(noun, "obj")
            && head < at
            && GERUND_VERBS.contains(words.get(head).toLowerCase(Locale.ROOT))
            && (head == at - 1 || head == at - 2 && tree.is(at - 1, "compound:prt"));
    if (afterComma || asked) {
      tree.attach(at, head, afterComma ? "acl" : "xcomp");
      tree.attach(noun, at, "obj");
    }
  }

  /** "The plan is dead, a diplomat says": a noun right before a verb of saying is its subject. */
  private static void quoteBefore(Tree tree, List<String> tags, int at, boolean says) {
    int quote = tree.heads[at];
    if (!says
        || at < 2
        || !isFinite(tags.get(at))
        || quote < 0
        || quote >= at
        || !tree.is(at, "dep")
        || tree.hasChild(at, "nsubj")
        || !isNoun(tags.get(at - 1))) {
      return;
    }
    int speaker = at - 1;
    while (tree.heads[speaker] > speaker && tree.heads[speaker] < at) {
      speaker = tree.heads[speaker];
    }
    if (tree.is(speaker, "appos")) {
      tree.attach(speaker, at, "nsubj");
      tree.attach(at, tree.heads[quote], tree.relations[quote]);
      tree.attach(quote, at, "ccomp");
    }
  }

  /** "declared the envoy persona non grata": a phrase of its own, not the head of "the envoy". */
  private static void nonGrata(Tree tree, List<String> words, List<String> tags, int at) {
    boolean found =
        at + 2 < tree.size()
            && words.get(at).equals("persona")
            && words.get(at + 1).equals("non")
            && words.get(at + 2).equals("grata");
    int verb = at;
    while (verb >= 0 && !isVerb(tags.get(verb))) {
      verb--;
    }
    if (!found || verb < 0) {
      return;
    }
    int above = at;
    while (above >= at && above <= at + 2) {
      above = tree.heads[above];
    }
    int noun = at - 1;
    for (int i = 0; i < tree.size(); i++) {
      boolean inside = tree.heads[i] >= at && tree.heads[i] <= at + 2;
      if (inside && (i < at || i > at + 2)) {
        tree.attach(i, i < noun ? noun : at, tree.relations[i]);
      }
    }
    if (noun > verb && isNoun(tags.get(noun)) && tree.heads[noun] == at) {
      boolean phrase = tree.hasChild(noun, "case") && above > verb && above < noun;
      tree.attach(noun, phrase ? above : verb, phrase ? "nmod" : "obj");
    }
    tree.attach(at, verb, "xcomp");
    tree.attach(at + 1, at, "flat");
    tree.attach(at + 2, at, "flat");
  }

  /** Whether all words after a noun and up to a position belong to its phrase. */
  private static boolean spans(Tree tree, int noun, int to) {
    for (int i = noun + 1; i <= to; i++) {
      int above = i;
      while (above > noun) {
        above = tree.heads[above];
      }
      if (above != noun) {
        return false;
      }
    }
    return true;
  }

  /**
   * "works with Mali to secure peace", "its invitation to Mali surprised many": only "for" gives an
   * infinitive its subject, and "to" opens no finite clause.
   */
  private static void unmarkPreposition(Tree tree, List<String> words, List<String> tags, int at) {
    int verb = tree.heads[at];
    if (!tree.is(at, "mark") || verb < at) {
      return;
    }
    int noun = tree.child(verb, "nsubj");
    int head = tree.heads[verb];
    boolean phrase = head >= 0 && head < at && noun > at && noun < verb && isNoun(tags.get(noun));
    if (!phrase) {
      return;
    }
    boolean infinitive = tags.get(verb).equals("VB") && tags.get(verb - 1).equals("TO");
    if (Set.of("with", "on", "upon").contains(words.get(at)) && infinitive) {
      tree.attach(noun, head, isNoun(tags.get(head)) ? "nmod" : "obl");
      tree.attach(at, noun, "case");
    } else if (words.get(at).equals("to") && isFinite(tags.get(verb)) && isNoun(tags.get(head))) {
      tree.attach(verb, tree.heads[head], tree.relations[head]);
      tree.attach(head, verb, subjectRelation(tree, verb));
      tree.attach(noun, head, "nmod");
      tree.attach(at, noun, "case");
    }
  }

  private static String subjectRelation(Tree tree, int verb) {
    return tree.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
  }

  /** Whether the word heads a finite clause. */
  private static boolean isClause(Tree tree, List<String> tags, int at) {
    if (isFinite(tags.get(at))) {
      return true;
    }
    for (int i = 0; i < at; i++) {
      boolean finite = isFinite(tags.get(i)) || tags.get(i).equals("MD");
      if (tree.heads[i] == at && finite && (tree.is(i, "aux") || tree.is(i, "cop"))) {
        return true;
      }
    }
    return false;
  }

  /** A finite clause ("was to start" is one) without subject, conjunction or relative pronoun. */
  private static boolean isMainClause(Tree tree, List<String> tags, int at) {
    return isClause(tree, tags, at)
        && !tree.hasChild(at, "nsubj")
        && (!tree.hasChild(at, "mark") || tags.get(tree.child(at, "mark")).equals("TO"))
        && !tree.hasChild(at, "cc")
        && !hasRelative(tree, tags, at);
  }

  private static boolean hasRelative(Tree tree, List<String> tags, int at) {
    for (int i = 0; i < at; i++) {
      if (tree.heads[i] == at && Set.of("WDT", "WP", "WRB", "WP$").contains(tags.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoun(String tag) {
    return tag.startsWith("NN");
  }

  /**
   * "Kenya says the envoy was killed": a finite verb without a conjunction is never the subject of
   * a later verb, nor is "saying"; the later clause is what is said.
   */
  private static void raiseSaying(Tree tree, List<String> tags, int at, boolean says) {
    int later = tree.heads[at];
    boolean finite = isFinite(tags.get(at)) && tree.is(at, "csubj");
    boolean saying = says && (tree.is(at, "nsubj") || tree.is(at, "csubj"));
    if (later <= at || !(finite || saying) || !isVerb(tags.get(at)) || tree.hasChild(at, "mark")) {
      return;
    }
    int head = tree.heads[later];
    boolean participle = tags.get(at).equals("VBG") && head >= 0;
    tree.attach(at, head, participle ? "advcl" : tree.relations[later]);
    boolean joined = false;
    for (int i = at + 1; i < later; i++) {
      joined |= tags.get(i).equals("CC") && (tree.heads[i] == later || tree.heads[i] == at);
    }
    tree.attach(later, at, joined ? "conj" : "ccomp");
  }

  /** "said Kenya should act": a noun right before another clause's verb is its subject. */
  private static void giveBackSubject(Tree tree, List<String> tags, int at) {
    int head = tree.heads[at];
    if (!tree.is(at, "obj") || head < 0 || head >= at) {
      return;
    }
    int verb = at + 1;
    while (verb < tree.size() && (tree.is(verb, "aux") || tags.get(verb).equals("RB"))) {
      verb++;
    }
    if (verb >= tree.size() || tree.heads[verb] != head || tree.hasChild(verb, "nsubj")) {
      return;
    }
    boolean finite = isFinite(tags.get(verb)) || tags.get(at + 1).equals("MD");
    boolean clause = tree.is(verb, "ccomp") || tree.is(verb, "dep") || tree.is(verb, "parataxis");
    if (finite && clause && (tree.heads[at + 1] == verb || verb == at + 1)) {
      tree.attach(at, verb, tree.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
      tree.attach(verb, head, "ccomp");
    }
  }

  /** "..., said the envoy": after a comma or a quote, what follows "said" speaks. */
  private static void invertSubject(Tree tree, List<String> tags, int at) {
    boolean afterClause = at > 1 && Set.of(",", "''", "\"").contains(tags.get(at - 1));
    if (!afterClause || !isFinite(tags.get(at)) || tree.hasChild(at, "nsubj")) {
      return;
    }
    int subject = tree.child(at, "obj");
    if (subject > at) {
      tree.attach(subject, at, "nsubj");
    }
  }

  /** "the army, which seized power": a finite verb after "which" is no adjective of its object. */
  private static void freeRelativeClause(Tree tree, List<String> tags, int at) {
    int verb = at + 1;
    while (verb < tags.size() && tags.get(verb).equals("RB")) {
      verb++;
    }
    if (!tags.get(at).equals("WDT") || verb >= tags.size() || !isFinite(tags.get(verb))) {
      return;
    }
    int object = tree.heads[at];
    boolean misread = object > verb && tree.is(at, "det") && tree.heads[verb] == object;
    if (misread && tree.heads[object] >= 0 && tree.heads[object] < at) {
      tree.attach(verb, tree.heads[object], "acl:relcl");
      tree.attach(object, verb, "obj");
      tree.attach(at, verb, "nsubj");
    }
  }

  /** "after Kenya left": a preposition on a verb with a subject of its own opens the clause. */
  private static void markClause(Tree tree, List<String> tags, int at) {
    int head = tree.heads[at];
    if (tags.get(at).equals("IN") && tree.is(at, "advmod") && head > at && isVerb(tags.get(head))) {
      int subject = tree.child(head, "nsubj");
      if (subject > at) {
        tree.attach(at, head, "mark");
      }
    }
  }

  /** "accused the army of killing dozens": after a verb of blame the gerund has an object. */
  private static void freeBlamedDeed(Tree tree, List<String> words, List<String> tags, int at) {
    int noun = tree.heads[at];
    int of = at - 1;
    if (!tags.get(at).equals("VBG") || !tree.is(at, "amod") || of < 0 || noun < at) {
      return;
    }
    int verb = tree.heads[noun];
    if (words.get(of).equals("of")
        && tree.heads[of] == noun
        && verb >= 0
        && BLAMING.contains(words.get(verb).toLowerCase(Locale.ROOT))) {
      tree.attach(at, verb, "advcl");
      tree.attach(of, at, "mark");
      tree.attach(noun, at, "obj");
    }
  }

  /** "met in the capital Lima": a name right after "the" and a noun names that noun. */
  private static void joinNameToKind(Tree tree, List<String> tags, int at) {
    int kind = at - 1;
    if (kind < 1 || !tags.get(at).equals("NNP") || !tags.get(kind).equals("NN")) {
      return;
    }
    boolean stray =
        tree.is(at, "obj") || tree.is(at, "iobj") || tree.is(at, "dep") || tree.is(at, "nmod");
    boolean phrase =
        (tree.is(kind, "obl") || tree.is(kind, "nmod"))
            && tree.hasChild(kind, "case")
            && tree.hasChild(kind, "det");
    if (stray && phrase && tree.heads[at] == tree.heads[kind] && !tree.hasChild(at, "case")) {
      tree.attach(at, kind, "appos");
    }
  }

  /** "occupied the Upper Karabakh (…) region": a name before a bare object is part of it. */
  private static void joinNameToObject(Tree tree, List<String> tags, int at) {
    int verb = tree.heads[at];
    if (!tree.is(at, "iobj") || !tags.get(at).equals("NNP") || verb < 0) {
      return;
    }
    int object = tree.child(verb, "obj");
    if (object > at
        && tags.get(object).equals("NN")
        && !tree.hasChild(object, "det")
        && !tree.hasChild(object, "nmod:poss")) {
      tree.attach(at, object, "compound");
    }
  }

  /** "killed ten, wounding three": an unnamed participle after its verb is an adverbial clause. */
  private static void nameParticiple(Tree tree, List<String> tags, int at) {
    int head = tree.heads[at];
    boolean later = head >= 0 && head < at;
    if (later
        && tags.get(at).equals("VBG")
        && tree.relations[at].equals("dep")
        && isVerb(tags.get(head))) {
      tree.attach(at, head, "advcl");
    }
  }

  /** "she's met them", "he's been shot": before an object or another auxiliary, 's is "has". */
  private static void activateClitic(Tree tree, int at) {
    int verb = tree.heads[at];
    if (!tree.relations[at].equals("aux:pass")) {
      return;
    }
    boolean been = verb > at + 1 && tree.relations[at + 1].equals("aux:pass");
    if (been || tree.hasChild(verb, "obj")) {
      tree.attach(at, verb, "aux");
      int subject = tree.child(verb, "nsubj");
      if (!been && subject >= 0) {
        tree.attach(subject, verb, "nsubj");
      }
    }
  }

  private static boolean isFinite(String tag) {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
  }

  private static boolean isVerb(String tag) {
    return tag.startsWith("VB");
  }
}
