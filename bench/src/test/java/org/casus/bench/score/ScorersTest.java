package org.casus.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorersTest {
  private static final String GOLD =
      """
      {"report":"r","kind":"event","start":10,"end":40,"trigger":[20,27],"event":["ASSAULT"],"actor":["TUR"],"recipient":["SYR"],"mode":["aerial"],"place":"Afrin"}
      {"report":"r","kind":"event","start":90,"end":120,"event":["CONSULT"],"actor":["USA"],"recipient":["RUS"],"reciprocal":true}
      {"report":"r","kind":"relation","relation":"leads","subject":"Ana Lopez","object":"Peru"}
      """;

  @Test
  void perfectPredictionsScoreOne() throws Exception {
    ReportScorer.Result result =
        ReportScorer.score(
            json(GOLD),
            json(
                """
                {"report":"r","event":"ASSAULT","actor":[{"code":"TUR"}],"recipient":[{"code":"SYR"}],"mode":["aerial"],"event_loc":{"city":"Afrin"},"evidence":{"trigger":{"start":20,"end":27}}}
                {"report":"r","event":"CONSULT","actor":[{"code":"RUS"},{"code":"USA"}],"recipient":[],"evidence":{"trigger":{"start":95,"end":98}}}
                {"report":"r","relation":"holds_office","subject":{"entity_text":"Lopez"},"object":{"identifier_text":"Peru"}}
                """));
    assertThat(result.strict()).isEqualTo(new Prf(1, 1, 1));
    assertThat(result.relations()).isEqualTo(new Prf(1, 1, 1));
    assertThat(result.attributes())
        .containsEntry("mode", new Ratio(1, 1))
        .containsEntry("place", new Ratio(1, 1));
    assertThat(result.remarks()).isEmpty();
  }

  @Test
  void mistakesAreCountedAndShown() throws Exception {
    ReportScorer.Result result =
        ReportScorer.score(
            json(GOLD),
            json(
                """
                {"report":"r","event":"ASSAULT","actor":[{"code":"USA"}],"recipient":[{"code":"SYR"}],"evidence":{"trigger":{"start":20,"end":27}}}
                {"report":"r","event":"AID","actor":[{"code":"USA"}],"recipient":[],"evidence":{"trigger":{"start":400,"end":404}}}
                """));
    assertThat(result.reports()).containsExactly(new ReportScorer.Counts("r", 2, 2, 0, 1, 0));
    assertThat(result.remarks())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("MISSED   r: ASSAULT") && line.contains("got ASSAULT"))
        .anyMatch(line -> line.startsWith("SPURIOUS r: AID"))
        .anyMatch(line -> line.startsWith("NO RELATION r: leads Ana Lopez -> Peru"));
  }

  @Test
  void sentencesAreScoredBySlot() throws Exception {
    List<JsonNode> gold =
        json(
            """
            {"id":"a","event":"FIGHT","source":[{"text":"Rome","code":"ITL"}],"target":[{"text":"Oslo","code":"NOR"}]}
            {"id":"b","event":"DEMAND","source":[{"text":"European Community","code":"IGO"}],"target":[]}
            """);
    SentenceScorer.Result result =
        SentenceScorer.score(
            gold,
            json(
                """
                {"report":"a","event":"AID","actor":[{"code":"NOR"}],"recipient":[]}
                {"report":"a","event":"ASSAULT","actor":[{"code":"ITA"}],"recipient":[{"code":"NOR"}]}
                {"report":"b","event":"REQUEST","actor":[{"code":"EUR"}],"recipient":[{"code":"SRB"}]}
                """));
    assertThat(result.type()).isEqualTo(new Ratio(2, 2));
    assertThat(result.full()).isEqualTo(new Ratio(1, 2));
    assertThat(result.source()).isEqualTo(new Prf(1, 1, 1));
    assertThat(result.target().precision()).isEqualTo(0.5);
    assertThat(result.predicted()).isEqualTo(3);
    assertThat(result.remarks()).singleElement().asString().contains("b: [REQUEST] [EUR]->[]");
  }

  private static List<JsonNode> json(String lines) throws Exception {
    List<JsonNode> records = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      records.add(new ObjectMapper().readTree(line));
    }
    return records;
  }
}
