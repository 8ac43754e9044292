package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;

/** Looks inside noun phrases: names, agent words, what stands left of a name. One a report. */
final class Phrases {
  /** Words of a title before a name: "the Libyan army's chief of general staff, Gen. …". */
  private static final int TITLE_WINDOW = 12;

  private final AgentWords agents;
  private final Set<String> originParticiples;
  private final Set<String> movesOwn;
  private final List<List<NameFinder.Hit>> hits;

  Phrases(
      AgentWords agents,
      Set<String> originParticiples,
      Set<String> movesOwn,
      List<List<NameFinder.Hit>> hits) {
    this.agents = agents;
    this.movesOwn = movesOwn;
    this.originParticiples = originParticiples;
    this.hits = hits;
  }

  /** A run of tokens, both ends inclusive. */
  record Run(int first, int last) {
    boolean has(int index) {
      return first <= index && index <= last;
    }

    /** Where its words stand in the text. */
    Span span(Sentence sentence) {
      return sentence.token(first).span().union(sentence.token(last).span());
    }
  }

  List<NameFinder.Hit> hits(Sentence sentence) {
    return hits.get(sentence.index());
  }

  Optional<NameFinder.Hit> hitAt(Sentence sentence, int token) {
    return hits(sentence).stream().filter(h -> h.first() <= token && token <= h.last()).findFirst();
  }

  Optional<AgentWords.Found> agentAt(Sentence sentence, Token token) {
    return token.upos().isNominal() || token.upos() == Upos.ADJ && !token.is("amod")
        ? agents.find(sentence, token)
        : Optional.empty();
  }

  /** Runs of tokens tagged with an entity class, in order. */
  List<Run> entities(Sentence sentence, EntityTag tag) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).entity() == tag && isNameLike(sentence.token(i))) {
        int last = i;
        while (last + 1 < sentence.size()
            && sentence.token(last + 1).entity() == tag
            && isNameLike(sentence.token(last + 1))) {
          last++;
        }
        runs.add(new Run(i, last));
        i = last;
      }
    }
    return runs;
  }

  private static boolean isNameLike(Token token) {
    return !token.text().startsWith("'") && token.upos() != Upos.PUNCT || token.text().equals("-");
  }

  /** The token of a run that hangs on something outside it. */
  Token head(Sentence sentence, Run run) {
    for (int i = run.last(); i >= run.first(); i--) {
      if (!run.has(sentence.token(i).head())) {
        return sentence.token(i);
      }
    }
    return sentence.token(run.last());
  }

  /** The words before a name that can belong to its title, nearest last. */
  Run titleWindow(Sentence sentence, Run name) {
    int first = name.first();
    while (first > 0 && name.first() - first < TITLE_WINDOW && isTitleWord(sentence, first - 1)) {
      first--;
    }
    return new Run(first, name.first() - 1);
  }

  private static boolean isTitleWord(Sentence sentence, int i) {
    Token token = sentence.token(i);
    if (token.entity() == EntityTag.PERSON && token.upos() == Upos.PROPN) {
      return false;
    }
    return switch (token.upos()) {
      case NOUN, PROPN, ADJ -> true;
      case PART -> token.text().startsWith("'") || token.text().startsWith("\u2019");
      case ADP ->
          token.text().equalsIgnoreCase("of")
              || token.text().equalsIgnoreCase("for")
                  && i > 0
                  && sentence.token(i - 1).upos().isNominal();
      case DET -> i > 0 && sentence.token(i - 1).upos() == Upos.ADP;
      case PUNCT -> token.text().equals("-");
      default -> false;
    };
  }

  /** The agent word nearest to the end of a run; a bare rank ("Gen.") gives way to an office. */
  Optional<AgentWords.Found> lastAgent(Sentence sentence, Run run) {
    Optional<AgentWords.Found> best = Optional.empty();
    for (int i = run.last(); i >= run.first(); i--) {
      Optional<AgentWords.Found> found = agents.find(sentence, sentence.token(i));
      if (found.isPresent() && found.get().first() >= run.first()) {
        int parts = found.get().agent().parts().size();
        int last = best.isEmpty() ? -1 : best.get().first();
        if (best.isEmpty()
            || parts > best.get().agent().parts().size() && last - found.get().last() <= 2) {
          best = found;
        }
      }
    }
    return best;
  }

  /** Names inside a run, in order. */
  List<NameFinder.Hit> hitsIn(Sentence sentence, Run run) {
    return hits(sentence).stream()
        .filter(h -> h.first() >= run.first() && h.last() <= run.last())
        .toList();
  }

  /** Children that modify a noun from the left or name its belonging, "X-based" looked into. */
  List<Token> modifiers(Sentence sentence, Token head) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(head)) {
      if (child.is("amod")
          || child.is("compound")
          || child.relation().equals("nmod:poss")
          || child.is("flat")
          || child.relation().equals("nmod") && !hasCase(sentence, child)) {
        found.add(child);
        found.addAll(conjuncts(sentence, child));
        boolean origin = originParticiples.contains(child.lemma().toLowerCase(Locale.ROOT));
        for (Token inner : sentence.children(child)) {
          boolean ofName = child.upos().isNominal() && !child.relation().equals("nmod:poss");
          if (origin || ofName && (inner.is("compound") || inner.is("amod"))) {
            found.add(inner);
          }
        }
      }
    }
    return found;
  }

  /** Phrases that say where a noun belongs: "of Libya", "in Caracas", "for the ministry". */
  List<Token> belongings(Sentence sentence, Token head) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(head)) {
      if (child.relation().equals("nmod") || child.relation().equals("obl")) {
        String preposition = preposition(sentence, child);
        if (Set.of("of", "in", "for", "from", "at", "within", "with", "to").contains(preposition)) {
          found.add(child);
        }
      }
    }
    return found;
  }

  List<Token> conjuncts(Sentence sentence, Token token) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(token)) {
      if (child.relation().equals("conj")) {
        found.add(child);
        found.addAll(conjuncts(sentence, child));
      }
    }
    return found;
  }

  String preposition(Sentence sentence, Token token) {
    for (Token child : sentence.children(token)) {
      if (child.relation().equals("case")) {
        return child.text().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private boolean hasCase(Sentence sentence, Token token) {
    return !preposition(sentence, token).isEmpty();
  }

  /** The subject of a verb that moves what is one's own, if the token is its object. */
  Optional<Token> mover(Sentence sentence, Token token) {
    if (!token.is("obj") || token.head() < 0) {
      return Optional.empty();
    }
    Token verb = sentence.token(token.head());
    if (!movesOwn.contains(verb.lemma())) {
      return Optional.empty();
    }
    while (verb.head() >= 0
        && (verb.is("xcomp") || verb.is("conj"))
        && sentence.children(verb).stream().noneMatch(c -> c.is("nsubj"))) {
      verb = sentence.token(verb.head());
    }
    return sentence.children(verb).stream().filter(c -> c.relation().equals("nsubj")).findFirst();
  }

  /** From the leftmost modifier to the head, articles left out. */
  Run leftPhrase(Sentence sentence, Token head, int last) {
    int first = head.index();
    for (int i = head.index() - 1; i >= 0; i--) {
      if (!dominated(sentence, sentence.token(i), head) || sentence.token(i).is("appos")) {
        break;
      }
      Token token = sentence.token(i);
      boolean content =
          switch (token.upos()) {
            case DET, PUNCT, ADP, CCONJ, NUM, ADV -> false;
            default -> !token.text().equalsIgnoreCase("least");
          };
      if (content) {
        first = i;
      }
    }
    return new Run(first, Math.max(last, head.index()));
  }

  private static boolean dominated(Sentence sentence, Token token, Token head) {
    for (Token t = token; t.head() >= 0; t = sentence.token(t.head())) {
      if (t.head() == head.index()) {
        return true;
      }
    }
    return false;
  }
}
