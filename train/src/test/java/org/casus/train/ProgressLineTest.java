package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now;

  private ProgressLine line(boolean live, int columns) {
    return new ProgressLine(
        new PrintStream(bytes, true, StandardCharsets.UTF_8),
        new ProgressLine.Terminal(live, columns),
        2,
        () -> now);
  }

  @Test
  void aTerminalShowsABarAndTheTimeLeft() {
    ProgressLine line = line(true, 100);
    line.step(1, 1, 4, 0.5);
    now += 10_000_000_000L;
    line.step(1, 2, 4, 0.25);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .endsWith(
            "\r\u001B[Kepoch 1 of 2 [##########----------] step 2 of 4, loss 0.250, 1:00 left");
  }

  @Test
  void narrowTerminalsCutTheLine() {
    line(true, 20).step(1, 1, 4, 0.5);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001B[Kepoch 1 of 2 [#####");
  }

  @Test
  void elsewhereThereIsALineAnEpoch() {
    ProgressLine line = line(false, 100);
    line.step(1, 1, 4, 0.5);
    line.epoch(1, 0.5, null);
    ClassScores.Builder scores = new ClassScores.Builder();
    scores.add("A", "A");
    line.epoch(2, 0.25, scores.build());
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            casus: epoch 1 of 2: loss 0.500
            casus: epoch 2 of 2: loss 0.250, held back: macro-F1 1.000, accuracy 1.000
            """);
  }
}
