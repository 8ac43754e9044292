package org.casus.bench.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Scores time expressions as TempEval-3 task A does: strict wants the same words, relaxed some of
 * them; type and value are judged where expressions share words, and count as found only where they
 * are right.
 *
 * @param gold expressions there are
 * @param found expressions predicted
 * @param hits what was right of them
 * @param remarks lines for single mistakes
 */
public record TimeScorer(int gold, int found, Hits hits, List<String> remarks) {
  /** Nothing counted yet. */
  public static final TimeScorer NONE = new TimeScorer(0, 0, new Hits(0, 0, 0, 0), List.of());

  /** Copies the list. */
  public TimeScorer {
    remarks = List.copyOf(remarks);
  }

  /**
   * Counts of what was right.
   *
   * @param strict same words
   * @param relaxed some words in common
   * @param type of these, those of the same type
   * @param value of these, those with the same value
   */
  public record Hits(int strict, int relaxed, int type, int value) {
    private Hits plus(Hits other) {
      return new Hits(
          strict + other.strict, relaxed + other.relaxed, type + other.type, value + other.value);
    }
  }

  /**
   * A time expression.
   *
   * @param start first character
   * @param end after its last character
   * @param type TIMEX3 type
   * @param value TIMEX3 value
   * @param text its words, for remarks
   */
  public record Expression(int start, int end, String type, String value, String text) {
    private int shared(Expression other) {
      return Math.min(end, other.end) - Math.max(start, other.start);
    }
  }

  /** Scores one document; each expression found serves one gold expression. */
  public static TimeScorer score(String document, List<Expression> gold, List<Expression> found) {
    List<Expression> left = new ArrayList<>(found);
    List<String> remarks = new ArrayList<>();
    Hits hits = new Hits(0, 0, 0, 0);
    for (Expression wanted : gold) {
      Expression best = null;
      for (Expression one : left) {
        boolean closer = best == null || one.shared(wanted) > best.shared(wanted);
        best = one.shared(wanted) > 0 && closer ? one : best;
      }
      if (best == null) {
        remarks.add("MISSED   %s: %s %s".formatted(document, wanted.text(), wanted.value()));
        continue;
      }
      left.remove(best);
      hits = hits.plus(hit(wanted, best));
      if (!best.value().equals(wanted.value())) {
        remarks.add(
            "VALUE    %s: %s %s, not %s"
                .formatted(document, wanted.text(), wanted.value(), best.value()));
      }
    }
    left.forEach(e -> remarks.add("SPURIOUS %s: %s %s".formatted(document, e.text(), e.value())));
    return new TimeScorer(gold.size(), found.size(), hits, remarks);
  }

  private static Hits hit(Expression wanted, Expression found) {
    boolean same = wanted.start() == found.start() && wanted.end() == found.end();
    return new Hits(
        same ? 1 : 0,
        1,
        Objects.equals(wanted.type(), found.type()) ? 1 : 0,
        Objects.equals(wanted.value(), found.value()) ? 1 : 0);
  }

  /** Both together. */
  public TimeScorer plus(TimeScorer other) {
    List<String> all = new ArrayList<>(remarks);
    all.addAll(other.remarks);
    return new TimeScorer(gold + other.gold, found + other.found, hits.plus(other.hits), all);
  }

  /** Precision, recall and F1 of so many hits. */
  public Prf prf(int right) {
    return Prf.of(right, found - right, gold - right);
  }
}
