package org.casus.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.annotate.Parse.word;
import static org.casus.annotate.Parse.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.casus.annotate.DeepSyntax.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeepSyntaxTest {
  private static final SyntaxWords WORDS =
      new SyntaxWords(
          Set.of("launch", "hold"), Set.of("face", "suffer"), Set.of("promise"), Set.of("hundred"));

  private static DeepSyntax syntax(String block) {
    return new DeepSyntax(Parse.sentence(block), WORDS);
  }

  private static String subjects(DeepSyntax syntax, String form) {
    return first(syntax.subjects(word(syntax.sentence(), form)));
  }

  private static String objects(DeepSyntax syntax, String form) {
    return first(syntax.objects(word(syntax.sentence(), form)));
  }

  private static String first(List<Group> groups) {
    return groups.isEmpty() ? "" : words(groups.get(0).tokens());
  }

  @Test
  void aPassiveIsUndone() {
    DeepSyntax syntax =
        syntax(
            """
            The the DET 2 det
            town town NOUN 4 nsubj:pass Sing
            was be AUX 4 aux:pass Fin Past
            shelled shell VERB 0 root Part Past
            by by ADP 6 case
            Turkey Turkey PROPN 4 obl
            """);
    assertThat(syntax.isPassive(word(syntax.sentence(), "shelled"))).isTrue();
    assertThat(subjects(syntax, "shelled")).isEqualTo("Turkey");
    assertThat(objects(syntax, "shelled")).isEqualTo("town");
  }

  @Test
  void anActiveVerbKeepsItsFunctions() {
    DeepSyntax syntax =
        syntax(
            """
            Turkey Turkey PROPN 2 nsubj
            shelled shell VERB 0 root Fin Past
            villages village NOUN 2 obj Plur
            """);
    assertThat(syntax.isPassive(word(syntax.sentence(), "shelled"))).isFalse();
    assertThat(subjects(syntax, "shelled")).isEqualTo("Turkey");
    assertThat(objects(syntax, "shelled")).isEqualTo("villages");
  }

  @Test
  void aPassiveWithoutAgentHasNoSubject() {
    DeepSyntax syntax =
        syntax(
            """
            Ministers minister NOUN 3 nsubj:pass Plur
            were be AUX 3 aux:pass Fin Past
            arrested arrest VERB 0 root Part Past
            in in ADP 5 case
            Lima Lima PROPN 3 obl
            """);
    assertThat(subjects(syntax, "arrested")).isEmpty();
    assertThat(objects(syntax, "arrested")).isEqualTo("Ministers");
  }

  @Test
  void aRelativePronounStandsForItsNoun() {
    DeepSyntax syntax =
        syntax(
            """
            The the DET 2 det
            army army NOUN 7 nsubj
            that that PRON 4 nsubj
            shelled shell VERB 2 acl:relcl Fin Past
            the the DET 6 det
            town town NOUN 4 obj
            withdrew withdraw VERB 0 root Fin Past
            """);
    assertThat(subjects(syntax, "shelled")).isEqualTo("army");
    assertThat(objects(syntax, "shelled")).isEqualTo("town");
  }

  @Test
  void theNounFillsTheObjectGapOfItsRelativeClause() {
    DeepSyntax syntax =
        syntax(
            """
            The the DET 2 det
            town town NOUN 5 nsubj
            Turkey Turkey PROPN 4 nsubj
            shelled shell VERB 2 acl:relcl Fin Past
            fell fall VERB 0 root Fin Past
            """);
    assertThat(subjects(syntax, "shelled")).isEqualTo("Turkey");
    assertThat(objects(syntax, "shelled")).isEqualTo("town");
  }

  @Test
  void aRelativePronounAsObjectStandsForItsNoun() {
    DeepSyntax syntax =
        syntax(
            """
            A a DET 2 det
            treaty treaty NOUN 6 nsubj
            which which PRON 5 obj
            Peru Peru PROPN 5 nsubj
            signed sign VERB 2 acl:relcl Fin Past
            lapsed lapse VERB 0 root Fin Past
            """);
    assertThat(objects(syntax, "signed")).isEqualTo("treaty");
    assertThat(subjects(syntax, "signed")).isEqualTo("Peru");
  }

  @Test
  void theSubjectControlsAnInfinitive() {
    DeepSyntax syntax =
        syntax(
            """
            Peru Peru PROPN 2 nsubj
            refused refuse VERB 0 root Fin Past
            to to PART 4 mark
            leave leave VERB 2 xcomp Inf
            """);
    assertThat(subjects(syntax, "leave")).isEqualTo("Peru");
  }

  @Test
  void theObjectControlsAnInfinitiveBesideIt() {
    DeepSyntax syntax =
        syntax(
            """
            Peru Peru PROPN 2 nsubj
            urged urge VERB 0 root Fin Past
            Chile Chile PROPN 2 obj
            to to PART 5 mark
            leave leave VERB 2 xcomp Inf
            """);
    assertThat(subjects(syntax, "leave")).isEqualTo("Chile");
  }

  @Test
  void whoPromisesSomebodyActs() {
    DeepSyntax syntax =
        syntax(
            """
            Peru Peru PROPN 2 nsubj
            promised promise VERB 0 root Fin Past
            Chile Chile PROPN 2 obj
            to to PART 5 mark
            leave leave VERB 2 xcomp Inf
            """);
    assertThat(subjects(syntax, "leave")).isEqualTo("Peru");
  }

  @Test
  void whoIsCalledOnActs() {
    DeepSyntax syntax =
        syntax(
            """
            Calling call VERB 0 root Ger
            on on ADP 3 case
            Chile Chile PROPN 1 obl
            to to PART 5 mark
            leave leave VERB 1 xcomp Inf
            """);
    assertThat(subjects(syntax, "leave")).isEqualTo("Chile");
  }

  @Test
  void aParticipleIsSaidOfItsNoun() {
    DeepSyntax syntax =
        syntax(
            """
            Troops troop NOUN 5 nsubj Plur
            shelling shell VERB 1 acl Ger
            the the DET 4 det
            town town NOUN 2 obj
            fled flee VERB 0 root Fin Past
            """);
    assertThat(subjects(syntax, "shelling")).isEqualTo("Troops");
    assertThat(objects(syntax, "shelling")).isEqualTo("town");
  }

  @Test
  void aPastParticipleIsUndergoneByItsNoun() {
    DeepSyntax syntax =
        syntax(
            """
            The the DET 2 det
            town town NOUN 6 nsubj
            shelled shell VERB 2 acl Part Past
            by by ADP 5 case
            Turkey Turkey PROPN 3 obl
            burned burn VERB 0 root Fin Past
            """);
    assertThat(subjects(syntax, "shelled")).isEqualTo("Turkey");
    assertThat(objects(syntax, "shelled")).isEqualTo("town");
  }

  @Test
  void theNameBeforeAHyphenIsTheAgent() {
    DeepSyntax syntax =
        syntax(
            """
            Iran Iran PROPN 3 compound
            - - PUNCT 3 punct
            backed back VERB 4 amod Part Past
            militias militia NOUN 5 nsubj Plur
            advanced advance VERB 0 root Fin Past
            """);
    assertThat(subjects(syntax, "backed")).isEqualTo("Iran");
    assertThat(objects(syntax, "backed")).isEqualTo("militias");
  }

  @Test
  void conjunctsShareSubjectAndObject() {
    DeepSyntax syntax =
        syntax(
            """
            Peru Peru PROPN 4 nsubj
            and and CCONJ 3 cc
            Chile Chile PROPN 1 conj
            condemned condemn VERB 0 root Fin Past
            and and CCONJ 6 cc
            sanctioned sanction VERB 4 conj Fin Past
            Iran Iran PROPN 6 obj
            and and CCONJ 9 cc
            Syria Syria PROPN 7 conj
            """);
    assertThat(subjects(syntax, "condemned")).isEqualTo("Peru Chile");
    assertThat(subjects(syntax, "sanctioned")).isEqualTo("Peru Chile");
    assertThat(objects(syntax, "sanctioned")).isEqualTo("Iran Syria");
    assertThat(objects(syntax, "condemned")).isEqualTo("Iran Syria");
  }

  @Test
  void aSecondVerbWithASubjectOfItsOwnKeepsIt() {
    DeepSyntax syntax =
        syntax(
            """
            Peru Peru PROPN 2 nsubj
            left leave VERB 0 root Fin Past
            and and CCONJ 5 cc
            Chile Chile PROPN 5 nsubj
            stayed stay VERB 2 conj Fin Past
            """);
    assertThat(subjects(syntax, "stayed")).isEqualTo("Chile");
  }

  @Test
  void aLightVerbLendsItsSubject() {
    DeepSyntax syntax =
        syntax(
            """
            Turkey Turkey PROPN 2 nsubj
            launched launch VERB 0 root Fin Past
            an a DET 4 det
            attack attack NOUN 2 obj Sing
            """);
    assertThat(subjects(syntax, "attack")).isEqualTo("Turkey");
    assertThat(objects(syntax, "attack")).isEmpty();
  }

  @Test
  void aLightVerbInThePassiveLendsItsAgent() {
    DeepSyntax syntax =
        syntax(
            """
            Talks talk NOUN 3 nsubj:pass Plur
            were be AUX 3 aux:pass Fin Past
            held hold VERB 0 root Part Past
            by by ADP 5 case
            Peru Peru PROPN 3 obl
            """);
    assertThat(subjects(syntax, "Talks")).isEqualTo("Peru");
  }

  @Test
  void aVerbOfSufferingLendsItsSubjectAsObject() {
    DeepSyntax syntax =
        syntax(
            """
            Turkey Turkey PROPN 2 nsubj
            faced face VERB 0 root Fin Past
            criticism criticism NOUN 2 obj Sing
            """);
    assertThat(objects(syntax, "criticism")).isEqualTo("Turkey");
    assertThat(subjects(syntax, "criticism")).isEmpty();
  }

  @Test
  void anOrdinaryVerbLendsNothing() {
    DeepSyntax syntax =
        syntax(
            """
            Turkey Turkey PROPN 2 nsubj
            saw see VERB 0 root Fin Past
            criticism criticism NOUN 2 obj Sing
            """);
    assertThat(objects(syntax, "criticism")).isEmpty();
    assertThat(subjects(syntax, "criticism")).isEmpty();
  }

  @Test
  void aNounHasItsPartiesAroundIt() {
    DeepSyntax syntax =
        syntax(
            """
            Turkey Turkey PROPN 3 nmod:poss
            's 's PART 1 case
            shelling shelling NOUN 6 nsubj Sing
            of of ADP 5 case
            Aleppo Aleppo PROPN 3 nmod
            continued continue VERB 0 root Fin Past
            """);
    assertThat(subjects(syntax, "shelling")).isEqualTo("Turkey");
    assertThat(objects(syntax, "shelling")).isEqualTo("Aleppo");
  }

  @Test
  void anAgentOfANounMakesItsPossessorTheObject() {
    DeepSyntax syntax =
        syntax(
            """
            Mali Mali PROPN 3 nmod:poss
            's 's PART 1 case
            occupation occupation NOUN 6 nsubj Sing
            by by ADP 5 case
            rebels rebel NOUN 3 nmod Plur
            ended end VERB 0 root Fin Past
            """);
    assertThat(syntax.subjects(word(syntax.sentence(), "occupation")))
        .extracting(group -> words(group.tokens()))
        .contains("rebels");
    assertThat(objects(syntax, "occupation")).isEqualTo("Mali");
  }

  @Test
  void anAdjectiveNamesTheParty() {
    DeepSyntax syntax =
        syntax(
            """
            Turkish turkish ADJ 2 amod
            shelling shelling NOUN 3 nsubj Sing
            continued continue VERB 0 root Fin Past
            """);
    assertThat(subjects(syntax, "shelling")).isEqualTo("Turkish");
  }

  @Test
  void theReceiverOfTwoObjectsIsTheFirst() {
    DeepSyntax syntax =
        syntax(
            """
            Peru Peru PROPN 2 nsubj
            gave give VERB 0 root Fin Past
            Chile Chile PROPN 2 iobj
            grain grain NOUN 2 obj Sing
            """);
    assertThat(first(syntax.indirectObjects(word(syntax.sentence(), "gave")))).isEqualTo("Chile");
    assertThat(objects(syntax, "gave")).isEqualTo("grain");
  }

  @Test
  void prepositionsOfSeveralWordsAndOfConjuncts() {
    DeepSyntax syntax =
        syntax(
            """
            Trade trade NOUN 0 root Sing
            because because ADP 4 case
            of of ADP 2 fixed
            Peru Peru PROPN 1 nmod
            and and CCONJ 6 cc
            Chile Chile PROPN 4 conj
            """);
    assertThat(syntax.preposition(word(syntax.sentence(), "Peru"))).isEqualTo("because of");
    assertThat(syntax.preposition(word(syntax.sentence(), "Chile"))).isEqualTo("because of");
    assertThat(syntax.preposition(word(syntax.sentence(), "Trade"))).isEmpty();
  }

  @Test
  void quantitiesAreLookedThrough() {
    DeepSyntax syntax =
        syntax(
            """
            Hundreds hundred NOUN 0 root Plur
            of of ADP 3 case
            soldiers soldier NOUN 1 nmod Plur
            """);
    assertThat(words(syntax.counted(word(syntax.sentence(), "Hundreds")))).isEqualTo("soldiers");
    assertThat(syntax.counted(word(syntax.sentence(), "soldiers"))).isEmpty();
  }

  @Test
  void aGerundWithDeterminerIsANoun() {
    DeepSyntax syntax =
        syntax(
            """
            The the DET 2 det
            shelling shell VERB 3 nsubj Ger
            stopped stop VERB 0 root Fin Past
            """);
    assertThat(syntax.isNominal(word(syntax.sentence(), "shelling"))).isTrue();
    assertThat(syntax.isNominal(word(syntax.sentence(), "stopped"))).isFalse();
  }

  /** Whatever a parser answers, every question about it ends and is answered from the sentence. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anyTreeIsAnswered() {
    for (int seed = 0; seed < 2000; seed++) {
      DeepSyntax syntax = new DeepSyntax(RandomTrees.tree(new Random(seed)), WORDS);
      try {
        for (Token token : syntax.sentence().tokens()) {
          assertThat(syntax.sentence().tokens())
              .as("seed %s", seed)
              .containsAll(ask(syntax, token));
        }
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ": " + syntax.sentence().tokens(), e);
      }
    }
  }

  /** Asks everything there is to ask about a token; all tokens that occur in the answers. */
  private static List<Token> ask(DeepSyntax syntax, Token token) {
    List<Token> answers = new ArrayList<>();
    List<List<Group>> groups =
        List.of(
            syntax.subjects(token),
            syntax.objects(token),
            syntax.indirectObjects(token),
            syntax.bearers(token),
            syntax.described(token),
            syntax.owners(token),
            syntax.obliques(token, Set.of("of", "by", "on", "to", "from")));
    groups.forEach(list -> list.forEach(group -> answers.addAll(group.tokens())));
    answers.addAll(syntax.complements(token));
    answers.addAll(syntax.counted(token));
    answers.addAll(syntax.conjuncts(token));
    Token head = syntax.head(token);
    if (head != null) {
      answers.add(head);
    }
    boolean both = syntax.isPassive(token) && syntax.isNominal(token);
    String preposition = syntax.preposition(token);
    assertThat(preposition)
        .as("%s %s", token, both)
        .isEqualTo(preposition.toLowerCase(Locale.ROOT));
    return answers;
  }
}
