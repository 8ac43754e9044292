package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.casus.bench.score.Prf;
import org.casus.event.JudgePanel;
import org.casus.pipeline.CodingPipeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Marks below which the real pipeline must not fall on labelled reports, where there are any. */
class FoundingReportTest {
  private static final Path HOME = Path.of(System.getProperty("casus.home", ".."));
  private static final Coders CODERS = new WiredCoders(null, null);

  private static @Nullable CodingPipeline pipeline;

  private static CodingPipeline pipeline() throws IOException {
    CodingPipeline built = pipeline == null ? CODERS.pipeline(JudgePanel.Heard.RULE) : pipeline;
    pipeline = built;
    return built;
  }

  private static Map<String, Double> scores(String name) throws IOException {
    Path shared = Shared.find(null, HOME);
    assumeTrue(
        shared != null,
        "no labelled data: set CASUS_SHARED, or put it into a folder 'shared' beside the project");
    Suite suite =
        Suite.load(HOME.resolve("bench/suites")).stream()
            .filter(s -> s.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new SuiteRunner(pipeline(), CODERS.writer(), shared).run(suite).scores();
  }

  @Test
  void codesTheFoundingReport() throws IOException {
    Map<String, Double> scores = scores("mission");
    assertThat(scores.get("strict.recall")).isGreaterThanOrEqualTo(Prf.round(20.0 / 23));
    assertThat(scores.get("strict.precision")).isGreaterThanOrEqualTo(0.80);
    assertThat(scores.get("relations.f1")).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void codesReportsOfAllKinds() throws IOException {
    assertThat(scores("reports").get("strict.f1")).isGreaterThanOrEqualTo(0.45);
  }
}
