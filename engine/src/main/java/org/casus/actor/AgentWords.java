package org.casus.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * Words for sub-state actors with their sectors ({@code lexicons/actors/agents.tsv}). Immutable.
 */
public final class AgentWords {
  private final Map<String, List<Agent>> byHead = new HashMap<>();

  private final List<Proof> proofs = new ArrayList<>();

  private AgentWords() {}

  /**
   * The sentences of one row.
   *
   * @param words the row's words
   * @param sectors the row's sectors
   * @param example sentence whose marked mention gets the sectors
   * @param nearMiss sentence in which the words are no actor, may be empty
   */
  public record Proof(List<String> words, List<String> sectors, String example, String nearMiss) {
    /** Copies the lists. */
    public Proof {
      words = List.copyOf(words);
      sectors = List.copyOf(sectors);
    }
  }

  /** The sentences of all rows, in file order. */
  public List<Proof> proofs() {
    return List.copyOf(proofs);
  }

  /** Reads the table. Throws {@link LexiconException} for a bad row. */
  public static AgentWords load(LexiconFiles files) {
    AgentWords words = new AgentWords();
    for (Tsv.Row row : Tsv.rows(files, "actors/agents.tsv")) {
      Kind kind;
      try {
        kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new LexiconException(
            row.file(), row.line(), "has the unknown kind " + row.text("kind"));
      }
      String code = row.text("code").isEmpty() ? null : row.text("code");
      words.proofs.add(
          new Proof(
              row.list("words"), row.list("sectors"), row.text("example"), row.text("near_miss")));
      for (String word : row.list("words")) {
        String[] parts = word.toLowerCase(Locale.ROOT).split("[ -]+");
        Agent agent = new Agent(word, List.of(parts), row.list("sectors"), kind, code);
        words.byHead.computeIfAbsent(parts[parts.length - 1], k -> new ArrayList<>()).add(agent);
        // "chief of general staff", "minister of defence": the head is not the last word.
        int of = agent.parts().indexOf("of");
        if (of > 0) {
          words.byHead.computeIfAbsent(parts[of - 1], k -> new ArrayList<>()).add(agent);
        }
      }
    }
    words
        .byHead
        .values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.parts().size(), a.parts().size())));
    return words;
  }

  /** Sorts of agent word. */
  public enum Kind {
    /** People, a collective. */
    GROUP,
    /** An organisation word. */
    BODY,
    /** One person by office or calling. */
    OFFICE,
    /** A leading part in whatever is named beside it: "head of", "chair of"; nobody without it. */
    TITLE
  }

  /**
   * An agent word.
   *
   * @param word as in the lexicon
   * @param parts its lemmas
   * @param sectors primary first
   * @param kind sort
   * @param code fixed country code, or null
   */
  public record Agent(
      String word, List<String> parts, List<String> sectors, Kind kind, @Nullable String code) {
    /** Copies the lists. */
    public Agent {
      parts = List.copyOf(parts);
      sectors = List.copyOf(sectors);
    }
  }

  /**
   * An agent word in a sentence.
   *
   * @param agent the word
   * @param first index of its first token
   * @param last index of its last token, inclusive
   */
  public record Found(Agent agent, int first, int last) {}

  /** The longest agent word of which the token is the head. */
  public Optional<Found> find(Sentence sentence, Token token) {
    Optional<Found> byLemma = find(sentence, token, token.lemma().toLowerCase(Locale.ROOT));
    Optional<Found> byText = find(sentence, token, token.text().toLowerCase(Locale.ROOT));
    if (byLemma.isEmpty() || byText.isEmpty()) {
      return byLemma.or(() -> byText);
    }
    boolean textLonger = byText.get().agent().parts().size() > byLemma.get().agent().parts().size();
    return textLonger ? byText : byLemma;
  }

  private Optional<Found> find(Sentence sentence, Token token, String key) {
    for (Agent agent : byHead.getOrDefault(key, List.of())) {
      int headAt = headPosition(agent, key);
      int first = token.index() - headAt;
      int last = spell(sentence, first, agent.parts());
      if (last >= 0) {
        return Optional.of(new Found(agent, first, last));
      }
    }
    return Optional.empty();
  }

  private static int headPosition(Agent agent, String key) {
    int of = agent.parts().indexOf("of");
    return of > 0 && agent.parts().get(of - 1).equals(key) ? of - 1 : agent.parts().size() - 1;
  }

  /**
   * Index of the last token if the parts stand from {@code first} on (hyphens skipped), else -1.
   */
  private static int spell(Sentence sentence, int first, List<String> parts) {
    int i = first;
    for (int p = 0; p < parts.size(); p++) {
      while (p > 0 && i < sentence.size() && sentence.token(i).text().equals("-")) {
        i++;
      }
      if (i < 0 || i >= sentence.size()) {
        return -1;
      }
      Token token = sentence.token(i);
      String part = parts.get(p);
      if (!part.equalsIgnoreCase(token.lemma()) && !part.equalsIgnoreCase(token.text())) {
        return -1;
      }
      i++;
    }
    return i - 1;
  }
}
