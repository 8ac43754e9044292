package org.casus.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static List<JsonNode> json(String lines) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      records.add(new ObjectMapper().readTree(line));
    }
    return records;
  }

  @Test
  void rightWrongOrLeftOpen() throws IOException {
    List<JsonNode> gold =
        json(
            """
            {"report":"r","kind":"event","start":0,"end":20,"event":["AID"],"actor":["NOR"],"recipient":["MLT"]}
            {"report":"r","kind":"event","start":100,"end":120,"event":["AID"],"actor":["NOR"],"recipient":[],"optional":true}
            {"report":"r","kind":"event","start":200,"end":220,"event":["AID"],"actor":["NOR"],"recipient":[],"optional":true}
            """);
    List<JsonNode> predicted =
        json(
            """
            {"report":"r","id":"a","event":"AID","actor":[{"code":"NOR"}],"recipient":[{"code":"MLT"}],"evidence":{"trigger":{"start":5,"end":9}}}
            {"report":"r","id":"b","event":"AID","actor":[{"code":"NOR"}],"recipient":[],"evidence":{"trigger":{"start":105,"end":109}}}
            {"report":"r","id":"c","event":"AID","actor":[{"code":"PER"}],"recipient":[],"evidence":{"trigger":{"start":205,"end":209}}}
            {"report":"r","id":"d","event":"AID","actor":[{"code":"PER"}],"recipient":[],"evidence":{"trigger":{"start":305,"end":309}}}
            """);
    assertThat(ReportScorer.verdicts(gold, predicted))
        .isEqualTo(Map.of("a", true, "b", true, "d", false));
  }
}
