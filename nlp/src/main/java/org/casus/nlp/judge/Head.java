package org.casus.nlp.judge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One question that a model answers about a pair.
 *
 * @param name for example {@code event}
 * @param kind how many of its labels a pair has
 * @param labels its labels, in the order of the model's outputs
 */
public record Head(
    @JsonProperty("name") String name,
    @JsonProperty("kind") Kind kind,
    @JsonProperty("labels") List<String> labels) {

  /** How many labels a pair has. */
  public enum Kind {
    /** Exactly one: probabilities by softmax. */
    @JsonProperty("one")
    ONE,
    /** Any number: probabilities by a logistic function each. */
    @JsonProperty("many")
    MANY
  }

  /** Copies the labels. */
  public Head {
    labels = List.copyOf(labels);
  }
}
