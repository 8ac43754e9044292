package org.casus.bench.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.casus.bench.panel.LogisticRegression.Example;
import org.casus.event.Event;
import org.casus.event.JudgingRules;
import org.casus.event.Votes;

/**
 * Weights that turn votes into confidences (Platt 1999).
 *
 * @param byJudge constant and weights, for each way in which the judges may speak
 */
record PanelWeights(Map<Event.Judge, List<Double>> byJudge) implements CodedReport.Confidence {
  /** About as strong as four cases on which a judge is undecided. */
  private static final double PENALTY = 1;

  /** Without any case, judges are taken at their word. */
  private static final Map<Event.Judge, List<Double>> PRIOR =
      Map.of(
          Event.Judge.RULE, List.of(0.0, 1.0),
          Event.Judge.MODEL, List.of(0.0, 1.0),
          Event.Judge.BOTH, List.of(0.0, 0.5, 0.5, 0.0));

  PanelWeights {
    byJudge = Map.copyOf(byJudge);
  }

  /**
   * Fits weights on cases. A rule's word alone is learned from all that rules said, whether or not
   * the learned judge spoke too, because rules seldom speak alone when both are heard.
   */
  static PanelWeights fit(List<CodedReport.Case> cases) {
    Map<Event.Judge, List<Double>> weights = new EnumMap<>(Event.Judge.class);
    PRIOR.forEach(
        (judge, prior) ->
            weights.put(judge, LogisticRegression.fit(examples(cases, judge), prior, PENALTY)));
    return new PanelWeights(weights);
  }

  private static List<Example> examples(List<CodedReport.Case> cases, Event.Judge judge) {
    List<Example> examples = new ArrayList<>();
    for (CodedReport.Case one : cases) {
      Votes votes = one.votes();
      if (judge == Event.Judge.RULE && votes.judge() == Event.Judge.BOTH) {
        votes = votes.ofRuleAlone();
      }
      if (votes.judge() == judge) {
        examples.add(new Example(votes.logOdds(), one.right()));
      }
    }
    return examples;
  }

  /** The weights for one way of speaking: constant, then one for each number said. */
  List<Double> of(Event.Judge judge) {
    return byJudge.getOrDefault(judge, List.of());
  }

  private static final JudgingRules.Thresholds NONE = new JudgingRules.Thresholds(1, 1, 0);

  @Override
  public double of(Votes votes) {
    return new JudgingRules(of(Event.Judge.RULE), of(Event.Judge.MODEL), of(Event.Judge.BOTH), NONE)
        .confidence(votes);
  }
}
