package org.casus.event;

import java.util.List;

/**
 * What the judges said of one event, before it became one confidence. What a silent judge would
 * have said is 0.
 *
 * @param judge who spoke
 * @param rule confidence of the rule judge
 * @param type the learned judge's probability of the event's type
 * @param nothing the learned judge's probability that nothing happened
 */
public record Votes(Event.Judge judge, double rule, double type, double nothing) {
  /** Log odds beyond which a probability counts as sure. */
  private static final double SURE = 0.999;

  static Votes ofRule(double confidence) {
    return new Votes(Event.Judge.RULE, confidence, 0, 0);
  }

  static Votes ofModel(double type) {
    return new Votes(Event.Judge.MODEL, 0, type, 0);
  }

  /** What the rule judge said, as if the learned judge had been silent. */
  public Votes ofRuleAlone() {
    return ofRule(rule);
  }

  /** Log odds of what was said, in the order of the weights in {@link JudgingRules}. */
  public List<Double> logOdds() {
    return switch (judge) {
      case RULE -> List.of(logOdds(rule));
      case MODEL -> List.of(logOdds(type));
      case BOTH -> List.of(logOdds(rule), logOdds(type), logOdds(nothing));
    };
  }

  private static double logOdds(double probability) {
    double p = Math.max(1 - SURE, Math.min(SURE, probability));
    return Math.log(p / (1 - p));
  }
}
