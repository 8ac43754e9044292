package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.event.Auxiliary.FUTURE;
import static org.casus.event.Auxiliary.HYPOTHETICAL;
import static org.casus.event.Auxiliary.NEGATION;

import java.util.Set;
import java.util.stream.Stream;
import org.casus.Lexicons;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Parse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FactualityTest {
  private static final Factuality FACTUALITY = Factuality.load(Lexicons.REAL);

  /** A sentence, the word that carries its event, and what is said of it. */
  private record Case(String trigger, Set<Auxiliary> expected, String block) {}

  private static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "met",
            Set.of(),
            """
            Peru Peru PROPN 2 nsubj
            met meet VERB 0 root Fin Past
            Chile Chile PROPN 2 obj
            """),
        new Case(
            "meet",
            Set.of(FUTURE),
            """
            Peru Peru PROPN 3 nsubj
            will will AUX 3 aux Fin
            meet meet VERB 0 root Inf
            Chile Chile PROPN 3 obj
            """),
        new Case(
            "meet",
            Set.of(HYPOTHETICAL),
            """
            Peru Peru PROPN 3 nsubj
            may may AUX 3 aux Fin
            meet meet VERB 0 root Inf
            Chile Chile PROPN 3 obj
            """),
        new Case(
            "meet",
            Set.of(NEGATION),
            """
            Peru Peru PROPN 4 nsubj
            did do AUX 4 aux Fin Past
            not not PART 4 advmod
            meet meet VERB 0 root Inf
            Chile Chile PROPN 4 obj
            """),
        new Case(
            "meet",
            Set.of(NEGATION),
            """
            Peru Peru PROPN 4 nsubj
            will will AUX 4 aux Fin
            not not PART 4 advmod
            meet meet VERB 0 root Inf
            Chile Chile PROPN 4 obj
            """),
        new Case(
            "talks",
            Set.of(NEGATION),
            """
            There there PRON 2 expl
            were be VERB 0 root Fin Past
            no no DET 4 det
            talks talk NOUN 2 nsubj Plur
            """),
        new Case(
            "attacked",
            Set.of(HYPOTHETICAL),
            """
            Peru Peru PROPN 2 nsubj
            reacts react VERB 0 root Fin Pres
            if if SCONJ 5 mark
            Chile Chile PROPN 5 nsubj
            attacked attack VERB 2 advcl Fin Past
            """),
        new Case(
            "attack",
            Set.of(HYPOTHETICAL),
            """
            Peru Peru PROPN 2 nsubj
            repels repel VERB 0 root Fin Pres
            any any DET 4 det
            attack attack NOUN 2 obj Sing
            """),
        new Case(
            "withdraw",
            Set.of(NEGATION),
            """
            Peru Peru PROPN 2 nsubj
            refused refuse VERB 0 root Fin Past
            to to PART 4 mark
            withdraw withdraw VERB 2 xcomp Inf
            """),
        new Case(
            "withdraw",
            Set.of(),
            """
            Peru Peru PROPN 4 nsubj
            did do AUX 4 aux Fin Past
            not not PART 4 advmod
            refuse refuse VERB 0 root Inf
            to to PART 6 mark
            withdraw withdraw VERB 4 xcomp Inf
            """),
        new Case(
            "withdraw",
            Set.of(FUTURE),
            """
            Peru Peru PROPN 2 nsubj
            plans plan VERB 0 root Fin Pres
            to to PART 4 mark
            withdraw withdraw VERB 2 xcomp Inf
            """),
        new Case(
            "withdraw",
            Set.of(FUTURE),
            """
            Peru Peru PROPN 3 nsubj
            is be AUX 3 aux:pass Fin Pres
            set set VERB 0 root Part Past
            to to PART 5 mark
            withdraw withdraw VERB 3 xcomp Inf
            """),
        new Case(
            "withdraw",
            Set.of(HYPOTHETICAL),
            """
            Peru Peru PROPN 2 nsubj
            wants want VERB 0 root Fin Pres
            to to PART 4 mark
            withdraw withdraw VERB 2 xcomp Inf
            """),
        new Case(
            "withdraw",
            Set.of(),
            """
            Peru Peru PROPN 2 nsubj
            began begin VERB 0 root Fin Past
            to to PART 4 mark
            withdraw withdraw VERB 2 xcomp Inf
            """),
        new Case(
            "withdraw",
            Set.of(),
            """
            The the DET 2 det
            decision decision NOUN 5 nsubj Sing
            to to PART 4 mark
            withdraw withdraw VERB 2 acl Inf
            stood stand VERB 0 root Fin Past
            """),
        new Case(
            "left",
            Set.of(),
            """
            Peru Peru PROPN 4 nsubj
            did do AUX 4 aux Fin Past
            not not PART 4 advmod
            say say VERB 0 root Inf
            that that SCONJ 7 mark
            Chile Chile PROPN 7 nsubj
            left leave VERB 4 ccomp Fin Past
            """),
        new Case(
            "attacked",
            Set.of(NEGATION),
            """
            Peru Peru PROPN 2 nsubj
            denied deny VERB 0 root Fin Past
            that that SCONJ 5 mark
            troops troop NOUN 5 nsubj Plur
            attacked attack VERB 2 ccomp Fin Past
            """),
        new Case(
            "resume",
            Set.of(FUTURE),
            """
            Peru Peru PROPN 2 nsubj
            said say VERB 0 root Fin Past
            Chile Chile PROPN 5 nsubj
            would would AUX 5 aux Fin
            resume resume VERB 2 ccomp Inf
            talks talk NOUN 5 obj Plur
            """),
        new Case(
            "visit",
            Set.of(NEGATION),
            """
            Peru Peru PROPN 2 nsubj
            cancelled cancel VERB 0 root Fin Past
            a a DET 4 det
            visit visit NOUN 2 obj Sing
            """),
        new Case(
            "visit",
            Set.of(FUTURE),
            """
            The the DET 3 det
            upcoming upcoming ADJ 3 amod
            visit visit NOUN 4 nsubj Sing
            matters matter VERB 0 root Fin Pres
            """),
        new Case(
            "discuss",
            Set.of(FUTURE),
            """
            They they PRON 3 nsubj
            will will AUX 3 aux Fin
            meet meet VERB 0 root Inf
            and and CCONJ 5 cc
            discuss discuss VERB 3 conj Inf
            trade trade NOUN 5 obj Sing
            """));
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaid() {
    return cases()
        .map(
            c -> {
              DeepSyntax syntax = Samples.syntax(c.block());
              String text = Parse.words(syntax.sentence().tokens());
              return DynamicTest.dynamicTest(
                  text,
                  () ->
                      assertThat(FACTUALITY.of(syntax, Samples.word(syntax, c.trigger())))
                          .isEqualTo(c.expected()));
            });
  }
}
