package org.casus.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.event.EventEntry;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Pattern;
import org.casus.lexicon.PatternParser;
import org.casus.lexicon.Yaml;

/** Reads {@code lexicons/relations}. Stateless. */
final class RelationLexicon {
  private static final Set<String> SLOTS = Set.of("SUBJECT", "OBJECT");

  private RelationLexicon() {}

  static List<RelationEntry> load(LexiconFiles files) {
    List<RelationEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    PatternParser parser = new PatternParser(Map.<String, List<String>>of(), SLOTS);
    for (String path : files.list("relations")) {
      if (!path.endsWith(".yaml") || !Yaml.read(files, path).has("entries")) {
        continue; // a list of words
      }
      for (Yaml.Node node : Yaml.read(files, path).get("entries").items()) {
        RelationEntry entry = entry(node, parser);
        if (!ids.add(entry.id())) {
          throw node.error("repeats the id " + entry.id());
        }
        entries.add(entry);
      }
    }
    return entries;
  }

  private static RelationEntry entry(Yaml.Node node, PatternParser parser) {
    String id = node.get("id").text();
    RelationType type;
    try {
      type = RelationType.valueOf(node.get("relation").text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw node.error("has the unknown relation " + node.get("relation").text());
    }
    List<Pattern> patterns = parser.parseAll(node.get("patterns"), id);
    return new RelationEntry(
        node.file(),
        id,
        type,
        node.has("confidence") ? Double.parseDouble(node.get("confidence").text()) : 0.8,
        node.has("home") && Boolean.parseBoolean(node.get("home").text()),
        patterns,
        EventEntry.Proof.read(node, id));
  }
}
