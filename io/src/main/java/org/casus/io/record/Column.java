package org.casus.io.record;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param name heading
 * @param value what a row holds there; an empty string where nothing is known
 */
record Column<R>(String name, Function<R, String> value) {
  private static final String BETWEEN_ENTRIES = "|";

  /** A column of single values, which may be unknown. */
  static <R> Column<R> of(String name, Function<R, ? extends @Nullable Object> value) {
    return new Column<>(name, row -> written(value.apply(row)));
  }

  /** A column of lists, joined by bars; a bar inside an entry becomes a slash. */
  static <R> Column<R> list(String name, Function<R, List<String>> entries) {
    return new Column<>(
        name,
        row ->
            String.join(
                BETWEEN_ENTRIES,
                entries.apply(row).stream().map(entry -> entry.replace('|', '/')).toList()));
  }

  /** One entry for each element, an empty one where its value is unknown, so that lists align. */
  static <E> List<String> each(
      Collection<E> elements, Function<E, ? extends @Nullable Object> value) {
    return elements.stream().map(element -> written(value.apply(element))).toList();
  }

  private static String written(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
