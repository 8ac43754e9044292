package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.casus.bench.pairs.PairCase;
import org.casus.document.Span;
import org.casus.io.lexicon.LexiconSources;
import org.casus.nlp.judge.Head;
import org.casus.train.PloverRecipe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The recipe with the project's own sentences, and the pair set where there is one. */
class PairDataTest {
  private static final Path HOME = Path.of(System.getProperty("casus.home", ".."));

  @Test
  void theRecipeReadsOurOwnSentences() {
    PloverRecipe recipe = PloverRecipe.load(LexiconSources.builtIn(HOME));
    assertThat(recipe.heads())
        .extracting(Head::name)
        .containsExactly("cameo_event", "event", "auxiliary", "mode");
    assertThat(recipe.heads().get(0).labels()).hasSize(17).endsWith("NO_EVENT");
    assertThat(recipe.own()).hasSizeGreaterThan(10_000);
  }

  @Test
  void spansOfThePairSetAreItsWords() throws IOException {
    Path shared = Shared.find(null, HOME);
    Path file = shared == null ? HOME : shared.resolve("data/plv/plv.jsonl");
    assumeTrue(
        file.toFile().isFile(),
        "no pair set: set CASUS_SHARED, or put it into a folder 'shared' beside the project");
    List<JsonNode> records = JsonLines.read(file);
    List<PairCase> cases = PairCase.of(records);
    for (int i = 0; i < cases.size(); i++) {
      PairCase one = cases.get(i);
      assertThat(words(one, one.pair().pair().source()))
          .isEqualTo(words(records.get(i).path("source")));
      assertThat(words(one, one.pair().pair().target()))
          .isEqualTo(words(records.get(i).path("target")));
    }
  }

  /** Words of the first stretch that is marked. */
  private static @Nullable String words(JsonNode end) {
    return end.path("spans").path(0).path("text").textValue();
  }

  private static @Nullable String words(PairCase one, @Nullable Span span) {
    return span == null ? null : span.of(one.sentence());
  }
}
