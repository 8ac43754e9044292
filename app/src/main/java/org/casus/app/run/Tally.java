package org.casus.app.run;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.DiagnosticCode.Severity;
import org.casus.pipeline.Coding;

/** Counts of one run, and the sentence that tells them. */
public final class Tally {
  private final Map<DiagnosticCode, Integer> diagnostics = new EnumMap<>(DiagnosticCode.class);
  private int reports;
  private int events;
  private int relations;

  /** Counts a diagnostic. Returns how many of its kind there were so far, with this one. */
  public int add(Diagnostic diagnostic) {
    return diagnostics.merge(diagnostic.code(), 1, Integer::sum);
  }

  /** Counts a coding, without its diagnostics. */
  public void add(Coding coding) {
    reports++;
    events += coding.events().size();
    relations += coding.relations().size();
  }

  /** Reports coded so far. */
  public int reports() {
    return reports;
  }

  /** Events found so far. */
  public int events() {
    return events;
  }

  /** Relations found so far. */
  public int relations() {
    return relations;
  }

  /** Whether errors were among the diagnostics. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  /** For example {@code 2 reports, 31 events, 4 relations}. */
  public String records() {
    return number(reports, "report")
        + ", "
        + number(events, "event")
        + ", "
        + number(relations, "relation");
  }

  /**
   * For example {@code 1 error, 2 warnings (broken-json 1, no-date 2)}; empty if there are none.
   */
  public String problems() {
    String levels =
        Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
            .filter(level -> count(level) > 0)
            .map(
                level ->
                    level == Severity.INFO
                        ? number(count(level), "remark")
                        : number(count(level), level.label()))
            .collect(Collectors.joining(", "));
    if (levels.isEmpty()) {
      return "";
    }
    return diagnostics.entrySet().stream()
        .map(entry -> entry.getKey().id() + " " + entry.getValue())
        .collect(Collectors.joining(", ", levels + " (", ")"));
  }

  private int count(Severity severity) {
    return diagnostics.entrySet().stream()
        .filter(entry -> entry.getKey().severity() == severity)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static String number(int count, String noun) {
    return String.format(Locale.ROOT, "%d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
