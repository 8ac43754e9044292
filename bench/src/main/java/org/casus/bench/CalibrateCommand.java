package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.bench.panel.CodedReport;
import org.casus.bench.panel.PanelCalibration;
import org.casus.document.Report;
import org.casus.event.JudgingRules;
import org.casus.event.Votes;
import org.casus.io.lexicon.LexiconSources;
import org.casus.pipeline.CodingPipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the weights and thresholds of the judges' panel. */
@Command(
    name = "calibrate",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Fit lexicons/codebook/judging.yaml on coded reports, by cross-validation over reports.",
      "Prints the lines to paste, and how good they are."
    })
final class CalibrateCommand implements Callable<Integer> {
  private final Path home;
  private final Coders.Factory factory;

  @Parameters(arity = "0..*", paramLabel = "SUITE", description = "Suites of reports; all if none.")
  private List<String> names = List.of();

  @Option(
      names = "--propose",
      split = ",",
      paramLabel = "P",
      description = "Thresholds to try; ${DEFAULT-VALUE} if left out.",
      defaultValue = "0.4,0.5,0.6,0.7,0.8,0.9,1")
  private List<Double> propose = List.of();

  @Option(
      names = "--complete",
      split = ",",
      paramLabel = "P",
      description = "Thresholds to try; ${DEFAULT-VALUE} if left out.",
      defaultValue = "0.5,0.6,0.7,0.8,0.9,1")
  private List<Double> complete = List.of();

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A learned judge instead of the one that comes with Casus.")
  private @Nullable Path model;

  @Option(
      names = "--annotator",
      paramLabel = "DIR",
      description = "A trained annotator instead of the usual one.")
  private @Nullable Path annotator;

  @Mixin private DataOptions data = new DataOptions();

  @Spec private @Nullable CommandSpec spec;

  CalibrateCommand(Path home, Coders.Factory factory) {
    this.home = home;
    this.factory = factory;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter err = command.commandLine().getErr();
    Path shared = data.shared(home);
    List<Suite> suites =
        Suite.load(home.resolve("bench/suites")).stream()
            .filter(s -> s.data().kind() == Suite.Kind.REPORTS)
            .filter(s -> names.isEmpty() || names.contains(s.name()))
            .filter(s -> shared != null && s.isThere(shared))
            .toList();
    if (shared == null || suites.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "no suite of reports with its data; see --shared");
    }
    Coders coders = factory.of(model, annotator);
    JudgingRules usual = JudgingRules.load(LexiconSources.builtIn(home));
    PanelCalibration calibration = new PanelCalibration();
    for (double p : propose) {
      for (double c : complete) {
        err.println("coding with propose " + p + ", complete " + c);
        JudgingRules.Thresholds thresholds = new JudgingRules.Thresholds(p, c, 0);
        JudgingRules rules =
            new JudgingRules(usual.rule(), usual.model(), usual.both(), thresholds);
        calibration.add(p, c, coded(coders, rules, suites, shared));
      }
    }
    PrintWriter out = command.commandLine().getOut();
    calibration.lines().forEach(out::println);
    out.flush();
    return 0;
  }

  private static List<CodedReport> coded(
      Coders coders, JudgingRules rules, List<Suite> suites, Path shared) throws IOException {
    Map<String, Votes> votes = new HashMap<>();
    CodingPipeline pipeline = coders.pipeline(rules, (event, said) -> votes.put(event.id(), said));
    SuiteRunner runner = new SuiteRunner(pipeline, coders.writer(), shared);
    List<CodedReport> reports = new ArrayList<>();
    for (Suite suite : suites) {
      List<JsonNode> gold = JsonLines.read(shared.resolve(suite.data().gold()));
      for (Report report : runner.reports(suite)) {
        votes.clear();
        List<JsonNode> predicted = runner.code(List.of(report));
        List<JsonNode> own =
            gold.stream().filter(g -> g.path("report").asText().equals(report.id())).toList();
        reports.add(new CodedReport(report.id(), own, predicted, votes));
      }
    }
    return reports;
  }
}
