package org.casus.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML lexicon files into maps, with errors that name the file and the line. */
public final class Yaml {
  private Yaml() {}

  /** The file's top-level map. Throws {@link LexiconException} if there is none. */
  public static Node read(LexiconFiles files, String path) {
    try {
      Object root =
          new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(files.read(path));
      return new Node(path, "", root == null ? Map.of() : root);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      throw new LexiconException(path, line, "is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new LexiconException(path, 0, "is not YAML: " + e.getMessage());
    }
  }

  /**
   * A value somewhere in a file.
   *
   * @param file path below {@code lexicons/}
   * @param at where in the file, for messages
   * @param value map, list or scalar
   */
  public record Node(String file, String at, Object value) {
    /** Whether this is a map that has the key. */
    public boolean has(String key) {
      return value instanceof Map<?, ?> map && map.get(key) != null;
    }

    /** The value under a key of this map. Throws {@link LexiconException} if absent. */
    public Node get(String key) {
      if (value instanceof Map<?, ?> map) {
        Object inner = map.get(key);
        if (inner != null) {
          return new Node(file, at.isEmpty() ? key : at + "." + key, inner);
        }
      }
      throw error("needs the key '" + key + "'");
    }

    /** The items of this list; a scalar counts as a list of one. */
    public List<Node> items() {
      if (value instanceof List<?> list) {
        return java.util.stream.IntStream.range(0, list.size())
            .mapToObj(i -> new Node(file, at + "[" + i + "]", nonNull(list.get(i))))
            .toList();
      }
      return List.of(this);
    }

    /** The entries of this map in file order. */
    public Map<String, Node> entries() {
      if (!(value instanceof Map<?, ?> map)) {
        throw error("must be a map");
      }
      Map<String, Node> entries = new LinkedHashMap<>();
      map.forEach(
          (k, v) -> entries.put(String.valueOf(k), new Node(file, at + "." + k, nonNull(v))));
      return entries;
    }

    /** This scalar as text. */
    public String text() {
      if (value instanceof Map || value instanceof List) {
        throw error("must be a single value");
      }
      return String.valueOf(value);
    }

    /** The texts under a key, empty if the key is absent. */
    public List<String> texts(String key) {
      return has(key) ? get(key).items().stream().map(Node::text).toList() : List.of();
    }

    /** An exception that names this place. */
    public LexiconException error(String problem) {
      return new LexiconException(file, 0, (at.isEmpty() ? "the file" : at) + " " + problem);
    }

    private Object nonNull(@org.jspecify.annotations.Nullable Object inner) {
      return inner == null ? "" : inner;
    }
  }
}
