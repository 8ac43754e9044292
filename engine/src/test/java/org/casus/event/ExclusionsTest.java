package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.event.Samples.word;

import java.util.List;
import org.casus.Lexicons;
import org.casus.annotate.DeepSyntax;
import org.casus.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;

class ExclusionsTest {
  private static final LexiconFiles FILES =
      Lexicons.of(
          "codebook/exclusions.yaml",
          """
          sport:
            sure: [goalkeeper, world cup]
            likely: [match, team, coach, season]
          accident:
            types: [ASSAULT]
            causes: [flood, bus crash]
          idle:
            types: [REJECT]
            complements: [comment]
          doer_types: [ASSAULT]
          """);
  private static final Exclusions EXCLUSIONS = Exclusions.load(FILES);

  private static boolean isSport(String block) {
    return EXCLUSIONS.isSport(Samples.syntax(block).sentence());
  }

  @Test
  void oneSureWordIsEnough() {
    assertThat(isSport("The the DET 2 det\ngoalkeeper goalkeeper NOUN 0 root Sing")).isTrue();
    assertThat(isSport("World world NOUN 2 compound\nCup cup NOUN 0 root Sing")).isTrue();
    assertThat(isSport("A a DET 2 det\ncup cup NOUN 0 root Sing")).isFalse();
  }

  @Test
  void ofTheOthersItTakesThree() {
    String two = "The the DET 2 det\nteam team NOUN 3 nsubj Sing\nmatch match NOUN 0 root Sing";
    assertThat(isSport(two)).isFalse();
    assertThat(isSport(two + "\nseason season NOUN 3 nmod Sing")).isTrue();
  }

  @Test
  void aFloodIsNobodysDeed() {
    DeepSyntax flood =
        Samples.syntax(
            """
            A a DET 2 det
            flood flood NOUN 3 nsubj Sing
            killed kill VERB 0 root Fin Past
            farmers farmer NOUN 3 obj Plur
            """);
    Candidate killed = Samples.candidate("ASSAULT", Samples.word(flood, "killed"));
    assertThat(EXCLUSIONS.isAccident(flood, killed)).isTrue();
    Candidate accused = Samples.candidate("ACCUSE", Samples.word(flood, "killed"));
    assertThat(EXCLUSIONS.isAccident(flood, accused)).as("another type").isFalse();
    Candidate byPeru =
        killed.with(List.of(Samples.country(Samples.word(flood, "flood"), "PER")), List.of());
    assertThat(EXCLUSIONS.isAccident(flood, byPeru)).as("an actor").isFalse();
  }

  @Test
  void aCrashInAPhraseIsACauseToo() {
    DeepSyntax crash =
        Samples.syntax(
            """
            Soldiers soldier NOUN 3 nsubj:pass Plur
            were be AUX 3 aux:pass Fin Past
            killed kill VERB 0 root Part Past
            in in ADP 6 case
            bus bus NOUN 6 compound Sing
            crash crash NOUN 3 obl Sing
            """);
    Candidate killed = Samples.candidate("ASSAULT", Samples.word(crash, "killed"));
    assertThat(EXCLUSIONS.isAccident(crash, killed)).isTrue();
  }

  @Test
  void aBombIsNoAccident() {
    DeepSyntax bomb = bombing("bomb");
    Candidate killed = Samples.candidate("ASSAULT", Samples.word(bomb, "killed"));
    assertThat(EXCLUSIONS.isAccident(bomb, killed)).isFalse();
  }

  private static DeepSyntax bombing(String subject) {
    return Samples.syntax(
        """
        A a DET 2 det
        %1$s %1$s NOUN 3 nsubj Sing
        killed kill VERB 0 root Fin Past
        farmers farmer NOUN 3 obj Plur
        """
            .formatted(subject));
  }

  @Test
  void onlyActorsWeaponsAndDeedsDoSuchThings() {
    DeepSyntax bear = bombing("bear");
    Candidate killed = Samples.candidate("ASSAULT", Samples.word(bear, "killed"));
    assertThat(EXCLUSIONS.hasStrangeSubject(bear, killed, word -> false)).isTrue();
    assertThat(EXCLUSIONS.hasStrangeSubject(bear, killed, word -> word.text().equals("bear")))
        .as("a means")
        .isFalse();
    Candidate other = Samples.candidate("ACCUSE", Samples.word(bear, "killed"));
    assertThat(EXCLUSIONS.hasStrangeSubject(bear, other, word -> false)).isFalse();
  }

  @Test
  void aPassiveHasNoStrangeSubject() {
    DeepSyntax passive =
        Samples.syntax(
            """
            Farmers farmer NOUN 3 nsubj:pass Plur
            were be AUX 3 aux:pass Fin Past
            killed kill VERB 0 root Part Past
            """);
    Candidate killed = Samples.candidate("ASSAULT", Samples.word(passive, "killed"));
    assertThat(EXCLUSIONS.hasStrangeSubject(passive, killed, word -> false)).isFalse();
  }

  @Test
  void whoDeclinesToCommentRejectsNothing() {
    String block =
        """
        Peru Peru PROPN 2 nsubj
        declined decline VERB 0 root Fin Past
        to to PART 4 mark
        comment comment VERB 2 xcomp Inf
        """;
    DeepSyntax idle = Samples.syntax(block);
    Candidate declined = Samples.candidate("REJECT", word(idle, "declined"));
    assertThat(EXCLUSIONS.isIdle(idle, declined)).isTrue();
    Candidate another = Samples.candidate("ACCUSE", word(idle, "declined"));
    assertThat(EXCLUSIONS.isIdle(idle, another)).as("another type").isFalse();
    Candidate toChile =
        declined.with(List.of(), List.of(Samples.country(word(idle, "Peru"), "CHL")));
    assertThat(EXCLUSIONS.isIdle(idle, toChile)).as("a recipient").isFalse();
    DeepSyntax busy = Samples.syntax(block.replace("comment", "withdraw"));
    assertThat(EXCLUSIONS.isIdle(busy, Samples.candidate("REJECT", word(busy, "declined"))))
        .isFalse();
  }

  @Test
  void theProjectsOwnWordsAreRead() {
    Exclusions real = Exclusions.load(Lexicons.REAL);
    DeepSyntax sport = Samples.syntax("The the DET 2 det\nmidfielder midfielder NOUN 0 root Sing");
    assertThat(real.isSport(sport.sentence())).isTrue();
    DeepSyntax quake = bombing("earthquake");
    Candidate killed = Samples.candidate("ASSAULT", Samples.word(quake, "killed"));
    assertThat(real.isAccident(quake, killed)).isTrue();
  }
}
