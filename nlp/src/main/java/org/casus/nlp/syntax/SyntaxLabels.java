package org.casus.nlp.syntax;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.annotate.Upos;

/**
 * The classes that a model tells apart, in the order of its outputs.
 *
 * @param upos parts of speech
 * @param features texts of features, see {@link Features}
 * @param relations basic UD relations with their subtypes
 * @param scripts edit scripts that make lemmas, see {@link EditScript}
 * @param entities types of mentions; the first is {@value #NO_ENTITY}
 * @param exceptions lemmas of single words by {@link #key}; they come before the scripts
 */
public record SyntaxLabels(
    @JsonProperty("upos") List<Upos> upos,
    @JsonProperty("features") List<String> features,
    @JsonProperty("relations") List<String> relations,
    @JsonProperty("scripts") List<String> scripts,
    @JsonProperty("entities") List<String> entities,
    @JsonProperty("exceptions") Map<String, String> exceptions) {
  /** The class of a word that is no mention's head. */
  public static final String NO_ENTITY = "none";

  /** The relation of the root, and of no other word. */
  public static final String ROOT = "root";

  /** Copies; refuses empty lists with {@link IllegalArgumentException}. */
  public SyntaxLabels {
    upos = some("upos", upos);
    features = some("features", features);
    relations = some("relations", relations);
    scripts = some("scripts", scripts);
    entities = some("entities", entities);
    exceptions = exceptions == null ? Map.of() : new TreeMap<>(exceptions);
    if (!entities.get(0).equals(NO_ENTITY)) {
      throw new IllegalArgumentException("the first entity must be " + NO_ENTITY);
    }
    scripts.forEach(EditScript::parse);
  }

  private static <T> List<T> some(String name, List<T> list) {
    if (list == null || list.isEmpty()) {
      throw new IllegalArgumentException("no " + name);
    }
    return List.copyOf(list);
  }

  /** Under what an exception stands. */
  public static String key(String form, Upos upos) {
    return form.toLowerCase(Locale.ROOT) + "/" + upos;
  }
}
