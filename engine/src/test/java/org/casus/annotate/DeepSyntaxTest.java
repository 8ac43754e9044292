package org.casus.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.Lexicons;
import org.casus.Parsed;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.document.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DeepSyntaxTest {
  /** What one word's deep functions are: subjects, objects. */
  private static void check(
      String block, String verb, List<String> subjects, List<String> objects) {
    Sentence sentence = Parsed.one(block);
    DeepSyntax syntax = new DeepSyntax(sentence, Lexicons.syntax());
    Token predicate = Parsed.word(sentence, verb);
    assertThat(first(syntax.subjects(predicate))).as("subjects of %s", verb).isEqualTo(subjects);
    assertThat(first(syntax.objects(predicate))).as("objects of %s", verb).isEqualTo(objects);
  }

  private static List<String> first(List<DeepSyntax.Group> groups) {
    return groups.isEmpty() ? List.of() : groups.get(0).tokens().stream().map(Token::text).toList();
  }

  private static List<String> all(List<DeepSyntax.Group> groups) {
    return groups.stream().flatMap(g -> g.tokens().stream()).map(Token::text).distinct().toList();
  }

  @Test
  void activeWithCoordination() {
    check(
        """
        Peru    Peru    PROPN Sing     4 nsubj
        and     and     CCONJ _        3 cc
        Chile   Chile   PROPN Sing     1 conj
        shelled shell   VERB  Fin|Past 0 root
        towns   town    NOUN  Plur     4 obj
        and     and     CCONJ _        7 cc
        farms   farm    NOUN  Plur     5 conj
        """,
        "shelled",
        List.of("Peru", "Chile"),
        List.of("towns", "farms"));
  }

  @Test
  void passiveWithAgent() {
    String block =
        """
        Towns   town    NOUN Plur      3 nsubj:pass
        were    be      AUX  Fin|Past  3 aux:pass
        shelled shell   VERB Part|Past 0 root
        by      by      ADP  _         5 case
        rebels  rebel   NOUN Plur      3 obl
        """;
    check(block, "shelled", List.of("rebels"), List.of("Towns"));
    Sentence sentence = Parsed.one(block);
    assertThat(
            new DeepSyntax(sentence, Lexicons.syntax()).isPassive(Parsed.word(sentence, "shelled")))
        .isTrue();
  }

  @Test
  void passiveWithoutAgentHasNoSubject() {
    check(
        """
        Towns   town  NOUN Plur      3 nsubj:pass
        were    be    AUX  Fin|Past  3 aux:pass
        shelled shell VERB Part|Past 0 root
        """,
        "shelled",
        List.of(),
        List.of("Towns"));
  }

  @Test
  void participleAfterItsNoun() {
    check(
        """
        Towns   town  NOUN Plur      5 nsubj
        shelled shell VERB Part|Past 1 acl
        by      by    ADP  _         4 case
        rebels  rebel NOUN Plur      2 obl
        burned  burn  VERB Fin|Past  0 root
        """,
        "shelled",
        List.of("rebels"),
        List.of("Towns"));
    check(
        """
        Troops   troop NOUN Plur     4 nsubj
        shelling shell VERB Ger      1 acl
        towns    town  NOUN Plur     2 obj
        left     leave VERB Fin|Past 0 root
        """,
        "shelling",
        List.of("Troops"),
        List.of("towns"));
  }

  @Test
  void relativeClauseWithSubjectGap() {
    check(
        """
        Rebels  rebel NOUN Plur     5 nsubj
        who     who   PRON _        3 nsubj
        shelled shell VERB Fin|Past 1 acl:relcl
        towns   town  NOUN Plur     3 obj
        fled    flee  VERB Fin|Past 0 root
        """,
        "shelled",
        List.of("Rebels"),
        List.of("towns"));
  }

  @Test
  void relativeClauseWithObjectGap() {
    check(
        """
        Towns   town  NOUN Plur     5 nsubj
        that    that  PRON _        4 obj
        rebels  rebel NOUN Plur     4 nsubj
        shelled shell VERB Fin|Past 1 acl:relcl
        burned  burn  VERB Fin|Past 0 root
        """,
        "shelled",
        List.of("rebels"),
        List.of("Towns"));
    check(
        """
        Towns   town  NOUN Plur     4 nsubj
        rebels  rebel NOUN Plur     3 nsubj
        shelled shell VERB Fin|Past 1 acl:relcl
        burned  burn  VERB Fin|Past 0 root
        """,
        "shelled",
        List.of("rebels"),
        List.of("Towns"));
  }

  @Test
  void subjectControl() {
    check(
        """
        Peru   Peru  PROPN Sing     2 nsubj
        vowed  vow   VERB  Fin|Past 0 root
        to     to    PART  _        4 mark
        shell  shell VERB  Inf      2 xcomp
        towns  town  NOUN  Plur     4 obj
        """,
        "shell",
        List.of("Peru"),
        List.of("towns"));
    check(
        """
        Peru     Peru    PROPN Sing     2 nsubj
        promised promise VERB  Fin|Past 0 root
        Chile    Chile   PROPN Sing     2 obj
        to       to      PART  _        5 mark
        leave    leave   VERB  Inf      2 xcomp
        """,
        "leave",
        List.of("Peru"),
        List.of());
  }

  @Test
  void objectControl() {
    check(
        """
        Peru  Peru  PROPN Sing     2 nsubj
        urged urge  VERB  Fin|Past 0 root
        Chile Chile PROPN Sing     2 obj
        to    to    PART  _        5 mark
        leave leave VERB  Inf      2 xcomp
        """,
        "leave",
        List.of("Chile"),
        List.of());
    check(
        """
        Peru    Peru   PROPN Sing     2 nsubj
        accused accuse VERB  Fin|Past 0 root
        Chile   Chile  PROPN Sing     2 obj
        of      of     SCONJ _        5 mark
        leaving leave  VERB  Ger      2 advcl
        """,
        "leaving",
        List.of("Chile"),
        List.of());
    check(
        """
        Peru   Peru  PROPN Sing     2 nsubj
        called call  VERB  Fin|Past 0 root
        on     on    ADP   _        4 case
        Chile  Chile PROPN Sing     2 obl
        to     to    PART  _        6 mark
        leave  leave VERB  Inf      4 acl
        """,
        "called",
        List.of("Peru"),
        List.of());
  }

  @Test
  void conjunctsShareSubjectAndObject() {
    String block =
        """
        Rebels rebel NOUN  Plur     2 nsubj
        bombed bomb  VERB  Fin|Past 0 root
        and    and   CCONJ _        4 cc
        seized seize VERB  Fin|Past 2 conj
        towns  town  NOUN  Plur     2 obj
        """;
    check(block, "seized", List.of("Rebels"), List.of("towns"));
    String other = block.replace("2 obj", "4 obj");
    check(other, "bombed", List.of("Rebels"), List.of("towns"));
    check(other, "seized", List.of("Rebels"), List.of("towns"));
  }

  @Test
  void conjunctWithItsOwnSubjectKeepsIt() {
    check(
        """
        Rebels  rebel   NOUN  Plur     2 nsubj
        bombed  bomb    VERB  Fin|Past 0 root
        towns   town    NOUN  Plur     2 obj
        and     and     CCONJ _        6 cc
        troops  troop   NOUN  Plur     6 nsubj
        fled    flee    VERB  Fin|Past 2 conj
        """,
        "fled",
        List.of("troops"),
        List.of());
  }

  @Test
  void adverbialParticipleTakesTheSubjectAbove() {
    check(
        """
        Rebels   rebel NOUN  Plur     2 nsubj
        attacked attack VERB Fin|Past 0 root
        ,        ,     PUNCT _        4 punct
        killing  kill  VERB  Ger      2 advcl
        farmers  farmer NOUN Plur     4 obj
        """,
        "killing",
        List.of("Rebels"),
        List.of("farmers"));
  }

  @Test
  void nounsNameTheirPartiesInEveryWay() {
    check(
        """
        Peru     Peru     PROPN Sing 3 nmod:poss
        's       's       PART  _    1 case
        shelling shelling NOUN  Sing 0 root
        of       of       ADP   _    5 case
        Chile    Chile    PROPN Sing 3 nmod
        """,
        "shelling",
        List.of("Peru"),
        List.of("Chile"));
    check(
        """
        The      the      DET   _    2 det
        shelling shelling NOUN  Sing 0 root
        of       of       ADP   _    4 case
        Chile    Chile    PROPN Sing 2 nmod
        by       by       ADP   _    6 case
        Peru     Peru     PROPN Sing 2 nmod
        """,
        "shelling",
        List.of("Peru"),
        List.of("Chile"));
    check(
        """
        The      the      DET  _    3 det
        Peruvian Peruvian ADJ  _    3 amod
        attack   attack   NOUN Sing 0 root
        """,
        "attack",
        List.of("Peruvian"),
        List.of("Peruvian"));
  }

  @Test
  void lightVerbsLendTheirSubject() {
    check(
        """
        Peru     Peru   PROPN Sing     2 nsubj
        launched launch VERB  Fin|Past 0 root
        an       a      DET   _        4 det
        attack   attack NOUN  Sing     2 obj
        """,
        "attack",
        List.of("Peru"),
        List.of());
    check(
        """
        The      the    DET  _         2 det
        attack   attack NOUN Sing      4 nsubj:pass
        was      be     AUX  Fin|Past  4 aux:pass
        launched launch VERB Part|Past 0 root
        by       by     ADP  _         6 case
        Peru     Peru   PROPN Sing     4 obl
        """,
        "attack",
        List.of("Peru"),
        List.of());
    check(
        """
        Peru      Peru      PROPN Sing     2 nsubj
        faced     face      VERB  Fin|Past 0 root
        criticism criticism NOUN  Sing     2 obj
        """,
        "criticism",
        List.of(),
        List.of("Peru"));
  }

  @Test
  void copula() {
    String block =
        """
        Peru    Peru    PROPN Sing     4 nsubj
        is      be      AUX   Fin|Pres 4 cop
        an      a       DET   _        4 det
        ally    ally    NOUN  Sing     0 root
        of      of      ADP   _        6 case
        Chile   Chile   PROPN Sing     4 nmod
        """;
    Sentence sentence = Parsed.one(block);
    DeepSyntax syntax = new DeepSyntax(sentence, Lexicons.syntax());
    Token ally = Parsed.word(sentence, "ally");
    assertThat(first(syntax.described(ally))).containsExactly("Peru");
    assertThat(first(syntax.bearers(ally))).containsExactly("Peru");
    assertThat(first(syntax.owners(ally))).containsExactly("Chile");
    assertThat(all(syntax.subjects(ally))).contains("Peru");
  }

  @Test
  void phrasesAndClausesThatHangOnAWord() {
    Sentence sentence =
        Parsed.one(
            """
            Peru    Peru     PROPN Sing     2 nsubj
            asked   ask      VERB  Fin|Past 0 root
            Chile   Chile    PROPN Sing     2 obj
            for     for      ADP   _        5 case
            help    help     NOUN  Sing     2 obl
            because because  ADP   _        8 case
            of      of       ADP   _        6 fixed
            floods  flood    NOUN  Plur     2 obl
            and     and      CCONJ _        10 cc
            fires   fire     NOUN  Plur     8 conj
            to      to       PART  _        12 mark
            rebuild rebuild  VERB  Inf      2 advcl
            """);
    DeepSyntax syntax = new DeepSyntax(sentence, Lexicons.syntax());
    Token asked = Parsed.word(sentence, "asked");
    assertThat(all(syntax.obliques(asked, Set.of("for")))).containsExactly("help");
    assertThat(all(syntax.obliques(asked, Set.of("because of"))))
        .containsExactly("floods", "fires");
    assertThat(all(syntax.obliques(asked, Set.of("against")))).isEmpty();
    assertThat(syntax.preposition(Parsed.word(sentence, "fires"))).isEqualTo("because of");
    assertThat(syntax.preposition(Parsed.word(sentence, "Chile"))).isEmpty();
    assertThat(syntax.complements(asked)).extracting(Token::text).containsExactly("rebuild");
    assertThat(syntax.head(asked)).isNull();
  }

  @Test
  void doubleObject() {
    Sentence sentence =
        Parsed.one(
            """
            Peru  Peru   PROPN Sing     2 nsubj
            gave  give   VERB  Fin|Past 0 root
            Chile Chile  PROPN Sing     2 iobj
            ships ship   NOUN  Plur     2 obj
            """);
    DeepSyntax syntax = new DeepSyntax(sentence, Lexicons.syntax());
    Token gave = Parsed.word(sentence, "gave");
    assertThat(first(syntax.indirectObjects(gave))).containsExactly("Chile");
    assertThat(first(syntax.objects(gave))).containsExactly("ships");
  }

  @Test
  void gerundWithArticleIsANoun() {
    Sentence sentence =
        Parsed.one(
            """
            the      the   DET  _        2 det
            shelling shell VERB Ger      3 nsubj
            went     go    VERB Fin|Past 0 root
            on       on    ADP  _        3 compound:prt
            """);
    DeepSyntax syntax = new DeepSyntax(sentence, Lexicons.syntax());
    assertThat(syntax.isNominal(Parsed.word(sentence, "shelling"))).isTrue();
    assertThat(syntax.isNominal(Parsed.word(sentence, "went"))).isFalse();
  }

  private static final List<String> RELATIONS =
      List.of(
          "nsubj",
          "nsubj:pass",
          "csubj",
          "obj",
          "iobj",
          "obl",
          "nmod",
          "nmod:poss",
          "amod",
          "compound",
          "compound:prt",
          "appos",
          "conj",
          "cc",
          "xcomp",
          "ccomp",
          "advcl",
          "acl",
          "acl:relcl",
          "parataxis",
          "dep",
          "case",
          "mark",
          "cop",
          "aux",
          "aux:pass",
          "det",
          "advmod",
          "nummod",
          "flat",
          "fixed",
          "expl",
          "punct");
  private static final List<String> LEMMAS =
      List.of(
          "launch", "face", "promise", "urge", "who", "which", "that", "by", "of", "from", "Peru",
          "attack", "be", "two", "-", "to", "dozen", "group", "the", "say");

  /** Whatever tree a parser invents, every question gets an answer, soon. */
  @TestFactory
  Stream<DynamicTest> randomTreesEnd() {
    return IntStream.range(0, 40)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () ->
                        Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> ask(seed))));
  }

  private static void ask(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      Sentence sentence = random(random, 2 + random.nextInt(40));
      DeepSyntax syntax = new DeepSyntax(sentence, Lexicons.syntax());
      for (Token token : sentence.tokens()) {
        List<DeepSyntax.Group> groups = new ArrayList<>(syntax.subjects(token));
        groups.addAll(syntax.objects(token));
        groups.addAll(syntax.indirectObjects(token));
        groups.addAll(syntax.bearers(token));
        groups.addAll(syntax.described(token));
        groups.addAll(syntax.owners(token));
        groups.addAll(syntax.obliques(token, Set.of("by", "of", "to")));
        syntax.isPassive(token);
        assertThat(groups)
            .as("seed %d, %s", seed, token)
            .allMatch(g -> !g.tokens().isEmpty() && sentence.tokens().containsAll(g.tokens()));
        assertThat(sentence.tokens()).containsAll(syntax.complements(token));
        assertThat(syntax.conjuncts(token)).doesNotContain(token);
      }
    }
  }

  /** A random tree: every word hangs on one that was placed before it. */
  private static Sentence random(Random random, int size) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    java.util.Collections.shuffle(order, random);
    int[] heads = new int[size];
    for (int i = 0; i < size; i++) {
      heads[order.get(i)] = i == 0 ? -1 : order.get(random.nextInt(i));
    }
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < size; i++) {
      String lemma = pick(random, LEMMAS);
      Morphology morphology =
          new Morphology(
              lemma,
              pick(random, List.of(Upos.values())),
              pick(random, List.of(VerbForm.values())),
              pick(random, List.of(Tense.values())),
              pick(random, List.of(GrammaticalNumber.values())));
      tokens.add(
          new Token(
              i,
              new Span(at, at + lemma.length()),
              lemma,
              morphology,
              pick(random, List.of(EntityTag.values())),
              heads[i],
              heads[i] < 0 ? "root" : pick(random, RELATIONS)));
      at += lemma.length() + 1;
    }
    return new Sentence(0, tokens);
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
