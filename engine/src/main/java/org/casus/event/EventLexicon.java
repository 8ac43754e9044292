package org.casus.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.annotate.Token;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Pattern;
import org.casus.lexicon.PatternParser;
import org.casus.lexicon.Yaml;

/** All entries of {@code lexicons/events}, indexed by the words that trigger them. Immutable. */
public final class EventLexicon {
  private static final Set<String> SLOTS = Set.of("ACTOR", "RECIPIENT");
  private static final double DEFAULT_CONFIDENCE = 0.8;

  private final List<EventEntry> entries = new ArrayList<>();
  private final Map<String, List<Rule>> byWord = new HashMap<>();

  private EventLexicon() {}

  /** A pattern and the entry that it belongs to. */
  record Rule(EventEntry entry, Pattern pattern) {}

  /**
   * Reads all event files.
   *
   * @throws org.casus.lexicon.LexiconException if a pattern, type or mode is wrong or an id is
   *     double
   */
  public static EventLexicon load(LexiconFiles files, Codebook codebook) {
    EventLexicon lexicon = new EventLexicon();
    Map<String, List<String>> shared = new LinkedHashMap<>();
    List<Yaml.Node> roots = new ArrayList<>();
    for (String path : files.list("events")) {
      if (path.endsWith(".yaml")) {
        Yaml.Node root = Yaml.read(files, path);
        if (root.has("entries")) {
          roots.add(root);
        } else {
          shared.putAll(words(root));
        }
      }
    }
    Set<String> ids = new HashSet<>();
    for (Yaml.Node root : roots) {
      Map<String, List<String>> sets = new LinkedHashMap<>(shared);
      if (root.has("words")) {
        sets.putAll(words(root.get("words")));
      }
      PatternParser parser = new PatternParser(sets, SLOTS);
      for (Yaml.Node node : root.get("entries").items()) {
        EventEntry entry = entry(node, root.get("type").text(), parser, codebook);
        if (!ids.add(entry.id())) {
          throw node.error("repeats the id " + entry.id());
        }
        lexicon.add(entry);
      }
    }
    return lexicon;
  }

  private static Map<String, List<String>> words(Yaml.Node map) {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    map.entries().forEach((k, v) -> sets.put(k, v.items().stream().map(Yaml.Node::text).toList()));
    return sets;
  }

  private static EventEntry entry(
      Yaml.Node node, String type, PatternParser parser, Codebook codebook) {
    String id = node.get("id").text();
    if (!codebook.has(type)) {
      throw node.error("has the type " + type + ", which the codebook lacks");
    }
    for (String mode : node.texts("mode")) {
      if (!codebook.getType(type).modes().containsKey(mode)) {
        throw node.error("(" + id + ") has the mode " + mode + ", which " + type + " lacks");
      }
    }
    List<Pattern> patterns = parser.parseAll(node.get("patterns"), id);
    return new EventEntry(
        node.file(),
        id,
        type,
        node.texts("mode"),
        node.has("confidence")
            ? Double.parseDouble(node.get("confidence").text())
            : DEFAULT_CONFIDENCE,
        node.has("reciprocal") && Boolean.parseBoolean(node.get("reciprocal").text()),
        patterns,
        EventEntry.Proof.read(node, id));
  }

  private void add(EventEntry entry) {
    entries.add(entry);
    for (Pattern pattern : entry.patterns()) {
      Set<String> keys = new HashSet<>();
      for (String word : pattern.predicate().words().words()) {
        for (String part : word.split("[ -]+", -1)) {
          keys.add(part.toLowerCase(Locale.ROOT));
        }
        keys.add(word.toLowerCase(Locale.ROOT));
      }
      for (String key : keys) {
        byWord.computeIfAbsent(key, k -> new ArrayList<>()).add(new Rule(entry, pattern));
      }
    }
  }

  /** All entries in file order. */
  public List<EventEntry> entries() {
    return List.copyOf(entries);
  }

  /** Rules whose predicate may be this token. */
  List<Rule> rules(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    String text = token.text().toLowerCase(Locale.ROOT);
    List<Rule> rules = byWord.getOrDefault(lemma, List.of());
    if (text.equals(lemma) || !byWord.containsKey(text)) {
      return rules;
    }
    Set<Rule> both = new java.util.LinkedHashSet<>(rules);
    both.addAll(byWord.getOrDefault(text, List.of()));
    return List.copyOf(both);
  }
}
