package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Parse;
import org.casus.annotate.Sentence;
import org.casus.annotate.SyntaxWords;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.lexicon.PatternMatcher.Match;
import org.junit.jupiter.api.Test;

class PatternMatcherTest {
  private static final SyntaxWords WORDS =
      new SyntaxWords(Set.of("launch"), Set.of("face"), Set.of("promise"), Set.of("hundred"));

  /**
   * The match as {@code ACTOR=… RECIPIENT=…}, empty for none. Names are participants; what hangs on
   * a name leads to one; a word is a trigger of the type that it spells.
   */
  private static String match(String pattern, String trigger, String block) {
    Optional<Match> match = find(pattern, trigger, block);
    StringBuilder text = new StringBuilder();
    for (String slot : List.of("ACTOR", "RECIPIENT")) {
      List<Token> fillers = match.map(m -> m.slots().get(slot)).orElse(null);
      if (fillers != null) {
        text.append(text.isEmpty() ? "" : " ")
            .append(slot)
            .append('=')
            .append(Parse.words(fillers));
      }
    }
    return text.toString();
  }

  private static Optional<Match> find(String pattern, String trigger, String block) {
    Sentence sentence = Parse.sentence(block);
    PatternMatcher matcher =
        new PatternMatcher(
            new DeepSyntax(sentence, WORDS),
            (slot, token) ->
                token.upos() == Upos.PROPN
                    || !slot.direct()
                        && sentence.children(token).stream().anyMatch(c -> c.upos() == Upos.PROPN),
            (token, types) -> types.contains(token.lemma().toUpperCase(Locale.ROOT)));
    PatternParser parser = new PatternParser(Map.of(), Set.of("ACTOR", "RECIPIENT"));
    for (Pattern compiled : parser.parse(pattern)) {
      Optional<Match> match = matcher.match(compiled, Parse.word(sentence, trigger));
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static final String ACTIVE =
      """
      Peru Peru PROPN 2 nsubj
      attacked attack VERB 0 root Fin Past
      Chile Chile PROPN 2 obj
      """;

  @Test
  void active() {
    assertThat(match("ACTOR attack RECIPIENT", "attacked", ACTIVE))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
    assertThat(find("ACTOR raid RECIPIENT", "attacked", ACTIVE)).isEmpty();
    assertThat(find("ACTOR attack/n RECIPIENT", "attacked", ACTIVE)).isEmpty();
  }

  @Test
  void aMatchTellsItsWordsAndItsPath() {
    Match match = find("ACTOR attack RECIPIENT", "attacked", ACTIVE).orElseThrow();
    assertThat(Parse.words(match.words())).isEqualTo("attacked");
    assertThat(match.path()).containsExactly("attacked", "nsubj ACTOR", "obj RECIPIENT");
  }

  @Test
  void passive() {
    assertThat(
            match(
                "ACTOR attack RECIPIENT",
                "attacked",
                """
                Chile Chile PROPN 3 nsubj:pass
                was be AUX 3 aux:pass Fin Past
                attacked attack VERB 0 root Part Past
                by by ADP 5 case
                Peru Peru PROPN 3 obl
                """))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
  }

  @Test
  void coordinatedPartiesFillASlotTogether() {
    assertThat(
            match(
                "ACTOR attack RECIPIENT",
                "attacked",
                """
                Peru Peru PROPN 4 nsubj
                and and CCONJ 3 cc
                Chile Chile PROPN 1 conj
                attacked attack VERB 0 root Fin Past
                Bolivia Bolivia PROPN 4 obj
                """))
        .isEqualTo("ACTOR=Peru Chile RECIPIENT=Bolivia");
  }

  @Test
  void relativeClause() {
    assertThat(
            match(
                "ACTOR attack RECIPIENT",
                "attacked",
                """
                Peru Peru PROPN 6 nsubj
                , , PUNCT 4 punct
                which which PRON 4 nsubj
                attacked attack VERB 1 acl:relcl Fin Past
                Chile Chile PROPN 4 obj
                left leave VERB 0 root Fin Past
                """))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
  }

  @Test
  void control() {
    assertThat(
            match(
                "ACTOR attack RECIPIENT",
                "attack",
                """
                Peru Peru PROPN 2 nsubj
                vowed vow VERB 0 root Fin Past
                to to PART 4 mark
                attack attack VERB 2 xcomp Inf
                Chile Chile PROPN 4 obj
                """))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
  }

  @Test
  void nominal() {
    assertThat(
            match(
                "ACTOR shelling/n of RECIPIENT",
                "shelling",
                """
                Peru Peru PROPN 3 nmod:poss
                's 's PART 1 case
                shelling shelling NOUN 6 nsubj Sing
                of of ADP 5 case
                Chile Chile PROPN 3 nmod
                ended end VERB 0 root Fin Past
                """))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
    assertThat(
            match(
                "ACTOR shelling/n of RECIPIENT",
                "shelling",
                """
                The the DET 2 det
                shelling shelling NOUN 7 nsubj Sing
                of of ADP 4 case
                Chile Chile PROPN 2 nmod
                by by ADP 6 case
                Peru Peru PROPN 2 nmod
                ended end VERB 0 root Fin Past
                """))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
  }

  @Test
  void aLightVerbNamesTheDoerOfItsNoun() {
    assertThat(
            match(
                "ACTOR attack/n on RECIPIENT",
                "attack",
                """
                Peru Peru PROPN 2 nsubj
                launched launch VERB 0 root Fin Past
                an a DET 4 det
                attack attack NOUN 2 obj Sing
                on on ADP 6 case
                Chile Chile PROPN 4 nmod
                """))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
  }

  private static final String TALKS =
      """
      Peru Peru PROPN 2 nsubj
      held hold VERB 0 root Fin Past
      talks talk NOUN 2 obj Plur
      with with ADP 5 case
      Chile Chile PROPN 3 nmod
      """;

  @Test
  void laterArgumentsHangOnRequiredWords() {
    assertThat(match("ACTOR hold {talk|meeting} with RECIPIENT", "held", TALKS))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
    String attachedToTheVerb = TALKS.replace("PROPN 3 nmod", "PROPN 2 obl");
    assertThat(match("ACTOR hold {talk|meeting} with RECIPIENT", "held", attachedToTheVerb))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
    assertThat(find("ACTOR hold {vote} with RECIPIENT", "held", TALKS)).isEmpty();
  }

  @Test
  void quantitiesAreLookedThrough() {
    assertThat(
            find(
                "ACTOR send {soldier}",
                "sent",
                """
                Peru Peru PROPN 2 nsubj
                sent send VERB 0 root Fin Past
                hundreds hundred NOUN 2 obj Plur
                of of ADP 5 case
                soldiers soldier NOUN 3 nmod Plur
                """))
        .get()
        .extracting(m -> Parse.words(m.words()))
        .isEqualTo("sent soldiers");
  }

  private static final String CLAUSE =
      """
      Peru Peru PROPN 2 nsubj
      refused refuse VERB 0 root Fin Past
      to to PART 4 mark
      withdraw withdraw VERB 2 xcomp Inf
      from from ADP 6 case
      Chile Chile PROPN 4 obl
      """;

  @Test
  void complements() {
    assertThat(match("ACTOR refuse >{withdraw|leave} from RECIPIENT", "refused", CLAUSE))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
    assertThat(match("ACTOR refuse >* from RECIPIENT", "refused", CLAUSE))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
    assertThat(find("ACTOR refuse >{talk}", "refused", CLAUSE)).isEmpty();
    assertThat(find("ACTOR attack >*", "attacked", ACTIVE)).isEmpty();
  }

  @Test
  void triggersOfTypes() {
    Match match = find("ACTOR refuse >@WITHDRAW", "refused", CLAUSE).orElseThrow();
    assertThat(Parse.words(match.complements())).isEqualTo("withdraw");
    assertThat(find("ACTOR refuse >@AID", "refused", CLAUSE)).isEmpty();
    assertThat(find("ACTOR hold @TALK|AID", "held", TALKS)).isPresent();
    assertThat(find("ACTOR hold @AID", "held", TALKS)).isEmpty();
  }

  @Test
  void adjectives() {
    assertThat(
            match(
                "ACTOR hostile/a to RECIPIENT",
                "hostile",
                """
                Peru Peru PROPN 3 nsubj
                is be AUX 3 cop Fin Pres
                hostile hostile ADJ 0 root
                to to ADP 5 case
                Chile Chile PROPN 3 obl
                """))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
  }

  @Test
  void tiesDescribeTheirSubject() {
    assertThat(
            match(
                "ACTOR ally/r of RECIPIENT",
                "ally",
                """
                Peru Peru PROPN 4 nsubj
                is be AUX 4 cop Fin Pres
                an a DET 4 det
                ally ally NOUN 0 root Sing
                of of ADP 6 case
                Chile Chile PROPN 4 nmod
                """))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
    assertThat(
            match(
                "ACTOR ally/r of RECIPIENT",
                "ally",
                """
                Chile Chile PROPN 3 nmod:poss
                's 's PART 1 case
                ally ally NOUN 4 nsubj Sing
                left leave VERB 0 root Fin Past
                """))
        .isEqualTo("RECIPIENT=Chile");
  }

  @Test
  void particles() {
    String called =
        """
        Peru Peru PROPN 2 nsubj
        called call VERB 0 root Fin Past
        off off ADP 2 compound:prt
        talks talk NOUN 2 obj Plur
        with with ADP 6 case
        Chile Chile PROPN 4 nmod
        """;
    assertThat(match("ACTOR call_off {talk} with RECIPIENT", "called", called))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
    assertThat(find("ACTOR call_up {talk}", "called", called)).isEmpty();
    String onTheObject = called.replace("ADP 2 compound:prt", "ADP 4 case");
    assertThat(match("ACTOR call_off {talk} with RECIPIENT", "called", onTheObject))
        .as("a particle hung on the object")
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
  }

  private static final String REPORT =
      """
      Peru Peru PROPN 2 nsubj
      released release VERB 0 root Fin Past
      a a DET 4 det
      report report NOUN 2 obj Sing
      on on ADP 6 case
      Iran Iran PROPN 4 nmod
      """;

  @Test
  void aRequiredSlotMustBeFilled() {
    String alone = "Peru Peru PROPN 2 nsubj\nspoke speak VERB 0 root Fin Past";
    assertThat(match("ACTOR speak RECIPIENT", "spoke", alone)).isEqualTo("ACTOR=Peru");
    assertThat(find("ACTOR speak RECIPIENT!", "spoke", alone)).isEmpty();
    assertThat(match("ACTOR release RECIPIENT!", "released", REPORT))
        .isEqualTo("ACTOR=Peru RECIPIENT=report");
  }

  @Test
  void aDirectSlotTakesTheParticipantItself() {
    assertThat(find("ACTOR release RECIPIENT!!", "released", REPORT)).isEmpty();
    assertThat(match("ACTOR attack RECIPIENT!!", "attacked", ACTIVE))
        .isEqualTo("ACTOR=Peru RECIPIENT=Chile");
  }

  @Test
  void aStarMustBeThere() {
    assertThat(find("ACTOR attack *", "attacked", ACTIVE)).isPresent();
    String alone = "Peru Peru PROPN 2 nsubj\nattacked attack VERB 0 root Fin Past";
    assertThat(find("ACTOR attack *", "attacked", alone)).isEmpty();
  }

  @Test
  void aBareVerbTellsOfNoObject() {
    assertThat(find("ACTOR attack", "attacked", ACTIVE)).isEmpty();
    assertThat(
            match(
                "ACTOR withdraw",
                "withdrew",
                "Peru Peru PROPN 2 nsubj\nwithdrew withdraw VERB 0 root Fin Past"))
        .isEqualTo("ACTOR=Peru");
  }

  @Test
  void aVerbWithAPrepositionOnlyNeedsIt() {
    assertThat(find("ACTOR call on RECIPIENT", "attacked", ACTIVE)).isEmpty();
    assertThat(find("ACTOR attack on RECIPIENT", "attacked", ACTIVE)).isEmpty();
  }
}
