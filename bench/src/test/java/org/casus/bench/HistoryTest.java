package org.casus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.casus.pipeline.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  @TempDir Path folder;

  private void record(String suite, int day, String coder, String metric, double score)
      throws IOException {
    History.read(file())
        .record(
            LocalDate.of(2020, 7, day),
            suite,
            Map.of(metric, score),
            new Provenance(coder, "c", "l", "a"));
  }

  private Path file() {
    return folder.resolve("scores.tsv");
  }

  @Test
  void theLastRecordOfASuiteHasItsScoresOnly() throws IOException {
    record("plv", 1, "one", "f1", 0.1);
    record("plv", 2, "two", "f1", 0.2);
    record("plv", 2, "two", "f1", 0.3);
    record("plv", 2, "two", "ece", 0.04);
    record("reports", 3, "three", "f1", 0.5);
    assertThat(History.read(file()).last("plv"))
        .isEqualTo(new History.Entry("2020-07-02", "two", Map.of("ece", "0.040", "f1", "0.300")));
    assertThat(History.read(file()).last("mission")).isNull();
  }
}
