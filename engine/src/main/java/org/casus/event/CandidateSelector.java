package org.casus.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;

/**
 * Which candidates of a sentence tell of one and the same event, and which only say what is
 * promised, asked or refused. The survivors are the sentence's events.
 */
final class CandidateSelector {
  /** Phrases in which a noun names the very event that its verb tells: "killed in clashes". */
  private static final Set<String> SAME_EVENT_PREPOSITIONS =
      Set.of("in", "during", "by", "with", "through", "amid");

  private final DeepSyntax syntax;
  private final Conversions conversions;

  CandidateSelector(DeepSyntax syntax, Conversions conversions) {
    this.syntax = syntax;
    this.conversions = conversions;
  }

  List<Candidate> select(List<Candidate> found) {
    List<Candidate> left = new ArrayList<>(found);
    absorb(left);
    mergeWords(left);
    mergeNeighbours(left);
    return left;
  }

  /** "vowed to attack": the threat stays, the attack goes. */
  private void absorb(List<Candidate> left) {
    Set<Token> absorbed = new HashSet<>();
    for (int i = 0; i < left.size(); i++) {
      Candidate c = left.get(i);
      Set<Token> content = new HashSet<>(c.match().complements());
      if (conversions.isAbsorbing(c.type())) {
        for (Token clause : syntax.complements(c.trigger())) {
          if (isUnreal(clause)) {
            content.add(clause);
          }
        }
      }
      for (Token token : List.copyOf(content)) {
        content.addAll(syntax.conjuncts(token));
      }
      for (Candidate other : left) {
        boolean inside =
            content.contains(other.trigger())
                || other.match().words().stream().anyMatch(content::contains);
        if (inside && !other.trigger().equals(c.trigger())) {
          absorbed.add(other.trigger());
          c = withRecipientsOf(c, other);
          left.set(i, c);
        }
      }
    }
    left.removeIf(c -> absorbed.contains(c.trigger()));
  }

  /** "agreed to lend money to Peru": whom the content concerns, the promise concerns. */
  private static Candidate withRecipientsOf(Candidate c, Candidate content) {
    boolean own =
        c.recipients().stream().allMatch(r -> c.actors().stream().anyMatch(a -> same(a, r)));
    List<ActorMention> others = new ArrayList<>(content.recipients());
    others.removeIf(r -> c.actors().stream().anyMatch(a -> same(a, r)));
    return own && !others.isEmpty() ? c.with(c.actors(), others) : c;
  }

  private boolean isUnreal(Token clause) {
    boolean finite = false;
    for (Token child : syntax.sentence().children(clause)) {
      finite |= child.is("nsubj") && !hasModal(clause);
    }
    return !finite;
  }

  private boolean hasModal(Token clause) {
    return syntax.sentence().children(clause).stream()
        .anyMatch(
            c ->
                c.is("aux")
                    && c.upos() == org.casus.annotate.Upos.AUX
                    && !Set.of("have", "be", "do").contains(c.lemma()));
  }

  /** "launched an attack" and "attack" are one event, told best by the longer wording. */
  private void mergeWords(List<Candidate> left) {
    for (int i = 0; i < left.size(); i++) {
      Candidate c = left.get(i);
      for (int j = left.size() - 1; j >= 0; j--) {
        Candidate other = left.get(j);
        if (!other.trigger().equals(c.trigger())
            && (c.match().words().contains(other.trigger()) || isArgument(c, other))) {
          boolean same = other.type().equals(c.type());
          if (!same && conversions.isJudging(c.type())) {
            continue; // "condemned the attack": both are told
          }
          if (same) {
            c = c.fillFrom(other);
            left.set(i, c);
          }
          left.remove(j);
          if (j < i) {
            i--;
          }
        }
      }
    }
  }

  /** "suffered losses from the retaliation of X": the argument tells the same event again. */
  private static boolean isArgument(Candidate c, Candidate other) {
    return c.type().equals(other.type())
        && c.match().slots().values().stream().anyMatch(s -> s.contains(other.trigger()));
  }

  /** "killed in clashes", "an attack that killed": same type, one on the other, nothing at odds. */
  private void mergeNeighbours(List<Candidate> left) {
    for (int i = 0; i < left.size(); i++) {
      for (int j = left.size() - 1; j >= 0 && i < left.size(); j--) {
        Candidate verb = left.get(i);
        Candidate noun = left.get(j);
        if (i != j
            && verb.type().equals(noun.type())
            && (isSameEvent(verb.trigger(), noun.trigger()) || isToldTwice(verb, noun))
            && agree(verb.actors(), noun.actors())
            && (noun.reciprocal() || agree(verb.recipients(), noun.recipients()))) {
          boolean scene = noun.reciprocal() && !isToldTwice(verb, noun);
          Candidate keep = scene ? noun.fillFrom(verb) : verb.fillFrom(noun);
          left.set(i, keep);
          left.remove(j);
          if (j < i) {
            i--;
          }
        }
      }
    }
  }

  /** "visited Lima and met Peruvian ministers": coordinated, same kind, same parties. */
  private boolean isToldTwice(Candidate first, Candidate second) {
    return conversions.isToldInSteps(first.type())
        && second.trigger().is("conj")
        && !second.trigger().upos().isNominal()
        && syntax.sentence().children(second.trigger()).stream().noneMatch(t -> t.is("nsubj"))
        && second.trigger().head() == first.trigger().index()
        && codes(first).equals(codes(second));
  }

  private static Set<String> codes(Candidate c) {
    Set<String> codes = new HashSet<>();
    c.actors().forEach(m -> codes.add(String.valueOf(m.code())));
    c.recipients().forEach(m -> codes.add(String.valueOf(m.code())));
    return codes;
  }

  private boolean isSameEvent(Token verb, Token noun) {
    Sentence sentence = syntax.sentence();
    boolean below = noun.head() == verb.index();
    boolean above = verb.head() == noun.index();
    if (below && (noun.is("obl") || noun.is("nmod"))) {
      return SAME_EVENT_PREPOSITIONS.contains(syntax.preposition(noun));
    }
    if (below && (noun.is("nsubj") || noun.is("xcomp"))) {
      return true;
    }
    if (below && noun.is("advcl")) {
      return sentence.children(noun).stream().noneMatch(c -> c.is("nsubj"));
    }
    return above && verb.is("acl");
  }

  private static boolean agree(List<ActorMention> a, List<ActorMention> b) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream().anyMatch(m -> b.stream().anyMatch(n -> same(m, n)));
  }

  private static boolean same(ActorMention a, ActorMention b) {
    return a.code() != null && a.code().equals(b.code())
        || a.identity().name() != null && a.identity().equals(b.identity());
  }
}
