package org.casus.bench.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.event.Event;
import org.casus.event.Votes;
import org.junit.jupiter.api.Test;

class PanelCalibrationTest {
  private static CodedReport report(String id, int right, int wrong) throws IOException {
    return report(id, right, wrong, 0);
  }

  /**
   * A report with events at places 100, 200 and so on. Those for which the judge saw something are
   * right; wrong ones have no gold; missed ones have only that.
   */
  private static CodedReport report(String id, int right, int wrong, int missed)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> gold = new ArrayList<>();
    List<JsonNode> predicted = new ArrayList<>();
    Map<String, Votes> votes = new HashMap<>();
    for (int i = -missed; i < right + wrong; i++) {
      int start = (missed + i + 1) * 100;
      if (i < right) {
        gold.add(
            json.readTree(
                """
                {"report": "%s", "kind": "event", "start": %d, "end": %d, "event": ["AID"],
                 "actor": ["NOR"], "recipient": []}
                """
                    .formatted(id, start, start + 20)));
      }
      if (i < 0) {
        continue;
      }
      predicted.add(
          json.readTree(
              """
              {"report": "%s", "id": "%s-%d", "event": "AID", "actor": [{"code": "NOR"}],
               "recipient": [], "evidence": {"trigger": {"start": %d, "end": %d}}}
              """
                  .formatted(id, id, i, start, start + 4)));
      double type = i < right ? 0.95 : 0.005;
      votes.put(id + "-" + i, new Votes(Event.Judge.BOTH, 0.8, type, 1 - type));
    }
    return new CodedReport(id, gold, predicted, votes);
  }

  @Test
  void knowsWhichEventsAreRight() throws IOException {
    CodedReport report = report("a", 2, 1);
    assertThat(report.cases())
        .extracting(CodedReport.Case::right)
        .containsExactly(true, true, false);
    assertThat(report.counts(votes -> votes.type() < 0.5))
        .isEqualTo(new CodedReport.Counts(2, 2, 2));
    assertThat(report.counts(votes -> false)).isEqualTo(new CodedReport.Counts(2, 3, 2));
  }

  @Test
  void findsWeightsThatTellRightFromWrongInReportsNotSeen() throws IOException {
    List<CodedReport> reports =
        List.of(report("a", 4, 3), report("b", 5, 2), report("c", 3, 4), report("d", 4, 4));
    PanelCalibration calibration = new PanelCalibration();
    calibration.add(0.9, 0.7, reports);
    List<String> lines = calibration.lines();
    assertThat(lines)
        .contains("propose: 0.9", "complete: 0.7", "veto: 0.006", "model: [0.00, 1.00]")
        .anyMatch(line -> line.matches("strict: +.* F1 1\\.000"))
        .anyMatch(line -> line.matches("strict, nothing voted down: .* F1 0\\.711"))
        .anyMatch(line -> line.matches("both +29 +16 +0\\.0\\d+ +0\\.\\d+"));
  }

  @Test
  void prefersTheSettingWithTheBetterScore() throws IOException {
    PanelCalibration calibration = new PanelCalibration();
    calibration.add(0.9, 0.7, List.of(report("a", 1, 1, 2), report("b", 2, 2, 3)));
    calibration.add(0.6, 0.5, List.of(report("a", 2, 1, 1), report("b", 4, 3, 1)));
    assertThat(calibration.lines()).contains("propose: 0.6", "complete: 0.5");
  }
}
