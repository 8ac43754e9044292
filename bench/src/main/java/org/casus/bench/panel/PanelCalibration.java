package org.casus.bench.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.casus.bench.panel.CodedReport.Case;
import org.casus.bench.panel.CodedReport.Counts;
import org.casus.bench.score.Reliability;
import org.casus.event.Event;
import org.casus.event.JudgingRules.Thresholds;

/**
 * Fits the weights and thresholds of {@code lexicons/codebook/judging.yaml} on coded reports. Each
 * report is judged by weights that were fitted on the others.
 */
public final class PanelCalibration {
  private static final List<Double> VETOES =
      List.of(0.0, 0.002, 0.004, 0.006, 0.008, 0.01, 0.015, 0.02, 0.03, 0.05);

  private final List<Setting> settings = new ArrayList<>();

  /** Strict counts of one report with each threshold of the veto. */
  private record Row(String report, List<Counts> counts) {}

  /** All reports, coded with the same two thresholds of the learned judge. */
  private record Setting(
      double propose, double complete, List<CodedReport> reports, List<Row> rows) {}

  /** One setting with a threshold of the veto. */
  private record Choice(Setting setting, int veto) {
    Counts sum(Predicate<String> reports) {
      Counts sum = Counts.NONE;
      for (Row row : setting.rows()) {
        sum = reports.test(row.report()) ? sum.plus(row.counts().get(veto)) : sum;
      }
      return sum;
    }
  }

  /**
   * Takes in the reports as they are coded with two thresholds and without vetoes; all calls with
   * the same reports.
   *
   * @param propose least probability for which the learned judge spoke alone
   * @param complete least probability for which it added a party
   */
  public void add(double propose, double complete, List<CodedReport> reports) {
    List<Row> rows = new ArrayList<>();
    for (CodedReport report : reports) {
      List<Counts> counts = new ArrayList<>();
      for (double veto : VETOES) {
        counts.add(report.counts(new Thresholds(propose, complete, veto)::veto));
      }
      rows.add(new Row(report.id(), counts));
    }
    settings.add(new Setting(propose, complete, List.copyOf(reports), rows));
  }

  private PanelWeights weightsWithout(CodedReport left, List<CodedReport> reports) {
    return PanelWeights.fit(
        reports.stream()
            .filter(r -> !r.id().equals(left.id()))
            .flatMap(r -> r.cases().stream())
            .toList());
  }

  /** The best choice on some of the reports; the first of those that are equally good. */
  private Choice best(Predicate<String> reports) {
    List<Choice> choices = new ArrayList<>();
    for (Setting setting : settings) {
      for (int veto = 0; veto < VETOES.size(); veto++) {
        choices.add(new Choice(setting, veto));
      }
    }
    Choice best = choices.get(0);
    for (Choice choice : choices) {
      best = choice.sum(reports).f1() > best.sum(reports).f1() ? choice : best;
    }
    return best;
  }

  /** Lines for a person; those to paste into the file among them. Needs at least one setting. */
  public List<String> lines() {
    Choice best = best(report -> true);
    Setting setting = best.setting();
    PanelWeights weights =
        PanelWeights.fit(setting.reports().stream().flatMap(r -> r.cases().stream()).toList());
    List<String> lines = new ArrayList<>();
    for (Event.Judge judge : Event.Judge.values()) {
      lines.add(
          name(judge) + ": " + weights.of(judge).stream().map(PanelCalibration::decimal).toList());
    }
    lines.add("propose: " + setting.propose());
    lines.add("complete: " + setting.complete());
    lines.add("veto: " + VETOES.get(best.veto()));
    lines.add("");
    lines.addAll(trust(setting));
    lines.add("");
    lines.add("strict:                                       " + score(best.sum(r -> true)));
    lines.add("strict, thresholds chosen without the report: " + score(nested()));
    lines.add(
        "strict, nothing voted down:                   "
            + score(new Choice(setting, 0).sum(r -> true)));
    lines.add("");
    lines.addAll(grid());
    return lines;
  }

  private Counts nested() {
    Counts sum = Counts.NONE;
    for (Row row : settings.get(0).rows()) {
      Choice best = best(report -> !report.equals(row.report()));
      sum = sum.plus(best.sum(report -> report.equals(row.report())));
    }
    return sum;
  }

  private static String name(Event.Judge judge) {
    return judge.name().toLowerCase(Locale.ROOT);
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String score(Counts counts) {
    return String.format(
        Locale.ROOT,
        "precision %.3f, recall %.3f, F1 %.3f",
        counts.predicted() == 0 ? 0 : (double) counts.found() / counts.predicted(),
        counts.gold() == 0 ? 0 : (double) counts.found() / counts.gold(),
        counts.f1());
  }

  /** How far confidences can be trusted, in all and by who spoke. */
  private static final class Trust {
    private final Reliability reliability = new Reliability();
    private int events;
    private int right;
    private double logLoss;

    void add(double confidence, boolean isRight) {
      reliability.add(confidence, isRight);
      events++;
      right += isRight ? 1 : 0;
      logLoss -= Math.log(Math.max(1e-9, isRight ? confidence : 1 - confidence));
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-6s %6d %6d %17.3f %9.3f",
          name,
          events,
          right,
          reliability.expectedError(),
          events == 0 ? 0 : logLoss / events);
    }
  }

  private List<String> trust(Setting setting) {
    Map<Event.Judge, Trust> byJudge = new EnumMap<>(Event.Judge.class);
    Trust all = new Trust();
    for (CodedReport report : setting.reports()) {
      PanelWeights weights = weightsWithout(report, setting.reports());
      for (Case one : report.cases()) {
        double confidence = weights.of(one.votes());
        all.add(confidence, one.right());
        byJudge.computeIfAbsent(one.votes().judge(), k -> new Trust()).add(confidence, one.right());
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("judge  events  right calibration error  log loss");
    byJudge.forEach((judge, trust) -> lines.add(trust.line(name(judge))));
    lines.add(all.line("all"));
    return lines;
  }

  /** The best threshold of the veto for each setting. */
  private List<String> grid() {
    List<String> lines = new ArrayList<>();
    lines.add("propose complete   veto  strict F1");
    for (Setting setting : settings) {
      Choice best = new Choice(setting, 0);
      for (int veto = 1; veto < VETOES.size(); veto++) {
        Choice choice = new Choice(setting, veto);
        best = choice.sum(r -> true).f1() > best.sum(r -> true).f1() ? choice : best;
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "%7.2f %8.2f %6.3f %10.3f",
              setting.propose(),
              setting.complete(),
              VETOES.get(best.veto()),
              best.sum(r -> true).f1()));
    }
    return lines;
  }
}
