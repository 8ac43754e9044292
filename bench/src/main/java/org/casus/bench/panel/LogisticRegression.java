package org.casus.bench.panel;

import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression with an L2 penalty, fitted by Newton's method (Hastie, Tibshirani and
 * Friedman 2009, "The Elements of Statistical Learning", 4.4). The penalty draws the weights to
 * those that one would take without any example.
 */
final class LogisticRegression {
  private static final int MOST_STEPS = 100;
  private static final double EXACT = 1e-9;

  /** The constant follows the examples more freely, so that the mean probability is theirs. */
  private static final double CONSTANT_SHARE = 0.1;

  private LogisticRegression() {}

  /**
   * An example.
   *
   * @param features numbers, the same count in each example
   * @param right the answer
   */
  record Example(List<Double> features, boolean right) {
    Example {
      features = List.copyOf(features);
    }
  }

  /**
   * Fits weights.
   *
   * @param prior the constant, then a weight for each feature, as they are without any example
   * @param penalty factor of half the sum of the squared distances from the prior, above 0
   * @return the constant, then a weight for each feature
   */
  static List<Double> fit(List<Example> examples, List<Double> prior, double penalty) {
    double[] origin = prior.stream().mapToDouble(w -> w).toArray();
    double[] weights = origin.clone();
    Penalty toPrior = new Penalty(origin, penalty);
    double loss = loss(examples, weights, toPrior);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = move(examples, weights, toPrior);
      double factor = 1;
      double[] next = moved(weights, move, factor);
      // A full step may go too far; half of it, and so on, surely does not.
      while (loss(examples, next, toPrior) > loss && factor > EXACT) {
        factor /= 2;
        next = moved(weights, move, factor);
      }
      double better = loss - loss(examples, next, toPrior);
      if (better <= EXACT) {
        break;
      }
      weights = next;
      loss -= better;
    }
    List<Double> fitted = new ArrayList<>();
    for (double weight : weights) {
      fitted.add(weight);
    }
    return List.copyOf(fitted);
  }

  private static double[] moved(double[] weights, double[] move, double factor) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= factor * move[i];
    }
    return moved;
  }

  @SuppressWarnings("ArrayRecordComponent") // numbers; nobody compares two
  private record Penalty(double[] origin, double factor) {
    double factor(int weight) {
      return weight == 0 ? CONSTANT_SHARE * factor : factor;
    }

    double distance(int weight, double value) {
      return value - origin[weight];
    }
  }

  private static double feature(Example example, int weight) {
    return weight == 0 ? 1 : example.features().get(weight - 1);
  }

  private static double sum(Example example, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * feature(example, i);
    }
    return sum;
  }

  private static double loss(List<Example> examples, double[] weights, Penalty penalty) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      double distance = penalty.distance(i, weights[i]);
      loss += penalty.factor(i) * distance * distance / 2;
    }
    for (Example example : examples) {
      double against = example.right() ? -sum(example, weights) : sum(example, weights);
      loss += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
    }
    return loss;
  }

  /** The gradient, divided by the matrix of second derivatives. */
  private static double[] move(List<Example> examples, double[] weights, Penalty penalty) {
    int size = weights.length;
    double[][] equations = new double[size][size + 1];
    for (int i = 0; i < size; i++) {
      equations[i][i] = penalty.factor(i);
      equations[i][size] = penalty.factor(i) * penalty.distance(i, weights[i]);
    }
    for (Example example : examples) {
      double p = 1 / (1 + Math.exp(-sum(example, weights)));
      for (int i = 0; i < size; i++) {
        double x = feature(example, i);
        equations[i][size] += (p - (example.right() ? 1 : 0)) * x;
        for (int j = 0; j < size; j++) {
          equations[i][j] += p * (1 - p) * x * feature(example, j);
        }
      }
    }
    return solved(equations);
  }

  /** Gauss-Jordan elimination; the penalty keeps the matrix regular. */
  private static double[] solved(double[][] equations) {
    int size = equations.length;
    for (int i = 0; i < size; i++) {
      double pivot = equations[i][i];
      for (int j = i; j <= size; j++) {
        equations[i][j] /= pivot;
      }
      for (int other = 0; other < size; other++) {
        double factor = equations[other][i];
        for (int j = i; other != i && j <= size; j++) {
          equations[other][j] -= factor * equations[i][j];
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = equations[i][size];
    }
    return solution;
  }
}
