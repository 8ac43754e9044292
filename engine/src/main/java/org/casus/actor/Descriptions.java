package org.casus.actor;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;

/** Words that point back to an actor ({@code lexicons/actors/descriptions.tsv}). Immutable. */
public final class Descriptions {
  private final Map<Kind, Set<String>> words;

  private Descriptions(Map<Kind, Set<String>> words) {
    this.words = words;
  }

  /** What a description points to. */
  public enum Kind {
    /** One country named before. */
    COUNTRY,
    /** The parties spoken of. */
    PAIR,
    /** A country that borders on the possessor. */
    NEIGHBOUR,
    /** The holder of the same office elsewhere. */
    COUNTERPART,
    /** An organisation named before. */
    GROUP,
    /** People, counted but not named: "dozens were killed". */
    QUANTITY,
    /** Somebody by the tie to a possessor, never the possessor: "her allies". */
    RELATIONAL
  }

  /** Reads the table. */
  public static Descriptions load(LexiconFiles files) {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Tsv.Row row : Tsv.rows(files, "actors/descriptions.tsv")) {
      try {
        words
            .computeIfAbsent(
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), k -> new HashSet<>())
            .addAll(row.list("words"));
      } catch (IllegalArgumentException e) {
        throw new LexiconException(
            row.file(), row.line(), "has the unknown kind " + row.text("kind"));
      }
    }
    return new Descriptions(words);
  }

  /** Whether the lemma is a word of that kind. */
  public boolean is(Kind kind, String lemma) {
    return words.getOrDefault(kind, Set.of()).contains(lemma);
  }
}
