package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.Lexicons;
import org.casus.Parsed;
import org.casus.annotate.DeepSyntax;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.lexicon.PatternMatcher.Match;
import org.junit.jupiter.api.Test;

class PatternMatcherTest {
  private static final Set<String> PARTICIPANTS =
      Set.of("Peru", "Chile", "Peruvian", "Bolivia", "rebels", "troops", "towns", "who");
  private static final PatternParser PARSER =
      new PatternParser(Map.of(), Set.of("ACTOR", "RECIPIENT"));

  /** Tries a pattern at a word; names are participants, "withdrawal" and "leave" tell RETREAT. */
  private static Optional<Match> match(String pattern, String at, String block) {
    Sentence sentence = Parsed.one(block);
    PatternMatcher matcher =
        new PatternMatcher(
            new DeepSyntax(sentence, Lexicons.syntax()),
            (slot, token) -> PARTICIPANTS.contains(token.text()),
            (token, types) ->
                types.contains("RETREAT") && Set.of("withdrawal", "leave").contains(token.lemma()));
    return PARSER.parse(pattern).stream()
        .flatMap(p -> matcher.match(p, Parsed.word(sentence, at)).stream())
        .findFirst();
  }

  private static void found(
      String pattern, String at, List<String> actors, List<String> recipients, String block) {
    Optional<Match> match = match(pattern, at, block);
    assertThat(match).as("%s in\n%s", pattern, block).isPresent();
    assertThat(slot(match.get(), "ACTOR")).as("actors of %s", pattern).isEqualTo(actors);
    assertThat(slot(match.get(), "RECIPIENT"))
        .as("recipients of %s", pattern)
        .isEqualTo(recipients);
  }

  private static List<String> slot(Match match, String name) {
    return match.slots().getOrDefault(name, List.of()).stream().map(Token::text).toList();
  }

  private static final String ACTIVE =
      """
      Peru    Peru  PROPN Sing     2 nsubj
      shelled shell VERB  Fin|Past 0 root
      Chile   Chile PROPN Sing     2 obj
      and     and   CCONJ _        5 cc
      Bolivia Bolivia PROPN Sing   3 conj
      """;
  private static final String TALKS =
      """
      Peru   Peru    PROPN Sing     2 nsubj
      held   hold    VERB  Fin|Past 0 root
      peace  peace   NOUN  Sing     4 compound
      talks  talk    NOUN  Plur     2 obj
      with   with    ADP   _        6 case
      Chile  Chile   PROPN Sing     %d %s
      """;
  private static final String URGED =
      """
      Peru   Peru   PROPN Sing     2 nsubj
      urged  urge   VERB  Fin|Past 0 root
      rebels rebel  NOUN  Plur     2 obj
      to     to     PART  _        5 mark
      leave  leave  VERB  Inf      2 xcomp
      Chile  Chile  PROPN Sing     5 obj
      """;

  @Test
  void active() {
    found("ACTOR shell RECIPIENT", "shelled", List.of("Peru"), List.of("Chile", "Bolivia"), ACTIVE);
    assertThat(match("ACTOR bomb RECIPIENT", "shelled", ACTIVE)).isEmpty();
    assertThat(match("ACTOR shell/n of RECIPIENT", "shelled", ACTIVE)).isEmpty();
  }

  @Test
  void passive() {
    String block =
        """
        Chile   Chile PROPN Sing      3 nsubj:pass
        was     be    AUX   Fin|Past  3 aux:pass
        shelled shell VERB  Part|Past 0 root
        by      by    ADP   _         5 case
        Peru    Peru  PROPN Sing      3 obl
        """;
    found("ACTOR shell RECIPIENT", "shelled", List.of("Peru"), List.of("Chile"), block);
    found(
        "ACTOR shell RECIPIENT",
        "shelled",
        List.of(),
        List.of("Chile"),
        block.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
  }

  @Test
  void relativeClause() {
    found(
        "ACTOR shell RECIPIENT",
        "shelled",
        List.of("rebels"),
        List.of("Chile"),
        """
        The     the   DET  _        2 det
        rebels  rebel NOUN Plur     6 nsubj
        who     who   PRON _        4 nsubj
        shelled shell VERB Fin|Past 2 acl:relcl
        Chile   Chile PROPN Sing    4 obj
        fled    flee  VERB Fin|Past 0 root
        """);
  }

  @Test
  void control() {
    found(
        "ACTOR shell RECIPIENT",
        "shell",
        List.of("Peru"),
        List.of("Chile"),
        """
        Peru   Peru   PROPN Sing     2 nsubj
        vowed  vow    VERB  Fin|Past 0 root
        to     to     PART  _        4 mark
        shell  shell  VERB  Inf      2 xcomp
        Chile  Chile  PROPN Sing     4 obj
        """);
    found("ACTOR leave RECIPIENT", "leave", List.of("rebels"), List.of("Chile"), URGED);
  }

  @Test
  void nominal() {
    String pattern = "ACTOR {shelling|attack}/n of|on RECIPIENT";
    found(
        pattern,
        "shelling",
        List.of("Peru"),
        List.of("Chile"),
        """
        Peru     Peru     PROPN Sing 3 nmod:poss
        's       's       PART  _    1 case
        shelling shelling NOUN  Sing 0 root
        of       of       ADP   _    5 case
        Chile    Chile    PROPN Sing 3 nmod
        """);
    found(
        pattern,
        "attack",
        List.of("Peru"),
        List.of("Chile"),
        """
        the    the    DET   _    2 det
        attack attack NOUN  Sing 0 root
        on     on     ADP   _    4 case
        Chile  Chile  PROPN Sing 2 nmod
        by     by     ADP   _    6 case
        Peru   Peru   PROPN Sing 2 nmod
        """);
    found(
        pattern,
        "attack",
        List.of("Peruvian"),
        List.of("Chile"),
        """
        the      the      DET   _    3 det
        Peruvian Peruvian ADJ   _    3 amod
        attack   attack   NOUN  Sing 0 root
        on       on       ADP   _    5 case
        Chile    Chile    PROPN Sing 3 nmod
        """);
  }

  @Test
  void lightVerb() {
    found(
        "ACTOR attack/n on RECIPIENT",
        "attack",
        List.of("Peru"),
        List.of("Chile"),
        """
        Peru     Peru   PROPN Sing     2 nsubj
        launched launch VERB  Fin|Past 0 root
        an       a      DET   _        4 det
        attack   attack NOUN  Sing     2 obj
        on       on     ADP   _        6 case
        Chile    Chile  PROPN Sing     4 nmod
        """);
  }

  @Test
  void phraseMayHangOnVerbOrOnItsWord() {
    for (String at : List.of("2 obl", "4 nmod")) {
      String[] place = at.split(" ", -1);
      String block = TALKS.formatted(Integer.parseInt(place[0]), place[1]);
      found("ACTOR hold {talk} with RECIPIENT", "held", List.of("Peru"), List.of("Chile"), block);
      assertThat(match("ACTOR hold {talk} with RECIPIENT", "held", block).get().words())
          .extracting(Token::text)
          .containsExactly("held", "talks");
    }
    String block = TALKS.formatted(2, "obl");
    assertThat(match("ACTOR hold {peace talk} with RECIPIENT", "held", block).get().words())
        .extracting(Token::text)
        .containsExactlyInAnyOrder("held", "peace", "talks");
    assertThat(match("ACTOR hold {summit} with RECIPIENT", "held", block)).isEmpty();
    assertThat(match("ACTOR hold {talk} with RECIPIENT! on {fish}", "held", block)).isEmpty();
  }

  @Test
  void requiredSlots() {
    String alone =
        """
        Peru    Peru  PROPN Sing     2 nsubj
        shelled shell VERB  Fin|Past 0 root
        farms   farm  NOUN  Plur     2 obj
        """;
    found("ACTOR shell RECIPIENT", "shelled", List.of("Peru"), List.of(), alone);
    assertThat(match("ACTOR shell RECIPIENT!", "shelled", alone)).isEmpty();
    assertThat(match("ACTOR! shell RECIPIENT!", "shelled", ACTIVE)).isPresent();
    assertThat(match("ACTOR shell *", "shelled", alone)).isPresent();
    assertThat(
            match(
                "ACTOR shell *",
                "shelled",
                alone.lines().limit(2).reduce((a, b) -> a + "\n" + b).get()))
        .isEmpty();
  }

  @Test
  void clauses() {
    found("ACTOR urge RECIPIENT >{leave|quit}", "urged", List.of("Peru"), List.of("rebels"), URGED);
    found("ACTOR urge RECIPIENT >*", "urged", List.of("Peru"), List.of("rebels"), URGED);
    assertThat(match("ACTOR urge RECIPIENT >{surrender}", "urged", URGED)).isEmpty();
    Match match = match("ACTOR urge RECIPIENT >@RETREAT", "urged", URGED).orElseThrow();
    assertThat(match.complements()).extracting(Token::text).containsExactly("leave");
    assertThat(match("ACTOR urge RECIPIENT >@AID", "urged", URGED)).isEmpty();
    found("ACTOR urge * >leave RECIPIENT", "urged", List.of("Peru"), List.of("Chile"), URGED);
  }

  @Test
  void typesAsNouns() {
    String block =
        """
        Peru       Peru       PROPN Sing     2 nsubj
        demanded   demand     VERB  Fin|Past 0 root
        the        the        DET   _        4 det
        withdrawal withdrawal NOUN  Sing     2 obj
        """;
    assertThat(match("ACTOR demand @RETREAT", "demanded", block)).isPresent();
    assertThat(match("ACTOR demand @AID|RETREAT", "demanded", block)).isPresent();
    assertThat(match("ACTOR demand @AID", "demanded", block)).isEmpty();
  }

  @Test
  void adjectives() {
    found(
        "ACTOR hostile/a to RECIPIENT",
        "hostile",
        List.of("Peru"),
        List.of("Chile"),
        """
        Peru    Peru    PROPN Sing     3 nsubj
        is      be      AUX   Fin|Pres 3 cop
        hostile hostile ADJ   _        0 root
        to      to      ADP   _        5 case
        Chile   Chile   PROPN Sing     3 obl
        """);
  }

  @Test
  void relationalNouns() {
    found(
        "ACTOR ally/r of RECIPIENT",
        "ally",
        List.of("Peru"),
        List.of("Chile"),
        """
        Peru    Peru    PROPN Sing     4 nsubj
        is      be      AUX   Fin|Pres 4 cop
        an      a       DET   _        4 det
        ally    ally    NOUN  Sing     0 root
        of      of      ADP   _        6 case
        Chile   Chile   PROPN Sing     4 nmod
        """);
    found(
        "ACTOR ally/r of RECIPIENT",
        "ally",
        List.of("Peru"),
        List.of("Chile"),
        """
        Peru    Peru    PROPN Sing     5 nsubj
        is      be      AUX   Fin|Pres 5 cop
        Chile   Chile   PROPN Sing     5 nmod:poss
        's      's      PART  _        3 case
        ally    ally    NOUN  Sing     0 root
        """);
  }

  @Test
  void particles() {
    String block =
        """
        Peru    Peru   PROPN Sing     2 nsubj
        carried carry  VERB  Fin|Past 0 root
        %s
        raids   raid   NOUN  Plur     2 obj
        """;
    String out = block.formatted("out out ADP _ 2 compound:prt");
    Match match = match("ACTOR carry_out {raid}", "carried", out).orElseThrow();
    assertThat(match.words()).extracting(Token::text).contains("carried", "out", "raids");
    assertThat(match("ACTOR {carry_out|stage} {raid}", "carried", out)).isPresent();
    assertThat(match("ACTOR carry_out {raid}", "carried", block.formatted("the the DET _ 4 det")))
        .isEmpty();
  }

  @Test
  void bareVerbTellsOfNoObject() {
    String block =
        """
        Peru     Peru      PROPN Sing     2 nsubj
        withdrew withdraw  VERB  Fin|Past 0 root
        """;
    assertThat(match("ACTOR withdraw", "withdrew", block)).isPresent();
    assertThat(match("ACTOR withdraw", "withdrew", block + "troops troop NOUN Plur 2 obj\n"))
        .isEmpty();
  }

  @Test
  void doubleObject() {
    found(
        "ACTOR give RECIPIENT {ship}",
        "gave",
        List.of("Peru"),
        List.of("Chile"),
        """
        Peru  Peru   PROPN Sing     2 nsubj
        gave  give   VERB  Fin|Past 0 root
        Chile Chile  PROPN Sing     2 iobj
        ships ship   NOUN  Plur     2 obj
        """);
  }

  @Test
  void nobodyFillsTwoSlots() {
    Match match =
        match(
                "ACTOR attack/n on RECIPIENT",
                "attack",
                """
                the    the    DET   _    2 det
                attack attack NOUN  Sing 0 root
                on     on     ADP   _    4 case
                Chile  Chile  PROPN Sing 2 nmod
                """)
            .orElseThrow();
    assertThat(slot(match, "RECIPIENT")).containsExactly("Chile");
    assertThat(slot(match, "ACTOR")).isEmpty();
  }

  @Test
  void tellsItsPath() {
    assertThat(match("ACTOR shell RECIPIENT", "shelled", ACTIVE).orElseThrow().path())
        .hasSize(3)
        .first()
        .isEqualTo("shelled");
  }
}
