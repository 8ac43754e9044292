package org.casus.event;

import java.util.List;
import java.util.Map;

/**
 * What a {@link PairJudge} thinks of one pair. Each of its heads answers one question; the names of
 * heads and labels are those of the model's codebook.
 *
 * @param heads name of a head to its labels with their probabilities, the likeliest first. The
 *     probabilities of a head that gives one label a pair sum to 1; those of one that gives any
 *     number of labels are independent.
 */
public record PairOpinion(Map<String, List<Event.Alternative>> heads) {
  /** Head with one event type a pair. */
  public static final String EVENT = "event";

  /** Head with one event type a pair, under the conventions of pair sets made from CAMEO. */
  public static final String CAMEO_EVENT = "cameo_event";

  /** Head with any number of auxiliaries a pair. */
  public static final String AUXILIARY = "auxiliary";

  /** Head with any number of modes a pair, each written {@code TYPE:mode}. */
  public static final String MODE = "mode";

  /** Label of the event head for a pair between which nothing happens. */
  public static final String NO_EVENT = "NO_EVENT";

  /** Copies the map. */
  public PairOpinion {
    heads = Map.copyOf(heads);
  }

  /** Labels of one head with their probabilities, the likeliest first; empty without that head. */
  public List<Event.Alternative> head(String name) {
    return heads.getOrDefault(name, List.of());
  }

  /** Probability of a label, 0 if the head does not know it. */
  public double probability(String head, String label) {
    return head(head).stream()
        .filter(a -> a.type().equals(label))
        .mapToDouble(Event.Alternative::probability)
        .findFirst()
        .orElse(0);
  }
}
