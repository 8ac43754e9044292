package org.casus.train;

import java.util.List;
import java.util.stream.Stream;
import org.casus.event.PairOpinion;

/**
 * Which fields of the data the model learns to answer.
 *
 * @param one fields with one label a pair; the first is the one that counts, and every pair must
 *     have it
 * @param many fields with any number of labels a pair
 */
record Questions(List<String> one, List<String> many) {
  /** What is asked if nobody says otherwise. */
  static final Questions DEFAULT =
      new Questions(List.of(PairOpinion.EVENT), List.of(PairOpinion.MODE, PairOpinion.AUXILIARY));

  /** Refuses doubles and an empty first list with {@link IllegalArgumentException}. */
  Questions {
    one = List.copyOf(one);
    many = List.copyOf(many);
    if (one.isEmpty()) {
      throw new IllegalArgumentException("a model needs a head with one label a pair");
    }
    if (Stream.concat(one.stream(), many.stream()).distinct().count() < one.size() + many.size()) {
      throw new IllegalArgumentException("a head is named twice");
    }
  }

  /** The field that counts. */
  String first() {
    return one.get(0);
  }
}
