package org.casus.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /**
   * The sentences of one row.
   *
   * @param kind what its words point to
   * @param example sentences in which {@code [the words]{PER|CHL}} stand for just these countries
   */
  public record Proof(Kind kind, String example) {}

  /** The sentences of all rows that have some, in file order. */
  public List<Proof> proofs() {
    return proofs;
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
    List<Proof> proofs = new ArrayList<>();
    for (Tsv.Row row : Tsv.rows(files, "actors/descriptions.tsv")) {
      Kind kind = kind(row);
      words.computeIfAbsent(kind, k -> new HashSet<>()).addAll(row.list("words"));
      if (!row.text("example").isEmpty()) {
        proofs.add(new Proof(kind, row.text("example")));
      }
    }
    return new Descriptions(words, proofs);
  }

  private static Kind kind(Tsv.Row row) {
    try {
      return Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.bad("has the unknown kind " + row.text("kind"));
    }
  }

  /** Whether the lemma is a word of that kind. */
  public boolean is(Kind kind, String lemma) {
    return words.getOrDefault(kind, Set.of()).contains(lemma);
  }
}
