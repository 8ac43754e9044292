package org.casus.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.event.Event;

/**
 * Temperatures of a model's heads: one number that its scores are divided by before they become
 * probabilities (Guo et al. 2017, "On Calibration of Modern Neural Networks").
 */
public final class Calibration {
  private static final double LEAST = 1e-300;

  private final List<Temperature.Answered> answered = new ArrayList<>();

  /**
   * Takes one pair into account that the model did not learn from.
   *
   * @param labels probabilities of a head with one label a pair, at temperature 1
   * @param right labels of which any is right
   */
  public void add(List<Event.Alternative> labels, Set<String> right) {
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      if (right.contains(labels.get(i).type())) {
        numbers.add(i);
      }
    }
    answered.add(new Temperature.Answered(logs(labels), numbers));
  }

  /** The temperature that fits all pairs so far best; 1 without any. */
  public double temperature() {
    return Temperature.fit(answered);
  }

  /**
   * What probabilities at temperature 1 become at another one; the order stays.
   *
   * @param labels all labels of a head
   */
  public static List<Event.Alternative> at(double temperature, List<Event.Alternative> labels) {
    double[] logs = logs(labels);
    double[] values = new double[logs.length];
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      values[i] = Math.exp(logs[i] / temperature);
      sum += values[i];
    }
    List<Event.Alternative> scaled = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      scaled.add(new Event.Alternative(labels.get(i).type(), values[i] / sum));
    }
    return scaled;
  }

  /** Logs of probabilities differ from scores by a constant, which does not matter. */
  private static double[] logs(List<Event.Alternative> labels) {
    return labels.stream().mapToDouble(l -> Math.log(Math.max(LEAST, l.probability()))).toArray();
  }
}
