package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.bench.score.Prf;
import org.casus.bench.score.Ratio;
import org.casus.bench.score.ReportScorer;
import org.casus.bench.score.SentenceScorer;
import org.casus.document.Report;
import org.casus.pipeline.CodingPipeline;
import org.casus.pipeline.Provenance;

/** Codes the reports of a suite and scores what comes out. */
final class SuiteRunner {
  private final CodingPipeline pipeline;
  private final RecordWriter writer;
  private final Path shared;

  SuiteRunner(CodingPipeline pipeline, RecordWriter writer, Path shared) {
    this.pipeline = pipeline;
    this.writer = writer;
    this.shared = shared;
  }

  /**
   * What a suite came to.
   *
   * @param scores by metric, rounded to three decimals
   * @param counts lines that say what was counted
   * @param remarks lines for single mistakes
   */
  record Outcome(Map<String, Double> scores, List<String> counts, List<String> remarks) {}

  /** Codes and scores; only for suites of reports or sentences. */
  Outcome run(Suite suite) throws IOException {
    List<JsonNode> gold = JsonLines.read(shared.resolve(suite.data().gold()));
    List<JsonNode> predicted = code(reports(suite));
    return switch (suite.data().kind()) {
      case REPORTS -> reports(ReportScorer.score(gold, predicted));
      case SENTENCES -> sentences(gold.size(), SentenceScorer.score(gold, predicted));
      case PAIRS, TIMES, TREEBANK, WORDS ->
          throw new IllegalArgumentException(suite.name() + " has no reports to code");
    };
  }

  /** What made the records. */
  Provenance provenance() {
    return pipeline.provenance();
  }

  /** The reports of a suite. */
  List<Report> reports(Suite suite) throws IOException {
    return Inputs.read(shared.resolve(suite.data().input()), suite.data().published());
  }

  /** The exported records of reports. */
  List<JsonNode> code(List<Report> reports) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Report report : reports) {
      writer.write(pipeline.code(report), pipeline.provenance(), out);
    }
    return JsonLines.parse(out.toString(StandardCharsets.UTF_8));
  }

  private static Outcome reports(ReportScorer.Result result) {
    Map<String, Double> scores = new LinkedHashMap<>();
    put(scores, "strict", result.strict());
    put(scores, "placed", result.placed());
    put(scores, "dyad", result.dyad());
    put(scores, "relations", result.relations());
    List<String> counts = new ArrayList<>();
    for (ReportScorer.Counts c : result.reports()) {
      counts.add(
          "%s: gold %d, predicted %d, strict %d, placed %d, dyad %d"
              .formatted(c.report(), c.gold(), c.predicted(), c.strict(), c.placed(), c.dyad()));
    }
    result
        .attributes()
        .forEach(
            (name, ratio) -> {
              scores.put("attribute." + name, Prf.round(ratio.share()));
              counts.add(counted(name, ratio));
            });
    return new Outcome(scores, counts, result.remarks());
  }

  private static Outcome sentences(int size, SentenceScorer.Result result) {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("type", Prf.round(result.type().share()));
    put(scores, "source", result.source());
    put(scores, "target", result.target());
    scores.put("full", Prf.round(result.full().share()));
    List<String> counts =
        List.of(
            "gold " + size + ", predicted " + result.predicted(),
            counted("type", result.type()),
            counted("full", result.full()));
    return new Outcome(scores, counts, result.remarks());
  }

  private static String counted(String name, Ratio ratio) {
    return name + " " + ratio.hits() + " of " + ratio.cases();
  }

  private static void put(Map<String, Double> scores, String name, Prf prf) {
    scores.put(name + ".precision", Prf.round(prf.precision()));
    scores.put(name + ".recall", Prf.round(prf.recall()));
    scores.put(name + ".f1", Prf.round(prf.f1()));
  }
}
