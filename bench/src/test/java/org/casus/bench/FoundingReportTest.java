package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.casus.app.Format;
import org.casus.app.Options;
import org.casus.app.Wiring;
import org.casus.bench.score.Prf;
import org.casus.pipeline.CodingPipeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Marks below which the real pipeline must not fall on labelled reports, where there are any. */
class FoundingReportTest {
  private static final Path HOME = Path.of(System.getProperty("casus.home", ".."));
  private static final Wiring WIRING = new Wiring();

  private static @Nullable CodingPipeline pipeline;

  private static CodingPipeline pipeline() {
    CodingPipeline built = pipeline == null ? WIRING.pipeline(new Options(null, 1)) : pipeline;
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
    RecordWriter writer =
        (coding, provenance, out) ->
            WIRING.records(Format.JSONL, new KeepOpen(out), null, provenance).write(coding);
    return new SuiteRunner(pipeline(), writer, shared).run(suite).scores();
  }

  /** Record writers close their stream. */
  private static final class KeepOpen extends FilterOutputStream {
    private KeepOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
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
