package org.casus.event;

import java.util.List;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;

/**
 * How the two judges come to one answer: {@code codebook/judging.yaml}. Immutable.
 *
 * <p>A confidence is the logistic function of a weighted sum (Platt 1999): of the log odds that the
 * rule's entry, the learned judge's probability of the same type, and its probability that nothing
 * happened stand for. The weights are fitted on coded reports, so that of records with a confidence
 * of 0.8 about four in five are right.
 *
 * @param rule weights where only the rule judge spoke: constant, rule
 * @param model weights where only the learned judge spoke: constant, type
 * @param both weights where both spoke: constant, rule, type, nothing
 * @param thresholds from when on the learned judge changes what the rules say
 */
public record JudgingRules(
    List<Double> rule, List<Double> model, List<Double> both, Thresholds thresholds) {
  /**
   * Probabilities of a type, by the learned judge.
   *
   * @param propose from here on it may speak alone
   * @param complete from here on it may name a party that a rule's event lacks
   * @param veto a rule's event that gets less than this is dropped, if the judge sees nothing at
   *     all
   */
  public record Thresholds(double propose, double complete, double veto) {
    /** From here on the learned judge thinks that nothing happened. */
    private static final double NOTHING = 0.5;

    /** Whether a record of which the judges said this is voted down. */
    public boolean veto(Votes votes) {
      return votes.judge() == Event.Judge.BOTH && votes.type() < veto && votes.nothing() > NOTHING;
    }
  }

  /** Copies the lists. */
  public JudgingRules {
    rule = List.copyOf(rule);
    model = List.copyOf(model);
    both = List.copyOf(both);
  }

  /** Reads the rules. */
  public static JudgingRules load(LexiconFiles files) {
    Yaml.Node root = Yaml.read(files, "codebook/judging.yaml");
    return new JudgingRules(
        numbers(root, "rule", 2),
        numbers(root, "model", 2),
        numbers(root, "both", 4),
        new Thresholds(number(root, "propose"), number(root, "complete"), number(root, "veto")));
  }

  private static double number(Yaml.Node root, String key) {
    return Double.parseDouble(root.get(key).text());
  }

  private static List<Double> numbers(Yaml.Node root, String key, int count) {
    List<Double> numbers = root.texts(key).stream().map(Double::parseDouble).toList();
    if (numbers.size() != count) {
      throw root.error(key + " needs " + count + " numbers");
    }
    return numbers;
  }

  /** Confidence in a record of which the judges said this. */
  public double confidence(Votes votes) {
    List<Double> weights =
        switch (votes.judge()) {
          case RULE -> rule;
          case MODEL -> model;
          case BOTH -> both;
        };
    List<Double> said = votes.logOdds();
    double sum = weights.get(0);
    for (int i = 0; i < said.size(); i++) {
      sum += weights.get(i + 1) * said.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
