package org.casus.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of the words that a pattern caught, by class.
 *
 * @param values class, with a number for the second of its kind, to value
 */
record Captures(Map<String, String> values) {
  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable String find(String name) {
    return values.get(name);
  }

  String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("pattern without " + name);
    }
    return value;
  }

  /** The value of the first of some classes that caught anything. */
  String first(String... names) {
    for (String name : names) {
      if (has(name)) {
        return get(name);
      }
    }
    throw new IllegalStateException("pattern without any of " + String.join(", ", names));
  }

  int number(String name) {
    return Integer.parseInt(get(name));
  }

  @Nullable Integer findNumber(String name) {
    String value = values.get(name);
    return value == null ? null : Integer.valueOf(value);
  }
}
