package org.casus.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The word lists in {@code cleaning.txt}. Immutable. */
final class CleaningWords {
  private static final Map<String, List<String>> SECTIONS = read();

  static final Set<String> AGENCIES = Set.copyOf(section("agencies"));
  static final Set<String> LABELS = Set.copyOf(section("labels"));
  static final List<String> LINE_STARTS = section("line starts");
  static final List<String> CREDITS = section("credits");
  static final Set<String> ZONES = Set.copyOf(section("zones"));
  static final Set<String> ABBREVIATIONS = Set.copyOf(section("abbreviations"));
  static final Set<String> OPENING_WORDS = Set.copyOf(section("opening words"));
  static final Set<String> FUNCTION_WORDS = Set.copyOf(section("function words"));
  private static final Map<String, Integer> MONTHS = months();

  private CleaningWords() {}

  /** 1 to 12, or 0 if the word (with or without a full stop, in any case) is no month. */
  static int month(String word) {
    String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return MONTHS.getOrDefault(plain.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String line : section("months")) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        months.put(words[i], Integer.valueOf(words[0]));
      }
    }
    return Map.copyOf(months);
  }

  private static List<String> section(String name) {
    List<String> lines = SECTIONS.get(name);
    if (lines == null) {
      throw new IllegalStateException("cleaning.txt lacks the section [" + name + "]");
    }
    return List.copyOf(lines);
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> current = new ArrayList<>();
    try (InputStream in = CleaningWords.class.getResourceAsStream("cleaning.txt")) {
      if (in == null) {
        throw new IllegalStateException("cleaning.txt is not on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          sections.put(line.substring(1, line.indexOf(']')), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
