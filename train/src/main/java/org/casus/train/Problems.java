package org.casus.train;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with data, each with its place. Not thread-safe. */
public final class Problems {
  /** More lines than these help nobody. */
  static final int SHOWN = 20;

  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /**
   * Something that forbids training.
   *
   * @param place a file with its line, or an option
   */
  void error(String place, String message) {
    errors.add(place + ": " + message);
  }

  /** Something that the user should know. */
  void warn(String place, String message) {
    warnings.add("warning: " + place + ": " + message);
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Lines for a person: at most {@value #SHOWN} of each kind and how many there are besides. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(shown(warnings, "warnings"));
    lines.addAll(shown(errors, "errors"));
    return lines;
  }

  private static List<String> shown(List<String> all, String kind) {
    if (all.size() <= SHOWN) {
      return all;
    }
    List<String> shown = new ArrayList<>(all.subList(0, SHOWN));
    shown.add("and %d more %s".formatted(all.size() - SHOWN, kind));
    return shown;
  }
}
