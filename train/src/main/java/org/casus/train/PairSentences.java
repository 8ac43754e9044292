package org.casus.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.document.Span;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code lexicons/pairs}: sentences with marked mentions, and what each says of its mentions.
 * The format is told in that folder's README.
 */
public final class PairSentences {
  private static final Pattern MARK = Pattern.compile("\\[([a-z]) ([^\\[\\]]+)]");
  private static final Pattern CODING =
      Pattern.compile("([a-z]+|-)>([a-z]+|-) ([A-Z]+)(?::([a-z,-]+))?(?:~([A-Z]+))?((?: [a-z]+)*)");

  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Pattern COMMA = Pattern.compile(",");

  /** A pair between which nothing happens weighs less, since every sentence has many of them. */
  private static final double NOTHING_WEIGHT = 0.5;

  private PairSentences() {}

  /**
   * Reads a file.
   *
   * @throws TrainingException if a line is malformed, with its place
   */
  public static List<TrainingPair> read(Path file) throws IOException {
    return read(file.toString(), Files.readString(file));
  }

  /**
   * Reads a file's text.
   *
   * @param file its name, for messages
   * @throws TrainingException if a line is malformed, with its place
   */
  public static List<TrainingPair> read(String file, String text) {
    List<TrainingPair> pairs = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          pairs.addAll(parse(line));
        } catch (IllegalArgumentException e) {
          throw new TrainingException(file + ", line " + number + ": " + e.getMessage());
        }
      }
    }
    return pairs;
  }

  /**
   * The pairs of one line: those that are coded, and all others between its marks as {@value
   * PairOpinion#NO_EVENT}. So are a mark that is nowhere a source with an unnamed target, and one
   * that is nowhere a target with an unnamed source.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  static List<TrainingPair> parse(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a sentence, a tab and codings are needed");
    }
    StringBuilder text = new StringBuilder();
    Map<Character, Span> marks = new TreeMap<>();
    Matcher mark = MARK.matcher(parts[0]);
    int end = 0;
    while (mark.find()) {
      text.append(parts[0], end, mark.start());
      Span span = new Span(text.length(), text.length() + mark.group(2).length());
      if (marks.put(mark.group(1).charAt(0), span) != null) {
        throw new IllegalArgumentException("the mark " + mark.group(1) + " stands twice");
      }
      text.append(mark.group(2));
      end = mark.end();
    }
    text.append(parts[0], end, parts[0].length());
    if (text.indexOf("[") >= 0 || text.indexOf("]") >= 0) {
      throw new IllegalArgumentException("a bracket that is no mark");
    }
    Map<String, Answers> answers = new LinkedHashMap<>();
    if (!parts[1].strip().equals("none")) {
      for (String coding : SEMICOLON.splitAsStream(parts[1]).toList()) {
        code(coding.strip(), marks.keySet(), answers);
      }
    }
    String sentence = text.toString();
    List<TrainingPair> pairs = new ArrayList<>();
    answers.forEach(
        (pair, answer) ->
            pairs.add(answer.pair(sentence, span(marks, pair, 0), span(marks, pair, 1))));
    for (char source : marks.keySet()) {
      for (char target : marks.keySet()) {
        if (source != target && !answers.containsKey("" + source + target)) {
          pairs.add(nothing(sentence, marks.get(source), marks.get(target)));
        }
      }
    }
    marks.forEach(
        (letter, span) -> {
          if (answers.keySet().stream().noneMatch(pair -> pair.charAt(0) == letter)) {
            pairs.add(nothing(sentence, span, null));
          }
          if (answers.keySet().stream().noneMatch(pair -> pair.charAt(1) == letter)) {
            pairs.add(nothing(sentence, null, span));
          }
        });
    return pairs;
  }

  /** A pair between which nothing happens. */
  static TrainingPair nothing(String sentence, @Nullable Span source, @Nullable Span target) {
    Set<String> none = Set.of(PairOpinion.NO_EVENT);
    return new Answers(none, none, Set.of(), Set.of())
        .pair(sentence, source, target)
        .weighted(NOTHING_WEIGHT);
  }

  private static @Nullable Span span(Map<Character, Span> marks, String pair, int side) {
    return marks.get(pair.charAt(side));
  }

  /** What is said of one pair; several codings of it are all right. */
  private record Answers(
      Set<String> types, Set<String> cameoTypes, Set<String> modes, Set<String> auxiliaries) {
    Answers() {
      this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    TrainingPair pair(String sentence, @Nullable Span source, @Nullable Span target) {
      return new TrainingPair(
          new SentencePair(sentence, source, target),
          Map.of(
              PairOpinion.EVENT,
              types,
              PairOpinion.CAMEO_EVENT,
              cameoTypes,
              PairOpinion.MODE,
              modes,
              PairOpinion.AUXILIARY,
              auxiliaries),
          1);
    }
  }

  private static void code(String coding, Set<Character> marks, Map<String, Answers> answers) {
    Matcher parts = CODING.matcher(coding);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no coding: " + coding);
    }
    for (char source : parts.group(1).toCharArray()) {
      for (char target : parts.group(2).toCharArray()) {
        for (char end : new char[] {source, target}) {
          if (end != '-' && !marks.contains(end)) {
            throw new IllegalArgumentException("nothing is marked " + end);
          }
        }
        Answers pair = answers.computeIfAbsent("" + source + target, k -> new Answers());
        String type = parts.group(3);
        pair.types().add(type);
        pair.cameoTypes().add(parts.group(5) == null ? type : parts.group(5));
        if (parts.group(4) != null) {
          for (String mode : COMMA.splitAsStream(parts.group(4)).toList()) {
            pair.modes().add(type + ":" + mode);
          }
        }
        Set<String> words = new HashSet<>(List.of(parts.group(6).strip().split(" ")));
        words.remove("");
        pair.auxiliaries().addAll(words);
      }
    }
  }

  /** Labels of a head that occur in pairs, sorted. */
  public static Map<String, Set<String>> labels(List<TrainingPair> pairs) {
    Map<String, Set<String>> labels = new HashMap<>();
    pairs.forEach(
        pair ->
            pair.answers()
                .forEach(
                    (head, right) ->
                        labels.computeIfAbsent(head, k -> new TreeSet<>()).addAll(right)));
    return labels;
  }
}
