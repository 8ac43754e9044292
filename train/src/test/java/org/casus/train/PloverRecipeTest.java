package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casus.event.PairOpinion;
import org.casus.lexicon.LexiconFiles;
import org.casus.nlp.judge.Head;
import org.junit.jupiter.api.Test;

class PloverRecipeTest {
  /** Lexicons in memory. */
  private record Files(Map<String, String> texts) implements LexiconFiles {
    @Override
    public List<String> list(String folder) {
      return texts.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
    }

    @Override
    public String read(String path) {
      return texts.getOrDefault(path, "");
    }
  }

  private static final String CODEBOOK =
      """
      codebook: small-1
      types:
        - {id: AGREE, quad: 1, score: 4}
        - {id: CONCEDE, quad: 1, score: 4}
        - {id: ASSAULT, quad: 4, score: -9, modes: [{id: aerial, score: -9}]}
      contexts: []
      """;

  private static final String EVENTS =
      """
      type: CONCEDE
      entries:
        - id: concede.pledge
          patterns: ["ACTOR {pledge} to {leave}"]
          examples: ["[A The rebels] *pledged* to leave."]
          near_misses: ["[A The rebels] pledged loyalty."]
      """;

  private static PloverRecipe recipe(String pairs) {
    return recipe(pairs, "");
  }

  private static PloverRecipe recipe(String pairs, String news) {
    return PloverRecipe.load(
        new Files(
            new TreeMap<>(
                Map.of(
                    "codebook/plover.yaml", CODEBOOK,
                    "events/CONCEDE.yaml", EVENTS,
                    "pairs/README.md", "no pairs",
                    "pairs/news-small.tsv", news,
                    "pairs/small.tsv", pairs))));
  }

  private static final String PAIRS = "[a Jets] may hit [b Bern].\ta>b ASSAULT:aerial hypothetical";

  @Test
  void headsAskForTheTypesOfTheCodebook() {
    List<String> types = List.of("AGREE", "CONCEDE", "ASSAULT", "NO_EVENT");
    assertThat(recipe(PAIRS).heads())
        .containsExactly(
            new Head("cameo_event", Head.Kind.ONE, types),
            new Head("event", Head.Kind.ONE, types),
            new Head("auxiliary", Head.Kind.MANY, List.of("hypothetical")),
            new Head("mode", Head.Kind.MANY, List.of("ASSAULT:aerial")));
  }

  @Test
  void learnsFromPairsAndFromExamples() {
    PloverRecipe recipe = recipe(PAIRS);
    assertThat(recipe.own()).hasSize(3);
    assertThat(recipe.own().get(2).answers())
        .containsEntry(PairOpinion.EVENT, Set.of("CONCEDE"))
        .containsEntry(PairOpinion.CAMEO_EVENT, Set.of("AGREE"));
    assertThat(recipe.files())
        .extracting(DataFile::name)
        .containsExactly(
            "lexicons/pairs/news-small.tsv",
            "lexicons/pairs/small.tsv",
            "lexicons/events/CONCEDE.yaml",
            "lexicons/codebook/plover.yaml");
  }

  @Test
  void refusesTypesThatTheCodebookLacks() {
    assertThatThrownBy(() -> recipe("[a Jets] hit [b Bern].\ta>b FIGHT"))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("FIGHT");
  }

  @Test
  void keysChangeWithTheData() {
    assertThat(recipe(PAIRS).stageOneKey())
        .isEqualTo(recipe(PAIRS).stageOneKey())
        .isNotEqualTo(recipe(PAIRS + "\n# a remark").stageOneKey())
        .isNotEqualTo(recipe(PAIRS).key());
  }

  @Test
  void rootsOfPairSetsTeachTheirOwnHead() {
    assertThat(PloverRecipe.answers("AID")).isEqualTo(Map.of("cameo_event", Set.of("AID")));
    assertThat(PloverRecipe.answers("YIELD"))
        .isEqualTo(Map.of("cameo_event", Set.of("CONCEDE", "RETREAT")));
  }

  @Test
  void wholeReportsAndSomeOtherSentencesAreSeenAgain() {
    List<String> others =
        IntStream.range(0, 99)
            .mapToObj(i -> "[a Unit " + i + "] hit [b Bern].\ta>b ASSAULT")
            .toList();
    PloverRecipe recipe =
        recipe(
            String.join("\n", others),
            "[a Oslo] said [b Rome] had fed [c Bonn], [d Riga] and [e Kyiv].\tb>cde AGREE");
    List<TrainingPair> replay = recipe.replay();
    Map<String, Double> weights = new TreeMap<>();
    replay.forEach(p -> weights.merge(p.pair().sentence(), p.weight(), Double::sum));
    assertThat(weights).hasSize(1 + (int) Math.round(PloverRecipe.REPLAY * 100));
    assertThat(weights.get("Oslo said Rome had fed Bonn, Riga and Kyiv."))
        .isCloseTo(PloverRecipe.MOST_REPLAYED_WEIGHT, within(1e-6));
    assertThat(replay)
        .allMatch(p -> p.answers().containsKey("event"))
        .noneMatch(p -> p.answers().containsKey("cameo_event"));
  }
}
