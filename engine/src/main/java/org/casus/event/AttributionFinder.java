package org.casus.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.event.Event.Attribution;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;

/**
 * Who says that an event happened: verbs of saying above its clause, "according to", inverted "said
 * X" behind it, and the last speaker for sentences in the first person. Immutable.
 */
public final class AttributionFinder {
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "my", "our", "us", "me", "ours", "mine");

  private final Set<String> say;
  private final Set<String> neutral;
  private final Set<String> according;

  private AttributionFinder(Set<String> say, Set<String> neutral, Set<String> according) {
    this.say = say;
    this.neutral = neutral;
    this.according = according;
  }

  /** Reads {@code lexicons/text/attribution.yaml}. */
  public static AttributionFinder load(LexiconFiles files) {
    Yaml.Node words = Yaml.read(files, "text/attribution.yaml");
    return new AttributionFinder(
        Set.copyOf(new HashSet<>(words.texts("say"))),
        Set.copyOf(new HashSet<>(words.texts("neutral"))),
        Set.copyOf(new HashSet<>(words.texts("according"))));
  }

  /** Whether the word is a verb of saying. */
  public boolean isSay(Token token) {
    return say.contains(token.lemma().toLowerCase(Locale.ROOT)) && !token.upos().isNominal();
  }

  /** Whether the word only reports: what is told is told by other words. */
  boolean isNeutral(Token token) {
    return neutral.contains(token.lemma().toLowerCase(Locale.ROOT)) && !token.upos().isNominal();
  }

  /** Speakers of what a word tells, the nearest first. */
  public List<Attribution> find(DeepSyntax syntax, ParticipantFinder participants, Token trigger) {
    List<Attribution> found = new ArrayList<>();
    Token token = trigger;
    fromPhrases(syntax, participants, token, trigger, found);
    for (Token head = syntax.head(token); head != null; head = syntax.head(token)) {
      boolean content =
          token.is("ccomp") || token.is("parataxis") || token.is("dep") || token.is("advcl");
      if (isSay(head) && content && !isQuoteCue(syntax, token)) {
        add(syntax, participants, head, found);
      }
      fromPhrases(syntax, participants, head, trigger, found);
      token = head;
    }
    return found;
  }

  /** The sources of the sentence's main verb of saying, empty for none: who has the floor now. */
  public List<ActorMention> speaker(DeepSyntax syntax, ParticipantFinder participants) {
    for (Token token : syntax.sentence().tokens()) {
      if (isSay(token) && (token.head() < 0 || token.is("parataxis"))) {
        return sources(syntax, participants, token);
      }
    }
    return List.of();
  }

  /** Whether the sentence speaks in the first person. */
  public static boolean isFirstPerson(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(
            t -> FIRST_PERSON.contains(t.text().toLowerCase(Locale.ROOT)) && t.text().length() < 5);
  }

  /** "X said" as an aside inside the clause, and "according to X" on it. */
  private void fromPhrases(
      DeepSyntax syntax,
      ParticipantFinder participants,
      Token clause,
      Token trigger,
      List<Attribution> found) {
    for (Token child : syntax.sentence().children(clause)) {
      if (child.is("parataxis") && isSay(child) && !child.equals(trigger)) {
        add(syntax, participants, child, found);
      }
      String preposition = syntax.preposition(child);
      boolean source = according.contains(preposition) || isAccordingTo(syntax, child);
      if (source && !child.equals(trigger)) {
        for (ActorMention m : participants.find(child, ParticipantFinder.Role.ACTOR)) {
          found.add(new Attribution(m, child.span()));
        }
      }
    }
  }

  /** Parsers read "according" now as a verb, now as a preposition. */
  private static boolean isAccordingTo(DeepSyntax syntax, Token token) {
    for (Token child : syntax.sentence().children(token)) {
      if (child.text().equalsIgnoreCase("according") && (child.is("case") || child.is("mark"))) {
        return true;
      }
    }
    Token head = syntax.head(token);
    return head != null
        && head.text().equalsIgnoreCase("according")
        && syntax.preposition(token).equals("to");
  }

  /** "X, speaking to reporters, …" is no content clause. */
  private static boolean isQuoteCue(DeepSyntax syntax, Token token) {
    return token.is("advcl")
        && syntax.sentence().children(token).stream().noneMatch(c -> c.is("nsubj"));
  }

  private void add(
      DeepSyntax syntax, ParticipantFinder participants, Token verb, List<Attribution> found) {
    for (ActorMention m : sources(syntax, participants, verb)) {
      boolean known = found.stream().anyMatch(a -> a.source().span().equals(m.span()));
      if (!known) {
        found.add(new Attribution(m, verb.span()));
      }
    }
  }

  private static List<ActorMention> sources(
      DeepSyntax syntax, ParticipantFinder participants, Token verb) {
    for (DeepSyntax.Group group : syntax.subjects(verb)) {
      List<ActorMention> found = participants.findAll(group.tokens(), ParticipantFinder.Role.ACTOR);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
