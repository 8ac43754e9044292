package org.casus.bench.pairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.event.Codebook;
import org.casus.event.Event;
import org.casus.event.PairOpinion;

/**
 * What a judge answers to a pair, as {@code casus classify} does: that nothing happens must be
 * likelier than all that could happen together. CONCEDE and RETREAT are one, as in pair sets.
 *
 * @param root the type, or {@value PairOpinion#NO_EVENT}
 * @param probability of that type
 */
record PairAnswer(String root, double probability) {
  private static final String YIELD = "YIELD";
  private static final double EVEN = 0.5;

  /** Material cooperation: that is where pair sets count YIELD. */
  private static final int MATERIAL_COOPERATION = 2;

  /**
   * Answers.
   *
   * @param labels all labels of a head with their probabilities
   */
  static PairAnswer of(List<Event.Alternative> labels) {
    Map<String, Double> roots = new LinkedHashMap<>();
    labels.forEach(label -> roots.merge(root(label.type()), label.probability(), Double::sum));
    PairAnswer best = new PairAnswer(PairOpinion.NO_EVENT, 0);
    for (Map.Entry<String, Double> root : roots.entrySet()) {
      boolean nothing = root.getKey().equals(PairOpinion.NO_EVENT);
      if (nothing ? root.getValue() > EVEN : root.getValue() > best.probability()) {
        best = new PairAnswer(root.getKey(), root.getValue());
      }
    }
    return best;
  }

  private static String root(String type) {
    return type.equals("CONCEDE") || type.equals("RETREAT") ? YIELD : type;
  }

  /** Class of the answer, 1 to 4; 0 if nothing happens. */
  int quad(Codebook codebook) {
    return switch (root) {
      case PairOpinion.NO_EVENT -> 0;
      case YIELD -> MATERIAL_COOPERATION;
      default -> codebook.quadCode(root);
    };
  }
}
