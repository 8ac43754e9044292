package org.casus.event;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Morphology;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Did it happen? Composes the reading of a word from its own auxiliaries and from the words that
 * govern it ({@code lexicons/text/factuality.yaml}), after Saurí and Pustejovsky, "FactBank"
 * (2009). Immutable.
 */
public final class Factuality {
  private final Set<String> negation;
  private final Set<String> futureAuxiliary;
  private final Set<String> hypotheticalAuxiliary;
  private final Set<String> conditional;
  private final Set<String> counterfactual;
  private final Set<String> future;
  private final Set<String> futureInfinitive;
  private final Set<String> hypothetical;
  private final Set<String> factualInfinitive;
  private final Set<String> say;

  private Factuality(Yaml.Node words, Set<String> say) {
    this.negation = set(words, "negation");
    this.futureAuxiliary = set(words, "future_auxiliary");
    this.hypotheticalAuxiliary = set(words, "hypothetical_auxiliary");
    this.conditional = set(words, "conditional");
    this.counterfactual = set(words, "counterfactual");
    this.future = set(words, "future");
    this.futureInfinitive = set(words, "future_infinitive");
    this.hypothetical = set(words, "hypothetical");
    this.factualInfinitive = set(words, "factual_infinitive");
    this.say = say;
  }

  /** Reads the word lists. */
  public static Factuality load(LexiconFiles files) {
    return new Factuality(
        Yaml.read(files, "text/factuality.yaml"),
        set(Yaml.read(files, "text/attribution.yaml"), "say"));
  }

  private static Set<String> set(Yaml.Node node, String key) {
    return Set.copyOf(new HashSet<>(node.texts(key)));
  }

  /** The auxiliaries of the event that a word carries; empty for what is told as real. */
  public Set<Auxiliary> of(DeepSyntax syntax, Token trigger) {
    Set<Auxiliary> found = EnumSet.noneOf(Auxiliary.class);
    own(syntax.sentence(), trigger, found);
    Token token = trigger;
    for (Token head = syntax.head(token); head != null; head = syntax.head(token)) {
      if (!governs(syntax.sentence(), head, token, found)) {
        break;
      }
      token = head;
    }
    if (isConditional(syntax, trigger) && !found.contains(Auxiliary.NEGATION)) {
      found.clear();
      found.add(Auxiliary.HYPOTHETICAL);
    }
    if (found.contains(Auxiliary.NEGATION) || found.contains(Auxiliary.FUTURE)) {
      found.remove(Auxiliary.HYPOTHETICAL);
    }
    if (found.contains(Auxiliary.NEGATION)) {
      found.remove(Auxiliary.FUTURE);
    }
    return found;
  }

  /** "has not said whether it will leave": the clause itself is open, whatever its auxiliary. */
  private boolean isConditional(DeepSyntax syntax, Token trigger) {
    Token clause = trigger;
    while (clause.upos().isNominal() && clause.head() >= 0) {
      clause = syntax.sentence().token(clause.head());
    }
    return syntax.sentence().children(clause).stream()
        .anyMatch(
            c ->
                (c.is("mark") || c.is("advmod"))
                    && conditional.contains(c.text().toLowerCase(Locale.ROOT)));
  }

  /** What a word's own dependents say about it. */
  private void own(Sentence sentence, Token token, Set<Auxiliary> found) {
    for (Token child : sentence.children(token)) {
      String word = child.text().toLowerCase(Locale.ROOT);
      String lemma = child.lemma().toLowerCase(Locale.ROOT);
      if (child.is("aux")) {
        if (futureAuxiliary.contains(word) || isFutureInPast(sentence, token, word)) {
          found.add(Auxiliary.FUTURE);
        } else if (hypotheticalAuxiliary.contains(word)) {
          found.add(Auxiliary.HYPOTHETICAL);
        }
      } else if (isNegation(child, word)) {
        toggleNegation(found);
      } else if (child.is("det") && word.equals("any")) {
        found.add(Auxiliary.HYPOTHETICAL); // "stand against any attack"
      } else if ((child.is("mark") || child.is("case") || child.is("advmod"))
          && conditional.contains(word)) {
        found.add(Auxiliary.HYPOTHETICAL);
      } else if (child.is("amod") || child.is("advmod")) {
        if (future.contains(lemma)) {
          found.add(Auxiliary.FUTURE);
        } else if (hypothetical.contains(lemma)) {
          found.add(Auxiliary.HYPOTHETICAL);
        }
      }
    }
  }

  /** "said that they would resume talks": the future, seen from the day of saying. */
  private boolean isFutureInPast(Sentence sentence, Token token, String auxiliary) {
    if (!auxiliary.equals("would") && !auxiliary.equals("'d") || token.head() < 0) {
      return false;
    }
    Token head = sentence.token(token.head());
    boolean condition =
        sentence.children(token).stream()
            .anyMatch(c -> c.is("advcl") && sentence.children(c).stream().anyMatch(this::isIf));
    return token.is("ccomp")
        && say.contains(head.lemma().toLowerCase(Locale.ROOT))
        && head.morphology().tense() == Morphology.Tense.PAST
        && !condition;
  }

  private boolean isIf(Token token) {
    return token.is("mark") && conditional.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private boolean isNegation(Token child, String word) {
    return negation.contains(word)
        && (child.is("advmod")
            || child.is("det")
            || child.is("neg")
            || child.is("case")
            || child.is("mark")
            || child.is("cc:preconj")
            || child.is("aux"));
  }

  private static void toggleNegation(Set<Auxiliary> found) {
    if (!found.remove(Auxiliary.NEGATION)) {
      found.add(Auxiliary.NEGATION);
    }
  }

  /** Takes over what the governor says about its dependent; false ends the climb. */
  private boolean governs(Sentence sentence, Token head, Token token, Set<Auxiliary> found) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    switch (token.relation()) {
      case "ccomp" -> {
        if (say.contains(lemma) && !lemma.equals("deny") && !isMarkedFuture(lemma)) {
          return false;
        }
        lexical(lemma, found);
        own(sentence, head, found);
        return true;
      }
      case "xcomp" -> {
        if (futureInfinitive.contains(lemma)) {
          found.add(Auxiliary.FUTURE);
        }
        lexical(lemma, found);
        own(sentence, head, found);
        return true;
      }
      case "acl", "advcl" -> {
        boolean infinitive = token.morphology().verbForm() == VerbForm.INF;
        if (!infinitive && !isGerundOf(sentence, token)) {
          return false;
        }
        if (infinitive && !lexical(lemma, found) && !factualInfinitive.contains(lemma)) {
          found.add(Auxiliary.HYPOTHETICAL);
        } else if (!infinitive && !lexical(lemma, found)) {
          return false;
        }
        return token.is("acl");
      }
      case "obj", "obl", "nmod", "nsubj:pass", "nsubj" -> {
        if (token.upos().isNominal() || token.morphology().verbForm() == VerbForm.GER) {
          if (token.is("obl")) {
            return false;
          }
          boolean told = lexical(lemma, found);
          if (!token.is("nmod")) {
            modal(sentence, head, found);
            return token.relation().equals("obj") && !say.contains(lemma);
          }
          return told;
        }
        return false;
      }
      case "conj" -> {
        if (hasSubject(sentence, token)) {
          return false;
        }
        shared(sentence, head, found);
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private boolean isMarkedFuture(String lemma) {
    return future.contains(lemma) || counterfactual.contains(lemma);
  }

  private boolean isGerundOf(Sentence sentence, Token token) {
    for (Token child : sentence.children(token)) {
      if (child.is("mark") || child.is("case")) {
        return true;
      }
    }
    return false;
  }

  /** What the governor's meaning says; whether it says anything. */
  private boolean lexical(String lemma, Set<Auxiliary> found) {
    if (counterfactual.contains(lemma)) {
      toggleNegation(found);
    } else if (hypothetical.contains(lemma)) {
      found.add(Auxiliary.HYPOTHETICAL);
    } else if (future.contains(lemma)) {
      found.add(Auxiliary.FUTURE);
    } else {
      return false;
    }
    return true;
  }

  /** Modality and negation of a verb hold for the event that its object or subject names. */
  private void modal(Sentence sentence, Token verb, Set<Auxiliary> found) {
    if (!verb.upos().isNominal()) {
      own(sentence, verb, found);
    }
  }

  /** "will meet and discuss": the second verb shares the first one's auxiliaries. */
  private void shared(Sentence sentence, Token first, Set<Auxiliary> found) {
    Set<Auxiliary> theirs = EnumSet.noneOf(Auxiliary.class);
    own(sentence, first, theirs);
    theirs.remove(Auxiliary.NEGATION);
    found.addAll(theirs);
  }

  private static boolean hasSubject(Sentence sentence, @Nullable Token token) {
    return token != null
        && sentence.children(token).stream().anyMatch(c -> c.is("nsubj") || c.is("aux"));
  }
}
