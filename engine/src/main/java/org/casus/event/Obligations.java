package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Token;
import org.casus.event.Event.Attribution;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Pattern;
import org.casus.lexicon.PatternMatcher.Match;
import org.casus.lexicon.WordSet;
import org.casus.lexicon.Yaml;

/**
 * "Kenya must free them, said the envoy": whoever says that somebody else should do something asks
 * for it (PLOVER 2.0, REQUEST). The words are in {@code lexicons/text/attribution.yaml}. Immutable.
 */
public final class Obligations {
  private static final Map<String, Set<String>> MODES =
      new LinkedHashMap<>(
          Map.of(
              "yield", Set.of("RETREAT", "CONCEDE"),
              "meet", Set.of("CONSULT"),
              "assist", Set.of("AID", "COOPERATE", "SUPPORT")));

  private final Set<String> modals;

  private Obligations(Set<String> modals) {
    this.modals = modals;
  }

  /** Reads the words. */
  public static Obligations load(LexiconFiles files) {
    return new Obligations(
        Set.copyOf(Yaml.read(files, "text/attribution.yaml").texts("obligation")));
  }

  /** Demands of a sentence. */
  List<Candidate> find(
      DeepSyntax syntax,
      ParticipantFinder participants,
      CandidateFinder triggers,
      AttributionFinder attributions) {
    List<Candidate> found = new ArrayList<>();
    for (Token modal : syntax.sentence().tokens()) {
      Token verb = syntax.head(modal);
      if (verb == null
          || !modal.is("aux")
          || !modals.contains(modal.lemma().toLowerCase(Locale.ROOT))) {
        continue;
      }
      List<ActorMention> speakers =
          attributions.find(syntax, participants, verb).stream().map(Attribution::source).toList();
      List<Token> heads = new ArrayList<>();
      for (DeepSyntax.Group group :
          syntax.isPassive(verb) ? syntax.objects(verb) : syntax.subjects(verb)) {
        heads.addAll(group.tokens());
      }
      List<ActorMention> asked = participants.findAll(heads, ParticipantFinder.Role.RECIPIENT);
      boolean self =
          asked.stream()
              .anyMatch(
                  a ->
                      speakers.stream()
                          .anyMatch(
                              s ->
                                  s.identity().equals(a.identity())
                                      && s.identity().name() != null));
      if (!speakers.isEmpty() && !asked.isEmpty() && !self) {
        found.add(candidate(modal, verb, speakers.subList(0, 1), asked, triggers));
      }
    }
    return found;
  }

  private static Candidate candidate(
      Token modal,
      Token verb,
      List<ActorMention> speakers,
      List<ActorMention> asked,
      CandidateFinder triggers) {
    String mode =
        MODES.entrySet().stream()
            .filter(e -> triggers.isTrigger(verb, e.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .findFirst()
            .orElse("change");
    Pattern pattern =
        new Pattern(
            "RECIPIENT should >*, said ACTOR",
            new Pattern.Predicate(
                new WordSet(List.of(modal.lemma())), Pattern.Predicate.Kind.VERB, ""),
            List.of());
    Match match =
        new Match(
            pattern,
            modal,
            List.of(modal),
            Map.of(),
            List.of(verb),
            List.of("aux " + modal.text(), "speaker " + speakers.get(0).text()));
    return new Candidate(
        null, "request.obligation", "REQUEST", List.of(mode), match, speakers, asked, null);
  }
}
