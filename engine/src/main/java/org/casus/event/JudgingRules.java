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
 * @param least below this confidence a record is dropped
 * @param propose least probability of a type for which the learned judge may speak alone
 * @param complete least probability of a rule's type for which the learned judge may add a party
 */
public record JudgingRules(
    List<Double> rule,
    List<Double> model,
    List<Double> both,
    double least,
    double propose,
    double complete) {
  /** Log odds beyond which a probability counts as sure. */
  private static final double SURE = 0.999;

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
        Double.parseDouble(root.get("least").text()),
        Double.parseDouble(root.get("propose").text()),
        Double.parseDouble(root.get("complete").text()));
  }

  private static List<Double> numbers(Yaml.Node root, String key, int count) {
    List<Double> numbers = root.texts(key).stream().map(Double::parseDouble).toList();
    if (numbers.size() != count) {
      throw root.error(key + " needs " + count + " numbers");
    }
    return numbers;
  }

  /** Confidence in a record of the rule judge alone. */
  double ofRule(double confidence) {
    return logistic(rule.get(0) + rule.get(1) * logOdds(confidence));
  }

  /** Confidence in a record of the learned judge alone. */
  double ofModel(double type) {
    return logistic(model.get(0) + model.get(1) * logOdds(type));
  }

  /** Confidence in a record of both. */
  double ofBoth(double confidence, double type, double nothing) {
    return logistic(
        both.get(0)
            + both.get(1) * logOdds(confidence)
            + both.get(2) * logOdds(type)
            + both.get(3) * logOdds(nothing));
  }

  private static double logOdds(double probability) {
    double p = Math.max(1 - SURE, Math.min(SURE, probability));
    return Math.log(p / (1 - p));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
