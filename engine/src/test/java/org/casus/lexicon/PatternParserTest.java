package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
      new PatternParser(Map.of("WEAPON", List.of("rifle", "tank")), Set.of("ACTOR", "RECIPIENT"));

  private static Pattern parse(String source) {
    List<Pattern> patterns = PARSER.parse(source);
    assertThat(patterns).hasSize(1);
    return patterns.get(0);
  }

  private static List<Position> positions(Pattern pattern) {
    return pattern.arguments().stream().map(Argument::position).toList();
  }

  private static List<String> words(Argument argument) {
    return ((Words) argument.filler()).words().words();
  }

  @Test
  void subjectPredicateObject() {
    Pattern pattern = parse("ACTOR attack RECIPIENT");
    assertThat(pattern.source()).isEqualTo("ACTOR attack RECIPIENT");
    assertThat(pattern.predicate().words().words()).containsExactly("attack");
    assertThat(pattern.predicate().kind()).isEqualTo(Kind.VERB);
    assertThat(pattern.predicate().particle()).isEmpty();
    assertThat(positions(pattern)).containsExactly(Position.SUBJECT, Position.OBJECT);
    assertThat(pattern.hasSlot("ACTOR")).isTrue();
    assertThat(pattern.hasSlot("RECIPIENT")).isTrue();
    assertThat(pattern.lexicalWeight()).isZero();
  }

  @Test
  void aSetOfLemmas() {
    assertThat(parse("ACTOR {attack|raid} RECIPIENT").predicate().words().words())
        .containsExactly("attack", "raid");
  }

  @Test
  void joinedNounsAreWrittenAsTheyAre() {
    assertThat(parse("ACTOR {air strike|bombing}/n on RECIPIENT").predicate().words().words())
        .containsExactly("air strike", "bombing");
  }

  @Test
  void aNameStandsForItsWords() {
    Pattern pattern = parse("ACTOR give RECIPIENT {money|$WEAPON}");
    assertThat(words(pattern.arguments().get(2))).containsExactly("money", "rifle", "tank");
    assertThat(words(parse("ACTOR send $WEAPON to RECIPIENT").arguments().get(1)))
        .containsExactly("rifle", "tank");
  }

  @ParameterizedTest
  @CsvSource({
    "attack, VERB",
    "attack/v, VERB",
    "attack/n, NOUN",
    "ally/r, RELATIONAL",
    "ready/a, ADJECTIVE"
  })
  void wordClasses(String predicate, Kind kind) {
    assertThat(parse("ACTOR " + predicate).predicate().kind()).isEqualTo(kind);
  }

  @Test
  void aParticleIsJoinedByAnUnderscore() {
    Pattern pattern = parse("ACTOR call_off {talk}");
    assertThat(pattern.predicate().words().words()).containsExactly("call");
    assertThat(pattern.predicate().particle()).isEqualTo("off");
    assertThat(pattern.lexicalWeight()).isEqualTo(3);
  }

  @Test
  void verbsWithDifferentParticlesAreDifferentPatterns() {
    List<Pattern> patterns = PARSER.parse("ACTOR {pull_out|withdraw|walk_out} of RECIPIENT");
    assertThat(patterns).hasSize(2);
    assertThat(patterns.get(0).predicate().particle()).isEqualTo("out");
    assertThat(patterns.get(0).predicate().words().words()).containsExactly("pull", "walk");
    assertThat(patterns.get(1).predicate().particle()).isEmpty();
    assertThat(patterns.get(1).predicate().words().words()).containsExactly("withdraw");
  }

  @Test
  void requiredAndDirectSlots() {
    Slot free = (Slot) parse("ACTOR meet RECIPIENT").arguments().get(1).filler();
    Slot required = (Slot) parse("ACTOR meet RECIPIENT!").arguments().get(1).filler();
    Slot direct = (Slot) parse("ACTOR meet RECIPIENT!!").arguments().get(1).filler();
    assertThat(free).isEqualTo(new Slot("RECIPIENT", false, false));
    assertThat(required).isEqualTo(new Slot("RECIPIENT", true, false));
    assertThat(direct).isEqualTo(new Slot("RECIPIENT", true, true));
    assertThat(parse("ACTOR meet RECIPIENT!").requires("RECIPIENT")).isTrue();
    assertThat(parse("ACTOR meet RECIPIENT!").requires("ACTOR")).isFalse();
  }

  @Test
  void twoObjectsAreReceiverAndThing() {
    Pattern pattern = parse("ACTOR give RECIPIENT {weapon|arms}");
    assertThat(positions(pattern))
        .containsExactly(Position.SUBJECT, Position.INDIRECT_OBJECT, Position.OBJECT);
    assertThat(pattern.lexicalWeight()).isEqualTo(2);
  }

  @Test
  void prepositionsWithAlternatives() {
    Argument argument = parse("ACTOR fire on|against|in_front_of RECIPIENT").arguments().get(1);
    assertThat(argument.position()).isEqualTo(Position.OBLIQUE);
    assertThat(argument.prepositions()).containsExactlyInAnyOrder("on", "against", "in front of");
  }

  @Test
  void aStarIsAnything() {
    Pattern pattern = parse("* hit RECIPIENT with *");
    assertThat(pattern.arguments().get(0).filler()).isInstanceOf(Anything.class);
    assertThat(pattern.arguments().get(0).position()).isEqualTo(Position.SUBJECT);
    assertThat(pattern.arguments().get(2).filler()).isInstanceOf(Anything.class);
    assertThat(pattern.lexicalWeight()).isZero();
  }

  @Test
  void aWordSetMayBeTheSubject() {
    Pattern pattern = parse("{bomb|rocket} {kill|wound} RECIPIENT");
    assertThat(pattern.predicate().words().words()).containsExactly("kill", "wound");
    assertThat(words(pattern.arguments().get(0))).containsExactly("bomb", "rocket");
  }

  @Test
  void complementsAndWhatHangsOnThem() {
    Pattern pattern = parse("ACTOR refuse >{withdraw|step_down} from RECIPIENT");
    assertThat(positions(pattern))
        .containsExactly(Position.SUBJECT, Position.COMPLEMENT, Position.OBLIQUE);
    assertThat(words(pattern.arguments().get(1))).containsExactly("withdraw", "step down");
    assertThat(words(parse("ACTOR refuse >leave").arguments().get(1))).containsExactly("leave");
    assertThat(parse("ACTOR urge RECIPIENT >*").arguments().get(2).filler())
        .isInstanceOf(Anything.class);
  }

  @Test
  void aPrepositionMayIntroduceAComplement() {
    assertThat(positions(parse("ACTOR commit to >{cooperate} with RECIPIENT")))
        .containsExactly(Position.SUBJECT, Position.COMPLEMENT, Position.OBLIQUE);
  }

  @Test
  void triggersOfTypes() {
    Pattern pattern = parse("ACTOR demand @RETREAT");
    assertThat(((Types) pattern.arguments().get(1).filler()).types()).containsExactly("RETREAT");
    assertThat(pattern.lexicalWeight()).isEqualTo(1);
    Argument clause = parse("ACTOR urge RECIPIENT >@AID|@COOPERATE").arguments().get(2);
    assertThat(clause.position()).isEqualTo(Position.COMPLEMENT);
    assertThat(((Types) clause.filler()).types()).containsExactlyInAnyOrder("AID", "COOPERATE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ACTOR; has no predicate",
        "''; has no predicate",
        "ACTOR fight with against RECIPIENT; has nothing between '[with]' and 'against'",
        "ACTOR give RECIPIENT {food} {arms}; has more than two objects at '{arms}'",
        "ACTOR fight against; ends with the preposition [against]",
        "ACTOR attack/x RECIPIENT; has the unknown word class in 'attack/x'",
        "ACTOR attack VICTIM; has 'VICTIM' where a slot, {words}, $NAME, @TYPE or * must stand",
        "ACTOR $NONE RECIPIENT; names the unknown word set $NONE",
        "ACTOR {attack||raid} RECIPIENT; has an empty word in {attack||raid}",
        "ACTOR {attack|raid RECIPIENT; has unbalanced braces",
      })
  void errorsSayWhatIsWrong(String source, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARSER.parse(source))
        .withMessageStartingWith("pattern '" + source + "' ")
        .withMessageContaining(problem);
  }
}
