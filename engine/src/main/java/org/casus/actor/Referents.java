package org.casus.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;

/**
 * What a pronoun or description may refer back to: the mentions read so far, ranked by distance and
 * by grammatical function (subjects before others, after Lappin and Leass 1994). Mutable; one a
 * report.
 */
final class Referents {
  /** Sentences further back than this are forgotten. */
  private static final int WINDOW_SENTENCES = 4;

  private final List<Referent> all = new ArrayList<>();

  /**
   * A mention in its place.
   *
   * @param mentions usually one; several for "Iraqi and Turkish officials"
   * @param sentence number of the sentence
   * @param token index of the head
   * @param subject whether it is a subject
   * @param coordination index of the head that it is coordinated under, its own if it leads
   * @param plural whether it is a plural noun
   */
  record Referent(
      List<ActorMention> mentions,
      int sentence,
      int token,
      boolean subject,
      int coordination,
      boolean plural) {
    ActorMention first() {
      return mentions.get(0);
    }

    boolean isPerson() {
      return first().kind() == ActorMention.Kind.PERSON;
    }

    /** Whether it is the subject of a verb in its own sentence. */
    boolean isSubjectOf(Sentence here, Token verb) {
      Token head = here.token(token);
      return head.is("nsubj") && head.head() == verb.index();
    }

    /**
     * Whether it is the subject of the clause of a token. A full description never means that; a
     * pronoun would stand there.
     */
    boolean isOwnSubject(Sentence here, Token at) {
      if (sentence != here.index() || !subject) {
        return false;
      }
      int subjectOf = here.token(coordination).head();
      Token verb = at;
      while (verb.head() >= 0 && (verb.index() == at.index() || verb.upos() != Upos.VERB)) {
        verb = here.token(verb.head());
      }
      while (verb.index() != subjectOf && verb.is("conj") && verb.head() >= 0) {
        verb = here.token(verb.head());
      }
      return verb.index() == subjectOf;
    }
  }

  void add(List<ActorMention> mentions, Sentence sentence, Token head) {
    Token lead = head;
    while (lead.relation().equals("conj") && lead.head() >= 0) {
      lead = sentence.token(lead.head());
    }
    // What is out of the window can no longer be meant; long reports stay linear.
    all.removeIf(r -> r.sentence() < sentence.index() - WINDOW_SENTENCES);
    all.add(
        new Referent(
            mentions,
            sentence.index(),
            head.index(),
            lead.is("nsubj"),
            lead.index(),
            head.morphology().number() == GrammaticalNumber.PLUR));
  }

  /** The best referent before a place in the text. */
  Optional<Referent> find(Sentence sentence, Token at, Predicate<Referent> fits) {
    return all.stream()
        .filter(r -> r.sentence() > sentence.index() - WINDOW_SENTENCES)
        .filter(r -> r.sentence() < sentence.index() || r.token() < at.index())
        .filter(fits)
        .max(
            Comparator.comparingInt((Referent r) -> score(r, sentence))
                .thenComparingInt(Referent::sentence)
                .thenComparingInt(Referent::token));
  }

  /** The mentions of the best referent before a place in the text; empty for none. */
  List<ActorMention> findMentions(Sentence sentence, Token at, Predicate<Referent> fits) {
    return find(sentence, at, fits).map(Referent::mentions).orElse(List.of());
  }

  /** All mentions coordinated with a referent, itself included, in text order. */
  List<ActorMention> coordination(Referent lead) {
    Map<Object, ActorMention> found = new LinkedHashMap<>();
    for (Referent r : all) {
      if (r.sentence() == lead.sentence() && r.coordination() == lead.coordination()) {
        for (ActorMention m : r.mentions()) {
          found.putIfAbsent(m.span(), m);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The last mentions with different countries before a place, in text order. */
  List<ActorMention> lastCountries(
      Sentence sentence, Token at, int count, Predicate<Referent> fits) {
    List<ActorMention> found = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0 && found.size() < count; i--) {
      Referent r = all.get(i);
      if (!fits.test(r)
          || r.sentence() == sentence.index() && r.token() >= at.index()
          || r.sentence() <= sentence.index() - WINDOW_SENTENCES) {
        continue;
      }
      for (ActorMention m : r.mentions()) {
        if (m.code() != null
            && found.stream().noneMatch(f -> m.code().equals(f.code()))
            && found.size() < count) {
          found.add(0, m);
        }
      }
    }
    return found;
  }

  private static int score(Referent r, Sentence sentence) {
    return -4 * (sentence.index() - r.sentence()) + (r.subject() ? 3 : 0);
  }
}
