package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.lexicon.Pattern.Anything;
import org.casus.lexicon.Pattern.Argument;
import org.casus.lexicon.Pattern.Position;
import org.casus.lexicon.Pattern.Predicate.Kind;
import org.casus.lexicon.Pattern.Slot;
import org.casus.lexicon.Pattern.Types;
import org.casus.lexicon.Pattern.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternParserTest {
  private static final PatternParser PARSER =
      new PatternParser(
          Map.of("ARMS", List.of("weapon", "arms"), "TALK", List.of("talk", "peace talk")),
          Set.of("ACTOR", "RECIPIENT"));

  private static Pattern one(String source) {
    List<Pattern> patterns = PARSER.parse(source);
    assertThat(patterns).hasSize(1);
    return patterns.get(0);
  }

  private static List<String> words(Argument argument) {
    return ((Words) argument.filler()).words().words();
  }

  private static String slot(Argument argument) {
    return ((Slot) argument.filler()).name();
  }

  @Test
  void subjectVerbObject() {
    Pattern pattern = one("ACTOR {shell|bombard} RECIPIENT");
    assertThat(pattern.source()).isEqualTo("ACTOR {shell|bombard} RECIPIENT");
    assertThat(pattern.predicate().words().words()).containsExactly("shell", "bombard");
    assertThat(pattern.predicate().kind()).isEqualTo(Kind.VERB);
    assertThat(pattern.predicate().particle()).isEmpty();
    assertThat(pattern.arguments())
        .extracting(Argument::position)
        .containsExactly(Position.SUBJECT, Position.OBJECT);
    assertThat(pattern.hasSlot("ACTOR")).isTrue();
    assertThat(pattern.hasSlot("SUBJECT")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ACTOR attack RECIPIENT, VERB",
    "ACTOR attack/v RECIPIENT, VERB",
    "ACTOR {shelling|bombardment}/n of RECIPIENT, NOUN",
    "ACTOR hostile/a to RECIPIENT, ADJECTIVE",
    "ACTOR ally/r of RECIPIENT, RELATIONAL"
  })
  void wordClasses(String source, Kind kind) {
    assertThat(one(source).predicate().kind()).isEqualTo(kind);
  }

  @Test
  void subjectMayBeLeftOut() {
    assertThat(one("killing/n of RECIPIENT").arguments())
        .extracting(Argument::position)
        .containsExactly(Position.OBLIQUE);
    assertThat(one("{withdraw}").arguments()).isEmpty();
    assertThat(one("withdraw").predicate().words().words()).containsExactly("withdraw");
  }

  @Test
  void wordsMayStandAsSubject() {
    Pattern pattern = one("{bomb|mine} {kill|wound} RECIPIENT");
    assertThat(words(pattern.arguments().get(0))).containsExactly("bomb", "mine");
    assertThat(pattern.predicate().words().words()).containsExactly("kill", "wound");
  }

  @Test
  void particles() {
    Pattern pattern = one("ACTOR carry_out {raid}");
    assertThat(pattern.predicate().words().words()).containsExactly("carry");
    assertThat(pattern.predicate().particle()).isEqualTo("out");
  }

  @Test
  void eachParticleGivesAPattern() {
    List<Pattern> patterns = PARSER.parse("ACTOR {call_off|cancel|put_off} {meeting}");
    assertThat(patterns)
        .extracting(p -> p.predicate().words().words() + p.predicate().particle())
        .containsExactlyInAnyOrder("[call, put]off", "[cancel]");
    assertThat(PARSER.parse("ACTOR {call_off|give_up} {meeting}")).hasSize(2);
  }

  @Test
  void twoObjectsAreReceiverAndThing() {
    Pattern pattern = one("ACTOR give RECIPIENT {weapon|arms}");
    assertThat(pattern.arguments())
        .extracting(Argument::position)
        .containsExactly(Position.SUBJECT, Position.INDIRECT_OBJECT, Position.OBJECT);
    assertThat(slot(pattern.arguments().get(1))).isEqualTo("RECIPIENT");
    assertThat(words(pattern.arguments().get(2))).containsExactly("weapon", "arms");
  }

  @Test
  void prepositions() {
    Argument last = one("ACTOR open {fire} on|against|ahead_of RECIPIENT").arguments().get(2);
    assertThat(last.position()).isEqualTo(Position.OBLIQUE);
    assertThat(last.prepositions()).containsExactlyInAnyOrder("on", "against", "ahead of");
    assertThat(slot(last)).isEqualTo("RECIPIENT");
  }

  @Test
  void namedWordSets() {
    Pattern pattern = one("ACTOR sell {$ARMS|air defence system} to RECIPIENT");
    assertThat(words(pattern.arguments().get(1)))
        .containsExactly("weapon", "arms", "air defence system");
    assertThat(words(one("ACTOR hold $TALK with RECIPIENT").arguments().get(1)))
        .containsExactly("talk", "peace talk");
  }

  @Test
  void complements() {
    Pattern pattern = one("ACTOR urge RECIPIENT >{withdraw|leave} from RECIPIENT");
    assertThat(pattern.arguments())
        .extracting(Argument::position)
        .containsExactly(Position.SUBJECT, Position.OBJECT, Position.COMPLEMENT, Position.OBLIQUE);
    assertThat(words(one("ACTOR refuse >leave").arguments().get(1))).containsExactly("leave");
    assertThat(one("ACTOR refuse >*").arguments().get(1).filler()).isInstanceOf(Anything.class);
    assertThat(one("ACTOR commit to >{cooperate}").arguments())
        .as("a preposition before a clause only introduces it")
        .extracting(Argument::position)
        .containsExactly(Position.SUBJECT, Position.COMPLEMENT);
  }

  @Test
  void types() {
    assertThat(((Types) one("ACTOR demand @RETREAT").arguments().get(1).filler()).types())
        .containsExactly("RETREAT");
    assertThat(((Types) one("ACTOR vow >@AID|COOPERATE").arguments().get(1).filler()).types())
        .containsExactlyInAnyOrder("AID", "COOPERATE");
    assertThat(((Types) one("ACTOR vow >@AID|@COOPERATE").arguments().get(1).filler()).types())
        .containsExactlyInAnyOrder("AID", "COOPERATE");
  }

  @Test
  void requiredSlotsAndAnything() {
    Pattern pattern = one("ACTOR meet RECIPIENT!");
    assertThat(((Slot) pattern.arguments().get(0).filler()).required()).isFalse();
    assertThat(((Slot) pattern.arguments().get(1).filler()).required()).isTrue();
    assertThat(slot(pattern.arguments().get(1))).isEqualTo("RECIPIENT");
    assertThat(pattern.requires("RECIPIENT")).isTrue();
    assertThat(pattern.requires("ACTOR")).isFalse();
    Slot strict = (Slot) one("ACTOR release RECIPIENT!!").arguments().get(1).filler();
    assertThat(strict.direct()).isTrue();
    assertThat(strict.required()).isTrue();
    assertThat(strict.name()).isEqualTo("RECIPIENT");
    assertThat(one("* kill RECIPIENT").arguments().get(0).filler()).isInstanceOf(Anything.class);
  }

  @Test
  void moreWordsWeighMore() {
    assertThat(one("ACTOR attack RECIPIENT").lexicalWeight()).isZero();
    assertThat(one("ACTOR carry_out RECIPIENT").lexicalWeight()).isPositive();
    assertThat(one("ACTOR demand @RETREAT").lexicalWeight())
        .isBetween(1, one("ACTOR demand {withdrawal}").lexicalWeight() - 1);
    assertThat(one("ACTOR hold {talk} on {peace}").lexicalWeight())
        .isGreaterThan(one("ACTOR hold {talk}").lexicalWeight());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; has no predicate",
        "ACTOR; has no predicate",
        "ACTOR attack on; ends with the preposition [on]",
        "ACTOR attack on against RECIPIENT; has nothing between '[on]' and 'against'",
        "ACTOR attack/x RECIPIENT; has the unknown word class in 'attack/x'",
        "ACTOR hold {talk RECIPIENT; has unbalanced braces",
        "ACTOR hold {talk||meeting}; has an empty word in {talk||meeting}",
        "ACTOR hold $NOSUCH; names the unknown word set $NOSUCH",
        "ACTOR give RECIPIENT {aid} {food}; has more than two objects at '{food}'",
        "ACTOR attack TARGET; has 'TARGET' where a slot, {words}, $NAME, @TYPE or * must stand"
      })
  void mistakesAreExplained(String source, String problem) {
    assertThatThrownBy(() -> PARSER.parse(source))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pattern '" + source + "'")
        .hasMessageContaining(problem);
  }
}
