package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.app.Format;
import org.casus.app.Options;
import org.casus.app.Wiring;
import org.casus.bench.score.ReportScorer;
import org.casus.document.Report;
import org.casus.pipeline.CodingPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the program must reach on the labelled reports. They are no part of the project; without
 * them the tests are skipped.
 */
@Timeout(300)
class FoundingReportTest {
  /** Events of the founding report that must be found, of 23. */
  private static final double MISSION_RECALL = 20.0 / 23;

  private static final double MISSION_PRECISION = 0.80;
  private static final double MISSION_RELATIONS = 0.75;
  private static final double REPORTS_F1 = 0.35;
  private static final Path HOME = Path.of(System.getProperty("casus.home", ".."));

  @Test
  void foundingReport() throws IOException {
    ReportScorer.Result result = score("mission");
    assertThat(result.strict()).satisfies(p -> atLeast(p.recall(), MISSION_RECALL, result));
    assertThat(result.strict()).satisfies(p -> atLeast(p.precision(), MISSION_PRECISION, result));
    assertThat(result.relations()).satisfies(p -> atLeast(p.f1(), MISSION_RELATIONS, result));
  }

  @Test
  void reportsOfAllKinds() throws IOException {
    ReportScorer.Result result = score("reports");
    assertThat(result.strict()).satisfies(p -> atLeast(p.f1(), REPORTS_F1, result));
  }

  private static void atLeast(double score, double wanted, ReportScorer.Result result) {
    assertThat(score).as(() -> String.join("\n", result.remarks())).isGreaterThanOrEqualTo(wanted);
  }

  private static ReportScorer.Result score(String name) throws IOException {
    Path shared = Shared.find(null, HOME);
    assumeTrue(
        shared != null,
        "no labelled data: set CASUS_SHARED to its directory, or lay it beside the project as"
            + " shared");
    Suite suite =
        Suite.load(HOME.resolve("bench/suites")).stream()
            .filter(s -> s.name().equals(name))
            .findFirst()
            .orElseThrow();
    Path input = shared.resolve(suite.data().input());
    assumeTrue(Files.exists(input), "no labelled data: there is no " + input);
    Wiring wiring = new Wiring();
    CodingPipeline pipeline = wiring.pipeline(new Options(null, 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Report report : Inputs.read(input, suite.data().published())) {
      wiring.records(Format.JSONL, out, null, pipeline.provenance()).write(pipeline.code(report));
    }
    List<JsonNode> gold = JsonLines.read(shared.resolve(suite.data().gold()));
    return ReportScorer.score(gold, JsonLines.parse(out.toString(StandardCharsets.UTF_8)));
  }
}
