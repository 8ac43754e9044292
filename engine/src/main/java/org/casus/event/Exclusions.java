package org.casus.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.WordSet;
import org.casus.lexicon.Yaml;

/**
 * What only sounds like politics: sport, and harm that nobody does ({@code
 * codebook/exclusions.yaml}). Immutable and thread-safe.
 */
public final class Exclusions {
  /** So many words that are likely to be of sport make a sentence one of sport. */
  private static final int LIKELY_WORDS = 3;

  private static final Set<String> CAUSE =
      Set.of("in", "by", "from", "of", "during", "after", "to");

  private final WordSet sure;
  private final WordSet likely;
  private final Set<String> accidentTypes;
  private final Set<String> doerTypes;
  private final Set<String> idleTypes;
  private final Set<String> idle;
  private final WordSet causes;
  private final EventEntry.Proof proof;

  private Exclusions(Yaml.Node root) {
    this.sure = new WordSet(root.get("sport").texts("sure"));
    this.likely = new WordSet(root.get("sport").texts("likely"));
    this.accidentTypes = Set.copyOf(root.get("accident").texts("types"));
    this.idleTypes = Set.copyOf(root.get("idle").texts("types"));
    this.idle = Set.copyOf(root.get("idle").texts("complements"));
    this.doerTypes = Set.copyOf(root.texts("doer_types"));
    this.causes = new WordSet(root.get("accident").texts("causes"));
    this.proof = new EventEntry.Proof(root.texts("examples"), root.texts("near_misses"));
  }

  /** Reads the words. */
  public static Exclusions load(LexiconFiles files) {
    return new Exclusions(Yaml.read(files, "codebook/exclusions.yaml"));
  }

  /** Sentences in which nothing is coded, and near misses in which something is. */
  public EventEntry.Proof proof() {
    return proof;
  }

  /** Whether the sentence speaks of sport. */
  boolean isSport(Sentence sentence) {
    int count = 0;
    for (Token token : sentence.tokens()) {
      if (sure.contains(sentence, token)) {
        return true;
      }
      count += likely.contains(sentence, token) ? 1 : 0;
    }
    return count >= LIKELY_WORDS;
  }

  /** Whether a flood or a crash, not an actor, did the harm. */
  boolean isAccident(DeepSyntax syntax, Candidate c) {
    if (!accidentTypes.contains(c.type()) || !c.actors().isEmpty()) {
      return false;
    }
    for (DeepSyntax.Group group : syntax.subjects(c.trigger())) {
      if (anyCause(syntax, group.tokens())) {
        return true;
      }
    }
    for (DeepSyntax.Group group : syntax.obliques(c.trigger(), CAUSE)) {
      if (anyCause(syntax, group.tokens())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether something that can do no such thing is the subject: "a bus killed", "the referee
   * expelled". Weapons and deeds may stand there, they only name nobody.
   *
   * @param isMeans whether a word names a weapon or a deed of the candidate's type
   */
  boolean hasStrangeSubject(DeepSyntax syntax, Candidate c, Predicate<Token> isMeans) {
    if (!doerTypes.contains(c.type())
        || !c.actors().isEmpty()
        || c.trigger().upos() != Upos.VERB
        || syntax.isPassive(c.trigger())) {
      return false;
    }
    List<DeepSyntax.Group> groups = syntax.subjects(c.trigger());
    return !groups.isEmpty()
        && groups.get(0).via().equals("nsubj")
        && groups.get(0).tokens().stream()
            .allMatch(t -> t.upos() == Upos.NOUN && !isMeans.test(t) && !takesPart(c, t));
  }

  /** "declined to comment" is no rejection, though it refuses something. */
  boolean isIdle(DeepSyntax syntax, Candidate c) {
    return idleTypes.contains(c.type())
        && c.recipients().isEmpty()
        && syntax.complements(c.trigger()).stream()
            .anyMatch(t -> idle.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  private static boolean takesPart(Candidate c, Token token) {
    return c.match().slots().values().stream().anyMatch(s -> s.contains(token));
  }

  private boolean anyCause(DeepSyntax syntax, List<Token> tokens) {
    return tokens.stream().anyMatch(t -> causes.contains(syntax.sentence(), t));
  }
}
