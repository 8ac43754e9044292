package org.casus.nlp.corenlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists in {@code repair.txt}, all in lower case. Immutable. */
final class RepairWords {
  private static final Map<String, Set<String>> SECTIONS = read();

  /** Forms of verbs of saying. */
  static final Set<String> SAYING = section("saying");

  /** Nouns whose infinitive tells what they are about: "its pledge to help". */
  static final Set<String> INFINITIVE_NOUNS = section("infinitive nouns");

  /** Forms of verbs whose object may be a gerund: "denied killing civilians". */
  static final Set<String> GERUND_VERBS = section("gerund verbs");

  /** Words that name a deed with "of": "accused of killing dozens". */
  static final Set<String> BLAMING = section("blaming");

  private RepairWords() {}

  private static Set<String> section(String name) {
    Set<String> words = SECTIONS.get(name);
    if (words == null) {
      throw new IllegalStateException("repair.txt lacks the section [" + name + "]");
    }
    return Set.copyOf(words);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sections = new HashMap<>();
    Set<String> current = new HashSet<>();
    try (InputStream in = RepairWords.class.getResourceAsStream("repair.txt")) {
      if (in == null) {
        throw new IllegalStateException("repair.txt is not on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          current = new HashSet<>();
          sections.put(line.substring(1, line.indexOf(']')), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.addAll(List.of(line.strip().split(" +", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
