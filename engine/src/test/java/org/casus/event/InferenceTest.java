package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.event.Samples.KNOWLEDGE;
import static org.casus.event.Samples.codes;
import static org.casus.event.Samples.word;

import java.util.List;
import java.util.Set;
import org.casus.Lexicons;
import org.casus.actor.ActorIndex;
import org.casus.actor.ActorMention;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Token;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;

class InferenceTest {
  private static final Inference INFERENCE = Inference.load(Lexicons.REAL, KNOWLEDGE);

  /** A lexicon that knows one deed. */
  private static final EventLexicon DEEDS =
      EventLexicon.load(
          Lexicons.of(
              "events/ASSAULT.yaml",
              """
              type: ASSAULT
              entries:
                - id: assault.attack
                  patterns: [ACTOR attack/n on RECIPIENT]
                  examples: ["[A Peru] launched an *attack* on [R Chile]."]
                  near_misses: ["It was a heart attack."]
              """),
          Samples.CODEBOOK);

  private static List<Candidate> complete(
      DeepSyntax syntax, List<Event> earlier, Candidate... found) {
    ActorIndex actors = Samples.actors(syntax);
    CandidateFinder finder =
        new CandidateFinder(
            DEEDS, Samples.CONVERSIONS, syntax, new ParticipantFinder(syntax, actors));
    return INFERENCE.complete(List.of(found), syntax, finder, actors, earlier);
  }

  private static final String ARREST =
      """
      Editors editor NOUN 3 nsubj:pass Plur
      were be AUX 3 aux:pass Fin Past
      arrested arrest VERB 0 root Part Past
      """;

  private static Candidate arrest(DeepSyntax syntax, String code) {
    ActorMention editors =
        Samples.mention(word(syntax, "Editors"), code, Kind.AGENT, List.of("JRN"));
    return Samples.candidate("COERCE", word(syntax, "arrested"), "arrest")
        .with(List.of(), List.of(editors));
  }

  @Test
  void onlyAStateArrests() {
    DeepSyntax syntax = Samples.syntax(ARREST);
    List<ActorMention> actors = complete(syntax, List.of(), arrest(syntax, "TUR")).get(0).actors();
    assertThat(codes(actors)).isEqualTo("TUR/COP");
    assertThat(actors.get(0).resolvedBy()).isEqualTo(Resolution.IMPLIED);
    assertThat(actors.get(0).identity()).isEqualTo(KNOWLEDGE.country("TUR"));
  }

  @Test
  void theStateIsThatOfThePlace() {
    DeepSyntax syntax =
        Samples.syntax(ARREST + "in in ADP 5 case\nIstanbul Istanbul PROPN 3 obl LOCATION");
    assertThat(codes(complete(syntax, List.of(), arrest(syntax, "SYR")).get(0).actors()))
        .isEqualTo("TUR/COP");
  }

  @Test
  void elseItIsTheCountryThatTheReportIsAbout() {
    DeepSyntax syntax =
        Samples.syntax(ARREST + "after after ADP 5 case\nSyria Syria PROPN 3 obl LOCATION");
    Candidate unknown =
        Samples.candidate("COERCE", word(syntax, "arrested"), "arrest")
            .with(List.of(), List.of(Samples.unresolved(word(syntax, "Editors"))));
    assertThat(codes(complete(syntax, List.of(), unknown).get(0).actors())).isEqualTo("SYR/COP");
  }

  @Test
  void anybodyMayBeat() {
    DeepSyntax syntax = Samples.syntax(ARREST);
    Candidate beaten =
        Samples.candidate("ASSAULT", word(syntax, "arrested"))
            .with(List.of(), arrest(syntax, "TUR").recipients());
    assertThat(complete(syntax, List.of(), beaten)).containsExactly(beaten);
  }

  @Test
  void aNamedActorStays() {
    DeepSyntax syntax = Samples.syntax(ARREST);
    Candidate named = arrest(syntax, "TUR");
    Candidate byRebels =
        named.with(
            List.of(Samples.mention(named.trigger(), "TUR", Kind.AGENT, List.of("REB"))),
            named.recipients());
    assertThat(complete(syntax, List.of(), byRebels)).containsExactly(byRebels);
  }

  @Test
  void whoIsExpelledFromACountryIsExpelledByIt() {
    DeepSyntax syntax =
        Samples.syntax(
            """
            Diplomats diplomat NOUN 3 nsubj:pass Plur
            were be AUX 3 aux:pass Fin Past
            expelled expel VERB 0 root Part Past
            from from ADP 5 case
            Britain Britain PROPN 3 obl LOCATION
            """);
    ActorMention diplomats =
        Samples.mention(word(syntax, "Diplomats"), "RUS", Kind.AGENT, List.of("GOV"));
    Candidate expelled =
        Samples.candidate("SANCTION", word(syntax, "expelled"), "expel")
            .with(List.of(), List.of(diplomats));
    Candidate complete = complete(syntax, List.of(), expelled).get(0);
    assertThat(complete.actors()).extracting(ActorMention::code).containsExactly("GBR");
    assertThat(complete.recipients()).containsExactly(diplomats);
  }

  private static final String HELP =
      """
      Peru Peru PROPN 2 nsubj LOCATION
      backed back VERB 0 root Fin Past
      Mali Mali PROPN 2 obj LOCATION
      against against ADP 5 case
      attacks attack NOUN 2 obl Plur
      by by ADP 7 case
      Chad Chad PROPN 5 nmod LOCATION
      """;

  @Test
  void whoIsHelpedAgainstViolenceIsItsTarget() {
    DeepSyntax syntax = Samples.syntax(HELP);
    ActorMention peru = Samples.country(word(syntax, "Peru"), "PER");
    ActorMention mali = Samples.country(word(syntax, "Mali"), "MLI");
    ActorMention chad = Samples.country(word(syntax, "Chad"), "TCD");
    Candidate support =
        Samples.candidate("SUPPORT", word(syntax, "backed")).with(List.of(peru), List.of(mali));
    Candidate assault =
        Samples.candidate("ASSAULT", word(syntax, "attacks")).with(List.of(chad), List.of());
    List<Candidate> complete = complete(syntax, List.of(), support, assault);
    assertThat(complete.get(1).recipients()).containsExactly(mali);
    assertThat(complete.get(0).recipients()).containsExactly(mali);
  }

  @Test
  void nobodyIsHelpedAgainstItself() {
    DeepSyntax syntax = Samples.syntax(HELP);
    ActorMention mali = Samples.country(word(syntax, "Mali"), "MLI");
    Candidate support =
        Samples.candidate("SUPPORT", word(syntax, "backed")).with(List.of(), List.of(mali));
    Candidate assault =
        Samples.candidate("ASSAULT", word(syntax, "attacks")).with(List.of(mali), List.of());
    assertThat(complete(syntax, List.of(), support, assault).get(1).recipients()).isEmpty();
  }

  private static final String BLAME =
      """
      Peru Peru PROPN 2 nsubj LOCATION
      condemned condemn VERB 0 root Fin Past
      the the DET 4 det
      attack attack NOUN 2 obj Sing
      """;

  private static Event attack(int sentence) {
    Token doer = word(Samples.syntax("Chad Chad PROPN 0 root"), "Chad");
    Span span = doer.span();
    return new Event(
        "1",
        "r",
        new Event.Code("ASSAULT", List.of(), List.of(), Set.of()),
        new Event.Participants(List.of(Samples.country(doer, "TCD")), List.of(), false),
        new Event.Circumstances(null, null, Event.Size.NONE, List.of()),
        new Event.Evidence(sentence, span, span),
        new Event.Explanation(Event.Judge.RULE, "test", List.of(), List.of(), 0.9));
  }

  private static Candidate condemned(DeepSyntax syntax) {
    return Samples.candidate("ACCUSE", word(syntax, "condemned"), "disapprove")
        .with(List.of(Samples.country(word(syntax, "Peru"), "PER")), List.of());
  }

  @Test
  void whoCondemnsADeedCondemnsItsDoer() {
    DeepSyntax syntax = Samples.syntax(BLAME);
    Candidate complete = complete(syntax, List.of(attack(0)), condemned(syntax)).get(0);
    assertThat(codes(complete.recipients())).isEqualTo("TCD");
  }

  @Test
  void withoutADeedToldBeforeNobodyIsBlamed() {
    DeepSyntax syntax = Samples.syntax(BLAME);
    assertThat(complete(syntax, List.of(), condemned(syntax)).get(0).recipients()).isEmpty();
    DeepSyntax law = Samples.syntax(BLAME.replace("attack", "law"));
    assertThat(complete(law, List.of(attack(0)), condemned(law)).get(0).recipients()).isEmpty();
  }

  @Test
  void aStatesWordIsItsGovernments() {
    DeepSyntax syntax = Samples.syntax(BLAME);
    Candidate accuse = condemned(syntax);
    assertThat(codes(complete(syntax, List.of(), accuse).get(0).actors())).isEqualTo("PER/GOV");
    Candidate assault =
        Samples.candidate("ASSAULT", accuse.trigger()).with(accuse.actors(), List.of());
    assertThat(codes(complete(syntax, List.of(), assault).get(0).actors())).isEqualTo("PER");
  }
}
