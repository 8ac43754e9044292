package org.casus.event;

import java.util.List;
import org.casus.lexicon.Pattern;
import org.casus.lexicon.Yaml;

/**
 * One entry of {@code lexicons/events}.
 *
 * @param file where it stands, for example {@code events/ASSAULT.yaml}
 * @param id unique name, for example {@code assault.shell}
 * @param type event type
 * @param modes modes that it gives, may be empty
 * @param confidence how often a match is right, from 0 to 1
 * @param reciprocal whether all parties are actors
 * @param patterns how it is worded
 * @param proof sentences that it must code and must not
 */
public record EventEntry(
    String file,
    String id,
    String type,
    List<String> modes,
    double confidence,
    boolean reciprocal,
    List<Pattern> patterns,
    Proof proof) {
  /** Copies the lists. */
  public EventEntry {
    modes = List.copyOf(modes);
    patterns = List.copyOf(patterns);
  }

  /**
   * Marked-up sentences.
   *
   * @param examples must be coded
   * @param nearMisses must not be coded by the entry
   */
  public record Proof(List<String> examples, List<String> nearMisses) {
    /** Copies the lists. */
    public Proof {
      examples = List.copyOf(examples);
      nearMisses = List.copyOf(nearMisses);
    }

    /** Reads an entry's sentences; at least one of each kind must be there. */
    public static Proof read(Yaml.Node entry, String id) {
      if (entry.texts("examples").isEmpty() || entry.texts("near_misses").isEmpty()) {
        throw entry.error("(" + id + ") needs an example and a near miss");
      }
      return new Proof(entry.texts("examples"), entry.texts("near_misses"));
    }
  }
}
