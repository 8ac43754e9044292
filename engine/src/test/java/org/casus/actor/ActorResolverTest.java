package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.Lexicons;
import org.casus.Parsed;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.annotate.Sentence;
import org.junit.jupiter.api.Test;

/** Who is meant, in reports of one to three sentences parsed by hand. */
class ActorResolverTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load(Lexicons.BUILT_IN);
  private static final ActorResolver RESOLVER = ActorResolver.load(Lexicons.BUILT_IN, KNOWLEDGE);

  /** Peru closed the border. */
  private static final String PERU_CLOSED =
      """
      Peru   Peru   PROPN Sing     2 nsubj LOCATION
      closed close  VERB  Fin|Past 0 root
      the    the    DET   _        4 det
      border border NOUN  Sing     2 obj
      .      .      PUNCT _        2 punct
      """;

  /** Peru and Chile met. */
  private static final String PERU_AND_CHILE_MET =
      """
      Peru   Peru   PROPN Sing     4 nsubj LOCATION
      and    and    CCONJ _        3 cc
      Chile  Chile  PROPN Sing     1 conj  LOCATION
      met    meet   VERB  Fin|Past 0 root
      .      .      PUNCT _        4 punct
      """;

  private static List<ActorMention> at(String form, String... blocks) {
    Parsed report = Parsed.of(blocks);
    ActorIndex index =
        RESOLVER.resolve(report.clean(), report.sentences(), LocalDate.of(2024, 6, 17));
    Sentence last = report.sentences().get(report.sentences().size() - 1);
    return index.actors(last, Parsed.word(last, form));
  }

  private static ActorMention one(String form, String... blocks) {
    List<ActorMention> found = at(form, blocks);
    assertThat(found).as(form).hasSize(1);
    return found.get(0);
  }

  private static List<String> codes(String form, String... blocks) {
    return at(form, blocks).stream().map(m -> String.valueOf(m.code())).toList();
  }

  @Test
  void names() {
    ActorMention peru = one("Peru", PERU_CLOSED);
    assertThat(peru.code()).isEqualTo("PER");
    assertThat(peru.kind()).isEqualTo(Kind.COUNTRY);
    assertThat(peru.resolvedBy()).isEqualTo(Resolution.NAME);
    assertThat(at("border", PERU_CLOSED)).isEmpty();
  }

  @Test
  void capitalsStandForGovernmentsUnlessSomethingHappensThere() {
    String spoke =
        """
        Lima  Lima  PROPN Sing     2 nsubj LOCATION
        spoke speak VERB  Fin|Past 0 root
        """;
    assertThat(one("Lima", spoke).sectors()).containsExactly("GOV");
    assertThat(one("Lima", spoke).resolvedBy()).isEqualTo(Resolution.METONYM);
    String in =
        """
        Crowds crowd NOUN  Plur     2 nsubj
        met    meet  VERB  Fin|Past 0 root
        in     in    ADP   _        4 case
        Lima   Lima  PROPN Sing     2 obl LOCATION
        """;
    assertThat(one("Lima", in).sectors()).isEmpty();
  }

  @Test
  void agentWordsTakeTheCountryBesideThem() {
    ActorMention army =
        one(
            "army",
            """
            The     the     DET  _        3 det
            Chilean Chilean ADJ  _        3 amod
            army    army    NOUN Sing     4 nsubj
            left    leave   VERB Fin|Past 0 root
            """);
    assertThat(army.code()).isEqualTo("CHL");
    assertThat(army.sectors()).contains("MIL");
    assertThat(army.text()).isEqualTo("Chilean army");
    assertThat(army.resolvedBy()).isEqualTo(Resolution.COMPOUND);
    assertThat(
            codes(
                "police",
                """
                Chile  Chile  PROPN Sing     3 nmod:poss LOCATION
                's     's     PART  _        1 case
                police police NOUN  Plur     4 nsubj
                left   leave  VERB  Fin|Past 0 root
                """))
        .containsExactly("CHL");
    assertThat(
            codes(
                "army",
                """
                the   the   DET   _        2 det
                army  army  NOUN  Sing     5 nsubj
                of    of    ADP   _        4 case
                Chile Chile PROPN Sing     2 nmod LOCATION
                left  leave VERB  Fin|Past 0 root
                """))
        .containsExactly("CHL");
  }

  @Test
  void bareAgentWordsBelongToTheCountryTalkedAbout() {
    ActorMention police =
        one(
            "police",
            PERU_CLOSED,
            """
            The    the    DET  _        2 det
            police police NOUN Plur     3 nsubj
            left   leave  VERB Fin|Past 0 root
            """);
    assertThat(police.code()).isEqualTo("PER");
    assertThat(police.resolvedBy()).isEqualTo(Resolution.FOCUS);
  }

  @Test
  void officesGiveTheirHoldersCountryAndSector() {
    String titled =
        """
        Chilean  Chilean  ADJ   _        3 amod
        foreign  foreign  ADJ   _        3 amod
        minister minister NOUN  Sing     6 nsubj
        Rosa     Rosa     PROPN Sing     3 appos PERSON
        Quinde   Quinde   PROPN Sing     4 flat  PERSON
        left     leave    VERB  Fin|Past 0 root
        """;
    ActorMention minister = one("Quinde", titled);
    assertThat(minister.code()).isEqualTo("CHL");
    assertThat(minister.sectors()).contains("GOV");
    assertThat(minister.kind()).isEqualTo(Kind.PERSON);
    assertThat(minister.identity().name()).isEqualTo("Rosa Quinde");
    ActorMention again =
        one(
            "Quinde",
            titled,
            """
            Quinde Quinde PROPN Sing     2 nsubj PERSON
            spoke  speak  VERB  Fin|Past 0 root
            """);
    assertThat(again.code()).isEqualTo("CHL");
    assertThat(again.identity()).isEqualTo(minister.identity());
  }

  @Test
  void officesAreListed() {
    Parsed report =
        Parsed.of(
            """
            Rosa     Rosa     PROPN Sing     9 nsubj PERSON
            Quinde   Quinde   PROPN Sing     1 flat  PERSON
            ,        ,        PUNCT _        7 punct
            Chile    Chile    PROPN Sing     7 nmod:poss LOCATION
            's       's       PART  _        4 case
            foreign  foreign  ADJ   _        7 amod
            minister minister NOUN  Sing     1 appos
            ,        ,        PUNCT _        7 punct
            left     leave    VERB  Fin|Past 0 root
            """);
    ActorIndex index = RESOLVER.resolve(report.clean(), report.sentences(), null);
    assertThat(index.offices()).hasSize(1);
    ActorIndex.Office office = index.offices().get(0);
    assertThat(office.holder().identity().name()).isEqualTo("Rosa Quinde");
    assertThat(office.office()).isEqualTo("foreign minister");
    assertThat(office.of().code()).isEqualTo("CHL");
  }

  @Test
  void pronounForACountry() {
    ActorMention it =
        one(
            "It",
            PERU_CLOSED,
            """
            It   it   PRON Sing     2 nsubj
            left leave VERB Fin|Past 0 root
            """);
    assertThat(it.code()).isEqualTo("PER");
    assertThat(it.resolvedBy()).isEqualTo(Resolution.COREFERENCE);
    assertThat(it.text()).isEqualTo("It");
  }

  @Test
  void pronounForTwo() {
    assertThat(
            codes(
                "They",
                PERU_AND_CHILE_MET,
                """
                They they  PRON Plur     2 nsubj
                left leave VERB Fin|Past 0 root
                """))
        .containsExactlyInAnyOrder("PER", "CHL");
  }

  @Test
  void theTwoSides() {
    assertThat(
            codes(
                "countries",
                PERU_AND_CHILE_MET,
                """
                The       the     DET  _        3 det
                two       two     NUM  _        3 nummod
                countries country NOUN Plur     4 nsubj
                signed    sign    VERB Fin|Past 0 root
                """))
        .containsExactlyInAnyOrder("PER", "CHL");
  }

  @Test
  void theCountry() {
    assertThat(
            codes(
                "country",
                PERU_CLOSED,
                """
                The     the     DET  _        2 det
                country country NOUN Sing     3 nsubj
                voted   vote    VERB Fin|Past 0 root
                """))
        .containsExactly("PER");
    assertThat(
            codes(
                "country",
                PERU_CLOSED,
                """
                A       a       DET  _        2 det
                country country NOUN Sing     3 nsubj
                voted   vote    VERB Fin|Past 0 root
                """))
        .as("any country")
        .isEmpty();
  }

  @Test
  void personalPronounIsAPerson() {
    String[] report = {
      """
      Chilean  Chilean  ADJ   _        2 amod
      minister minister NOUN  Sing     5 nsubj
      Rosa     Rosa     PROPN Sing     2 appos PERSON
      Quinde   Quinde   PROPN Sing     3 flat  PERSON
      met      meet     VERB  Fin|Past 0 root
      Peru     Peru     PROPN Sing     5 obj LOCATION
      """,
      """
      She  she   PRON Sing     2 nsubj
      left leave VERB Fin|Past 0 root
      """
    };
    ActorMention she = one("She", report);
    assertThat(she.identity().name()).isEqualTo("Rosa Quinde");
    assertThat(she.code()).isEqualTo("CHL");
  }

  @Test
  void neighbourByTheMap() {
    assertThat(
            codes(
                "neighbour",
                """
                Portugal  Portugal  PROPN Sing     2 nsubj LOCATION
                helped    help      VERB  Fin|Past 0 root
                its       its       PRON  Sing     5 nmod:poss
                eastern   eastern   ADJ   _        5 amod
                neighbour neighbour NOUN  Sing     2 obj
                """))
        .containsExactly("ESP");
  }

  @Test
  void counterpartHoldsTheOfficeElsewhere() {
    ActorMention counterpart =
        one(
            "counterpart",
            """
            Peru        Peru        PROPN Sing     3 nmod:poss LOCATION
            's          's          PART  _        1 case
            president   president   NOUN  Sing     4 nsubj
            met         meet        VERB  Fin|Past 0 root
            his         his         PRON  Sing     7 nmod:poss
            Chilean     Chilean     ADJ   _        7 amod
            counterpart counterpart NOUN  Sing     4 obj
            """);
    assertThat(counterpart.code()).isEqualTo("CHL");
    assertThat(counterpart.sectors()).contains("GOV");
  }

  @Test
  void speakersMeanThemselves() {
    assertThat(
            codes(
                "we",
                """
                Chile Chile PROPN Sing     2 nsubj LOCATION
                said  say   VERB  Fin|Past 0 root
                we    we    PRON  Plur     4 nsubj
                left  leave VERB  Fin|Past 2 ccomp
                """))
        .containsExactly("CHL");
  }

  @Test
  void nothingBeforeMeansNobody() {
    assertThat(
            at(
                "It",
                """
                It     it   PRON Sing     2 expl
                rained rain VERB Fin|Past 0 root
                """))
        .isEmpty();
  }
}
