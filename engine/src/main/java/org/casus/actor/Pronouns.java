package org.casus.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.actor.Referents.Referent;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;

/** Pronouns: "his", "it", "they", and "we" in the mouth of a speaker. Mutable; one a report. */
final class Pronouns {
  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers");
  private static final Set<String> THING = Set.of("it", "its");
  private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs");
  private static final Set<String> SPEAKER =
      Set.of("i", "we", "me", "us", "my", "our", "mine", "ours");

  private final Referents referents;
  private final Set<String> sayVerbs;
  private List<ActorMention> floor = List.of();

  Pronouns(Referents referents, Set<String> sayVerbs) {
    this.referents = referents;
    this.sayVerbs = sayVerbs;
  }

  /** Whom a pronoun means; empty if the word is none or points to nothing known. */
  List<ActorMention> resolve(Sentence sentence, Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    // "charged them": never the chargers; "their", as subject "they": perhaps.
    boolean object = token.is("obj") || token.is("obl") || token.is("iobj");
    Predicate<Referent> other = r -> !object || !r.isOwnSubject(sentence, token);
    if (PERSONAL.contains(word)) {
      return referents.findMentions(sentence, token, other.and(r -> r.isPerson() && !r.plural()));
    }
    if (THING.contains(word) && !token.is("expl")) {
      return referents.findMentions(sentence, token, other.and(r -> !r.isPerson() && !r.plural()));
    }
    if (PLURAL.contains(word)) {
      Optional<Referent> lead =
          referents.find(
              sentence, token, other.and(r -> r.plural() || referents.coordination(r).size() > 1));
      return lead.map(referents::coordination)
          .orElseGet(() -> referents.findMentions(sentence, token, r -> !r.isPerson()));
    }
    if (SPEAKER.contains(word)) {
      return speaker(sentence, token);
    }
    return List.of();
  }

  /** Whoever speaks the words: the subject of the verb of saying above, else the last speaker. */
  private List<ActorMention> speaker(Sentence sentence, Token token) {
    for (Token t = token; t.head() >= 0; ) {
      Token verb = sentence.token(t.head());
      if (sayVerbs.contains(verb.lemma()) && (t.is("ccomp") || t.is("parataxis"))) {
        Optional<Referent> said = subject(sentence, verb);
        if (said.isPresent()) {
          return said.get().mentions();
        }
      }
      t = verb;
    }
    return floor.isEmpty()
        ? referents.findMentions(sentence, token, r -> r.subject() && !r.plural())
        : floor;
  }

  /** Remembers who spoke in a sentence: "I" and "we" in the next ones are theirs. */
  void endSentence(Sentence sentence) {
    for (Token verb : sentence.tokens()) {
      if (sayVerbs.contains(verb.lemma()) && (verb.head() < 0 || verb.is("parataxis"))) {
        Optional<Referent> said = subject(sentence, verb);
        floor = said.map(Referent::mentions).orElse(floor);
      }
    }
  }

  /** The subject of a verb in the sentence, as read. */
  private Optional<Referent> subject(Sentence sentence, Token verb) {
    return referents.find(
        sentence,
        sentence.token(sentence.size() - 1),
        r -> r.sentence() == sentence.index() && r.isSubjectOf(sentence, verb));
  }
}
