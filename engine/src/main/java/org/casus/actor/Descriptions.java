package org.casus.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;

/** Words that point back to an actor ({@code lexicons/actors/descriptions.tsv}). Immutable. */
public final class Descriptions {
  private final Map<Kind, Set<String>> words;
  private final List<Proof> proofs;

  private Descriptions(Map<Kind, Set<String>> words, List<Proof> proofs) {
    this.words = words;
    this.proofs = List.copyOf(proofs);
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

  /**
   * The sentence of one row.
   *
   * @param kind the row's kind, lower case
   * @param example text in which {@code [words]{CODE|CODE}} tells what the words point to
   */
  public record Proof(String kind, String example) {}

  /** The sentences of all rows that have one, in file order. */
  public List<Proof> proofs() {
    return proofs;
  }

  /** Reads the table. */
  public static Descriptions load(LexiconFiles files) {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    List<Proof> proofs = new ArrayList<>();
    for (Tsv.Row row : Tsv.rows(files, "actors/descriptions.tsv")) {
      try {
        words
            .computeIfAbsent(
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), k -> new HashSet<>())
            .addAll(row.list("words"));
        if (!row.text("example").isEmpty()) {
          proofs.add(new Proof(row.text("kind").toLowerCase(Locale.ROOT), row.text("example")));
        }
      } catch (IllegalArgumentException e) {
        throw new LexiconException(
            row.file(), row.line(), "has the unknown kind " + row.text("kind"));
      }
    }
    return new Descriptions(words, proofs);
  }

  /** Whether the lemma is a word of that kind. */
  public boolean is(Kind kind, String lemma) {
    return words.getOrDefault(kind, Set.of()).contains(lemma);
  }
}
