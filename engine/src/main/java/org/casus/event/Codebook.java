package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Event types with their quads, modes and scores, and the contexts ({@code codebook/plover.yaml}).
 * Immutable and thread-safe.
 */
public final class Codebook {
  private final String name;
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Set<String> contexts = new TreeSet<>();

  private Codebook(String name) {
    this.name = name;
  }

  /**
   * An event type.
   *
   * @param id for example {@code ASSAULT}
   * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material
   *     conflict
   * @param score conflict-cooperation score from -10 to 10
   * @param recipientRequired whether the codebook asks for a recipient
   * @param modes mode to its score; a mode without a score of its own maps to null
   */
  public record Type(
      String id,
      int quad,
      double score,
      boolean recipientRequired,
      Map<String, @Nullable Double> modes) {}

  /** Reads the codebook. */
  public static Codebook load(LexiconFiles files) {
    Yaml.Node root = Yaml.read(files, "codebook/plover.yaml");
    Codebook book = new Codebook(root.get("codebook").text());
    for (Yaml.Node node : root.get("types").items()) {
      Map<String, @Nullable Double> modes = new LinkedHashMap<>();
      if (node.has("modes")) {
        for (Yaml.Node mode : node.get("modes").items()) {
          modes.put(mode.get("id").text(), mode.has("score") ? number(mode.get("score")) : null);
        }
      }
      String id = node.get("id").text();
      book.types.put(
          id,
          new Type(
              id,
              (int) number(node.get("quad")),
              number(node.get("score")),
              node.has("recipient_required")
                  && Boolean.parseBoolean(node.get("recipient_required").text()),
              modes));
    }
    root.get("contexts").items().forEach(c -> book.contexts.add(c.get("id").text()));
    return book;
  }

  private static double number(Yaml.Node node) {
    try {
      return Double.parseDouble(node.text());
    } catch (NumberFormatException e) {
      throw node.error("must be a number");
    }
  }

  /** Name and version, for example {@code plover-base-2.0}. */
  public String name() {
    return name;
  }

  /** Whether the codebook has the type. */
  public boolean has(String type) {
    return types.containsKey(type);
  }

  /** The type. Throws {@link IllegalArgumentException} for one that the codebook does not have. */
  public Type getType(String id) {
    Type type = types.get(id);
    if (type == null) {
      throw new IllegalArgumentException("the codebook has no event type " + id);
    }
    return type;
  }

  /** All types in the codebook's order. */
  public List<Type> types() {
    return List.copyOf(types.values());
  }

  /** All contexts, sorted. */
  public Set<String> contexts() {
    return contexts;
  }

  /** Quad class of a type, 1 to 4. */
  public int quadCode(String type) {
    return getType(type).quad();
  }

  /** Mean of the scores of the modes that have one, else the type's score (plover 2.0, scores). */
  public double scale(String type, List<String> modes) {
    Type t = getType(type);
    List<Double> scores = new ArrayList<>();
    for (String mode : modes) {
      Double score = t.modes().get(mode);
      if (score != null) {
        scores.add(score);
      }
    }
    return scores.stream().mapToDouble(Double::doubleValue).average().orElse(t.score());
  }
}
