package org.casus.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.nlp.judge.Head;
import org.casus.train.TrainingData.Placed;
import org.jspecify.annotations.Nullable;

/** The heads of a model, from the data that it learns from. */
final class Heads {
  private Heads() {}

  /**
   * Finds the labels of all questions; what is wrong with them is a problem.
   *
   * @param listed labels of the first question in their order; null to take those of the data
   * @param wanted many-label fields that must occur in the data
   */
  static List<Head> of(
      Questions questions,
      @Nullable List<String> listed,
      Set<String> wanted,
      List<Placed> pairs,
      Problems problems) {
    // Where lines could not be read, a label may seem to be missing that is not.
    boolean whole = !problems.hasErrors();
    List<Head> heads = new ArrayList<>();
    for (String name : questions.one()) {
      boolean first = name.equals(questions.first());
      Map<String, Integer> counts = counts(name, pairs);
      if (first && listed != null) {
        checkKnown(name, listed, pairs, problems);
        if (whole) {
          checkUsed(name, listed, counts, problems);
        }
        heads.add(new Head(name, Head.Kind.ONE, listed));
      } else {
        heads.add(new Head(name, Head.Kind.ONE, List.copyOf(counts.keySet())));
      }
      if (whole && counts.size() < 2) {
        problems.error(
            name,
            counts.isEmpty()
                ? "no pair has a label"
                : "all pairs have the label " + counts.keySet() + "; two are needed at least");
      }
    }
    for (String name : questions.many()) {
      Map<String, Integer> counts = counts(name, pairs);
      if (!counts.isEmpty()) {
        heads.add(new Head(name, Head.Kind.MANY, List.copyOf(counts.keySet())));
      } else if (whole && wanted.contains(name)) {
        problems.error(name, "no pair has a label");
      }
    }
    return heads;
  }

  private static void checkUsed(
      String name, List<String> listed, Map<String, Integer> counts, Problems problems) {
    for (String label : listed) {
      if (!counts.containsKey(label)) {
        problems.error(name, "no pair has the label " + label);
      }
    }
  }

  private static void checkKnown(
      String name, List<String> listed, List<Placed> pairs, Problems problems) {
    for (Placed placed : pairs) {
      for (String label : labels(name, placed)) {
        if (!listed.contains(label)) {
          problems.error(placed.place(), "unknown label " + label);
        }
      }
    }
  }

  private static Set<String> labels(String head, Placed placed) {
    return new TreeSet<>(placed.pair().answers().getOrDefault(head, Set.of()));
  }

  /** How many pairs have each label of a head, sorted by label. */
  static Map<String, Integer> counts(String head, List<Placed> pairs) {
    Map<String, Integer> counts = new TreeMap<>();
    pairs.forEach(
        placed -> labels(head, placed).forEach(label -> counts.merge(label, 1, Integer::sum)));
    return counts;
  }

  /** Reads a file with a label a line; null, with a problem, if it is unusable. */
  static @Nullable List<String> read(Path file, Problems problems) {
    try {
      Set<String> labels =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (labels.size() < 2) {
        problems.error(file.toString(), "two labels are needed at least, one a line");
        return null;
      }
      return List.copyOf(labels);
    } catch (IOException e) {
      problems.error(
          file.toString(), Files.exists(file) ? "cannot be read" : "there is no such file");
      return null;
    }
  }

  /**
   * Says in what an earlier model's heads differ from those asked for; the order of labels does not
   * count.
   *
   * @return empty if they match
   */
  static List<String> differences(List<Head> asked, List<Head> earlier) {
    List<String> differences = new ArrayList<>();
    for (Head head : asked) {
      Head other = find(head.name(), earlier);
      if (other == null) {
        differences.add("it has no head " + head.name());
      } else if (other.kind() != head.kind()) {
        differences.add("its head " + head.name() + " is of another kind");
      } else {
        without(head, other)
            .forEach(label -> differences.add("it does not know " + head.name() + " " + label));
        without(other, head)
            .forEach(label -> differences.add("the data have no " + head.name() + " " + label));
      }
    }
    for (Head head : earlier) {
      if (find(head.name(), asked) == null) {
        differences.add("it has a head " + head.name());
      }
    }
    return differences;
  }

  /** The same heads with their labels in the order of an earlier model that matches. */
  static List<Head> ordered(List<Head> asked, List<Head> earlier) {
    return asked.stream()
        .map(head -> Objects.requireNonNullElse(find(head.name(), earlier), head))
        .toList();
  }

  private static List<String> without(Head head, Head other) {
    return head.labels().stream().filter(label -> !other.labels().contains(label)).toList();
  }

  private static @Nullable Head find(String name, List<Head> heads) {
    return heads.stream().filter(head -> head.name().equals(name)).findFirst().orElse(null);
  }
}
