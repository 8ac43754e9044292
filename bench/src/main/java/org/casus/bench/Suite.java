package org.casus.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A suite as its file describes it.
 *
 * @param name the word that names it on the command line
 * @param about one line for a person
 * @param data where its data lies and how it is read
 * @param metrics what is shown, in this order
 */
record Suite(String name, String about, Data data, List<Metric> metrics) {
  /**
   * Labelled data; paths are relative to the shared directory.
   *
   * @param kind how it is scored
   * @param input reports or sentences
   * @param gold codings; the same file as the input for sentences
   * @param published publication date of all of it, or null where each record tells or none is
   *     known
   */
  record Data(Kind kind, String input, String gold, @Nullable LocalDate published) {}

  /** Ways to score. */
  enum Kind {
    REPORTS,
    SENTENCES,
    /** Cuts text into words; the input is a folder of treebanks. */
    WORDS,
    /** Documents with marked time expressions: nothing but those is looked for. */
    TIMES,
    /** Trains models on parts of the pairs, which takes long: runs only when named. */
    PAIRS,
    /** A folder of treebanks, parsed by an annotator that must be given: runs only when named. */
    TREEBANK;

    /** Whether the suite runs only when it is named. */
    boolean special() {
      return this == PAIRS || this == TREEBANK;
    }
  }

  /**
   * A number that a suite watches.
   *
   * @param name for example {@code strict.f1}
   * @param expected worst mark that was reached, or null where none is set
   * @param tolerance how much worse is no regression
   * @param published best published figure with its source, empty where none is known
   * @param lower whether less is better, as for an error
   */
  record Metric(
      String name, @Nullable Double expected, double tolerance, String published, boolean lower) {
    boolean regressed(double score) {
      return expected != null
          && (lower ? score > expected + tolerance : score < expected - tolerance);
    }
  }

  /** Whether its data is in the directory with labelled data. */
  boolean isThere(Path shared) {
    return Files.exists(shared.resolve(data.input())) && Files.exists(shared.resolve(data.gold()));
  }

  /** All suites of a folder, sorted by file name. */
  static List<Suite> load(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Suite> suites = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        suites.add(read(file));
      }
      return suites;
    }
  }

  private static Suite read(Path file) throws IOException {
    try {
      Object yaml =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
      return of(file, yaml instanceof Map<?, ?> map ? map : Map.of());
    } catch (YamlEngineException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Suite of(Path file, Map<?, ?> yaml) throws IOException {
    String input = need(file, yaml, "input");
    Object gold = yaml.get("gold");
    Object date = yaml.get("date");
    Data data =
        new Data(
            kind(file, need(file, yaml, "kind")),
            input,
            gold == null ? input : gold.toString(),
            date == null ? null : LocalDate.parse(date.toString()));
    List<Metric> metrics = new ArrayList<>();
    if (yaml.get("metrics") instanceof Map<?, ?> named) {
      named.forEach((name, value) -> metrics.add(metric(name.toString(), value)));
    }
    return new Suite(need(file, yaml, "suite"), need(file, yaml, "about"), data, metrics);
  }

  private static Kind kind(Path file, String name) throws IOException {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw new IOException(
        file + ": kind must be reports, sentences, words, times, pairs or treebank, not " + name);
  }

  private static Metric metric(String name, @Nullable Object value) {
    Map<?, ?> map = value instanceof Map<?, ?> m ? m : Map.of();
    Double expected = map.get("expected") instanceof Number n ? n.doubleValue() : null;
    double tolerance = map.get("tolerance") instanceof Number n ? n.doubleValue() : 0;
    Object published = map.get("published");
    return new Metric(
        name,
        expected,
        tolerance,
        published == null ? "" : published.toString(),
        Boolean.TRUE.equals(map.get("lower")));
  }

  private static String need(Path file, Map<?, ?> yaml, String key) throws IOException {
    Object value = yaml.get(key);
    if (value == null) {
      throw new IOException(file + ": " + key + " is missing");
    }
    return value.toString();
  }
}
