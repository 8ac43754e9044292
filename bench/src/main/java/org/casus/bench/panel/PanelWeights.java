package org.casus.bench.panel;

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
  /** On log odds: a weight of 1, which trusts a judge at its word, costs as much as half a case. */
  private static final double PENALTY = 1;

  PanelWeights {
    byJudge = Map.copyOf(byJudge);
  }

  /**
   * Fits weights on cases. A rule's word alone is learned from all that rules said, whether or not
   * the learned judge spoke too, because rules seldom speak alone when both are heard.
   *
   * @param usual taken where there is no case of a kind
   */
  static PanelWeights fit(List<CodedReport.Case> cases, JudgingRules usual) {
    return new PanelWeights(
        Map.of(
            Event.Judge.RULE,
            weights(
                cases.stream()
                    .filter(c -> c.votes().judge() != Event.Judge.MODEL)
                    .map(c -> new Example(c.votes().ofRuleAlone().logOdds(), c.right()))
                    .toList(),
                usual.rule()),
            Event.Judge.MODEL,
            weights(examples(cases, Event.Judge.MODEL), usual.model()),
            Event.Judge.BOTH,
            weights(examples(cases, Event.Judge.BOTH), usual.both())));
  }

  private static List<Example> examples(List<CodedReport.Case> cases, Event.Judge judge) {
    return cases.stream()
        .filter(c -> c.votes().judge() == judge)
        .map(c -> new Example(c.votes().logOdds(), c.right()))
        .toList();
  }

  private static List<Double> weights(List<Example> examples, List<Double> usual) {
    return examples.isEmpty() ? usual : LogisticRegression.fit(examples, PENALTY);
  }

  List<Double> of(Event.Judge judge) {
    return byJudge.getOrDefault(judge, List.of());
  }

  @Override
  public double of(Votes votes) {
    return new JudgingRules(
            of(Event.Judge.RULE), of(Event.Judge.MODEL), of(Event.Judge.BOTH), 0, 0, 0)
        .confidence(votes);
  }
}
