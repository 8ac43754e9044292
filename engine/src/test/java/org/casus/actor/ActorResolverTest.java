package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.Lexicons;
import org.casus.actor.ActorMention.Kind;
import org.casus.actor.ActorMention.Resolution;
import org.casus.annotate.Parse;
import org.casus.annotate.Sentence;
import org.casus.document.CleanText;
import org.casus.document.CleanText.Block;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;

class ActorResolverTest {
  private static final ActorResolver RESOLVER =
      ActorResolver.load(Lexicons.REAL, KnowledgeBase.load(Lexicons.REAL));

  /** A report and who was found in it. */
  private record Resolved(List<Sentence> sentences, ActorIndex index) {
    static Resolved of(String... blocks) {
      List<Sentence> sentences = Parse.report(blocks);
      String text = Parse.text(sentences);
      Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH);
      CleanText clean = new CleanText(text, List.of(block), null, List.of());
      return new Resolved(sentences, RESOLVER.resolve(clean, sentences, LocalDate.of(2020, 7, 20)));
    }

    List<ActorMention> actors(int sentence, String form) {
      Sentence s = sentences.get(sentence);
      return index.actors(s, Parse.word(s, form));
    }

    /** {@code CODE SECTOR} of what a word stands for, several joined by a bar. */
    String codes(int sentence, String form) {
      return actors(sentence, form).stream()
          .map(m -> (m.code() + " " + String.join(" ", m.sectors())).strip())
          .collect(Collectors.joining("|"));
    }

    ActorMention one(int sentence, String form) {
      assertThat(actors(sentence, form)).as(form).hasSize(1);
      return actors(sentence, form).get(0);
    }
  }

  private static final String ARMY =
      """
      The the DET 3 det
      Libyan libyan ADJ 3 amod MISC
      Army Army PROPN 4 nsubj Sing
      advanced advance VERB 0 root Fin Past
      """;

  @Test
  void anAgentWordTakesTheCountryBesideIt() {
    Resolved report = Resolved.of(ARMY);
    assertThat(report.codes(0, "Army")).isEqualTo("LBY MIL");
    ActorMention army = report.one(0, "Army");
    assertThat(army.text()).isEqualTo("Libyan Army");
    assertThat(army.resolvedBy()).isEqualTo(Resolution.COMPOUND);
  }

  @Test
  void aPossessorNamesTheCountryToo() {
    Resolved report =
        Resolved.of(
            """
            Libya Libya PROPN 3 nmod:poss LOCATION
            's 's PART 1 case
            army army NOUN 4 nsubj Sing
            advanced advance VERB 0 root Fin Past
            """);
    assertThat(report.codes(0, "army")).isEqualTo("LBY MIL");
  }

  @Test
  void aCapitalActsAsItsGovernmentAndIsAPlaceElsewhere() {
    Resolved report =
        Resolved.of(
            """
            Ankara Ankara PROPN 2 nsubj LOCATION
            protested protest VERB 0 root Fin Past
            """,
            """
            They they PRON 2 nsubj Plur
            met meet VERB 0 root Fin Past
            in in ADP 4 case
            Ankara Ankara PROPN 2 obl LOCATION
            """);
    assertThat(report.codes(0, "Ankara")).isEqualTo("TUR GOV");
    assertThat(report.one(0, "Ankara").resolvedBy()).isEqualTo(Resolution.METONYM);
    assertThat(report.codes(1, "Ankara")).isEqualTo("TUR");
    assertThat(report.index().allPlaces()).extracting(p -> p.country()).containsOnly("TUR");
  }

  private static final String TITLE =
      """
      Peruvian peruvian ADJ 3 amod MISC
      Foreign foreign ADJ 3 amod
      Minister Minister PROPN 4 compound
      Marta Marta PROPN 6 nsubj PERSON
      Rojas Rojas PROPN 4 flat PERSON
      spoke speak VERB 0 root Fin Past
      """;

  @Test
  void aTitleTellsWhoSomebodyIs() {
    Resolved report = Resolved.of(TITLE);
    ActorMention rojas = report.one(0, "Rojas");
    assertThat(rojas.code()).isEqualTo("PER");
    assertThat(rojas.sectors()).startsWith("GOV");
    assertThat(rojas.kind()).isEqualTo(Kind.PERSON);
    assertThat(rojas.identity().name()).isEqualTo("Marta Rojas");
    assertThat(report.index().offices())
        .singleElement()
        .satisfies(
            office -> {
              assertThat(office.holder().identity().name()).isEqualTo("Marta Rojas");
              assertThat(office.of().code()).isEqualTo("PER");
              assertThat(office.office()).isEqualToIgnoringCase("foreign minister");
            });
  }

  @Test
  void aSurnameIsThePersonNamedBefore() {
    Resolved report =
        Resolved.of(
            TITLE,
            """
            Rojas Rojas PROPN 2 nsubj PERSON
            left leave VERB 0 root Fin Past
            """);
    assertThat(report.one(1, "Rojas").code()).isEqualTo("PER");
    assertThat(report.one(1, "Rojas").identity()).isEqualTo(report.one(0, "Rojas").identity());
  }

  @Test
  void anAppositionBehindTheName() {
    Resolved report =
        Resolved.of(
            """
            Marta Marta PROPN 9 nsubj PERSON
            Rojas Rojas PROPN 1 flat PERSON
            , , PUNCT 7 punct
            Peru Peru PROPN 7 nmod:poss LOCATION
            's 's PART 4 case
            defence defence NOUN 7 compound Sing
            minister minister NOUN 1 appos Sing
            , , PUNCT 7 punct
            spoke speak VERB 0 root Fin Past
            """);
    assertThat(report.one(0, "Marta").code()).isEqualTo("PER");
    assertThat(report.one(0, "Marta").sectors()).isNotEmpty();
  }

  @Test
  void anAppositionBeforeTheName() {
    Resolved report =
        Resolved.of(
            """
            Peru Peru PROPN 4 nmod:poss LOCATION
            's 's PART 1 case
            defence defence NOUN 4 compound Sing
            minister minister NOUN 9 nsubj Sing
            , , PUNCT 6 punct
            Marta Marta PROPN 4 appos PERSON
            Rojas Rojas PROPN 6 flat PERSON
            , , PUNCT 6 punct
            spoke speak VERB 0 root Fin Past
            """);
    assertThat(report.one(0, "Marta").code()).isEqualTo("PER");
    assertThat(report.one(0, "Marta").sectors()).isNotEmpty();
  }

  @Test
  void aCounterpartHoldsTheSameOfficeElsewhere() {
    Resolved report =
        Resolved.of(
            """
            Peru Peru PROPN 4 nmod:poss LOCATION
            's 's PART 1 case
            foreign foreign ADJ 4 amod
            minister minister NOUN 5 nsubj Sing
            met meet VERB 0 root Fin Past
            his his PRON 8 nmod:poss Sing
            Chilean chilean ADJ 8 amod MISC
            counterpart counterpart NOUN 5 obj Sing
            """);
    assertThat(report.codes(0, "minister")).startsWith("PER GOV");
    assertThat(report.codes(0, "counterpart"))
        .isEqualTo(report.codes(0, "minister").replace("PER", "CHL"));
  }

  @Test
  void anOfficeWithoutNameIsFilledASentenceLater() {
    Resolved report =
        Resolved.of(
            """
            Peru Peru PROPN 4 nmod:poss LOCATION
            's 's PART 1 case
            foreign foreign ADJ 4 amod
            minister minister NOUN 5 nsubj Sing
            spoke speak VERB 0 root Fin Past
            """,
            """
            Marta Marta PROPN 3 nsubj PERSON
            Rojas Rojas PROPN 1 flat PERSON
            criticised criticise VERB 0 root Fin Past
            Chile Chile PROPN 3 obj LOCATION
            """);
    assertThat(report.one(1, "Marta").code()).isEqualTo("PER");
    assertThat(report.one(1, "Marta").sectors()).startsWith("GOV");
  }

  private static final String TWO =
      """
      Peru Peru PROPN 4 nsubj LOCATION
      and and CCONJ 3 cc
      Chile Chile PROPN 1 conj LOCATION
      met meet VERB 0 root Fin Past
      """;

  @Test
  void theTwoCountries() {
    Resolved report =
        Resolved.of(
            TWO,
            """
            The the DET 3 det
            two two NUM 3 nummod
            countries country NOUN 4 nsubj Plur
            signed sign VERB 0 root Fin Past
            """);
    assertThat(report.codes(1, "countries")).isEqualTo("PER|CHL");
    assertThat(report.actors(1, "countries"))
        .extracting(ActorMention::resolvedBy)
        .containsOnly(Resolution.COREFERENCE);
  }

  @Test
  void aPluralPronounStandsForThoseCoordinated() {
    Resolved report =
        Resolved.of(TWO, "They they PRON 2 nsubj Plur\nsigned sign VERB 0 root Fin Past");
    assertThat(report.codes(1, "They")).isEqualTo("PER|CHL");
  }

  @Test
  void aSingularPronounStandsForTheSubject() {
    Resolved report =
        Resolved.of(
            """
            Peru Peru PROPN 2 nsubj LOCATION
            attacked attack VERB 0 root Fin Past
            Chile Chile PROPN 2 obj LOCATION
            """,
            "It it PRON 2 nsubj Sing\nwithdrew withdraw VERB 0 root Fin Past");
    assertThat(report.codes(1, "It")).isEqualTo("PER");
  }

  @Test
  void aPersonalPronounStandsForAPerson() {
    Resolved report =
        Resolved.of(
            TITLE,
            """
            Chile Chile PROPN 2 nsubj LOCATION
            said say VERB 0 root Fin Past
            she she PRON 4 nsubj Sing
            left leave VERB 2 ccomp Fin Past
            """);
    assertThat(report.one(1, "she").identity().name()).isEqualTo("Marta Rojas");
  }

  @Test
  void theNeighbourInADirection() {
    Resolved report =
        Resolved.of(
            """
            Portugal Portugal PROPN 2 nsubj LOCATION
            attacked attack VERB 0 root Fin Past
            its its PRON 5 nmod:poss Sing
            eastern eastern ADJ 5 amod
            neighbour neighbour NOUN 2 obj Sing
            """);
    assertThat(report.codes(0, "neighbour")).isEqualTo("ESP");
  }

  @Test
  void barePoliceBelongToTheCountryTalkedAbout() {
    Resolved report =
        Resolved.of(
            """
            Peru Peru PROPN 2 nsubj LOCATION
            voted vote VERB 0 root Fin Past
            """,
            """
            Police police NOUN 2 nsubj Plur
            fired fire VERB 0 root Fin Past
            """);
    assertThat(report.codes(1, "Police")).isEqualTo("PER COP");
    assertThat(report.one(1, "Police").resolvedBy()).isEqualTo(Resolution.FOCUS);
    assertThat(report.index().focus()).isEqualTo("PER");
  }

  @Test
  void barePoliceBelongToWhereTheSentenceHappens() {
    Resolved report =
        Resolved.of(
            """
            Peru Peru PROPN 2 nsubj LOCATION
            voted vote VERB 0 root Fin Past
            """,
            """
            Police police NOUN 2 nsubj Plur
            fired fire VERB 0 root Fin Past
            in in ADP 4 case
            Chile Chile PROPN 2 obl LOCATION
            """);
    assertThat(report.codes(1, "Police")).isEqualTo("CHL COP");
  }

  @Test
  void withoutAnyCountryTheyAreUnresolved() {
    Resolved report =
        Resolved.of("Police police NOUN 2 nsubj Plur\nfired fire VERB 0 root Fin Past");
    assertThat(report.one(0, "Police").code()).isNull();
    assertThat(report.one(0, "Police").resolvedBy()).isEqualTo(Resolution.UNRESOLVED);
  }

  @Test
  void everyMentionHasTheWordsOfItsSpan() {
    Resolved report = Resolved.of(ARMY, TITLE, TWO);
    String text = Parse.text(report.sentences());
    assertThat(report.index().allActors()).hasSizeGreaterThanOrEqualTo(4);
    for (ActorMention mention : report.index().allActors()) {
      assertThat(mention.span().of(text)).isEqualTo(mention.text());
    }
    assertThat(report.index().allActors())
        .isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
  }

  private static final String PERU_CLOSED =
      """
      Peru Peru PROPN 2 nsubj LOCATION
      closed close VERB 0 root Fin Past
      the the DET 4 det
      border border NOUN 2 obj Sing
      """;

  @Test
  void theCountryIsTheOneSpokenOf() {
    String voted =
        """
        %s the DET 2 det
        country country NOUN 3 nsubj Sing
        voted vote VERB 0 root Fin Past
        """;
    assertThat(Resolved.of(PERU_CLOSED, voted.formatted("The")).codes(1, "country"))
        .isEqualTo("PER");
    assertThat(Resolved.of(PERU_CLOSED, voted.formatted("A")).actors(1, "country"))
        .as("any country")
        .isEmpty();
  }

  @Test
  void whoSaysWeMeansHisOwnSide() {
    Resolved report =
        Resolved.of(
            """
            Chile Chile PROPN 2 nsubj LOCATION
            said say VERB 0 root Fin Past
            we we PRON 4 nsubj Plur
            left leave VERB 2 ccomp Fin Past
            """);
    assertThat(report.codes(0, "we")).isEqualTo("CHL");
    assertThat(report.one(0, "we").resolvedBy()).isEqualTo(Resolution.COREFERENCE);
  }

  @Test
  void anItThatStandsForNothingIsNobody() {
    Resolved report =
        Resolved.of(
            PERU_CLOSED,
            """
            It it PRON 2 expl Sing
            rained rain VERB 0 root Fin Past
            """);
    assertThat(report.actors(1, "It")).isEmpty();
  }
}
