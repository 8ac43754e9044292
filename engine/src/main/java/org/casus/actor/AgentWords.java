package org.casus.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
        String lower = word.toLowerCase(Locale.ROOT);
        words.index(lower.split("[ -]+", -1), word, row, kind, code);
        if (lower.indexOf('-') > 0) {
          // Annotators keep some hyphenated words whole.
          words.index(lower.split(" +", -1), word, row, kind, code);
        }
      }
    }
    words
        .byHead
        .values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.parts().size(), a.parts().size())));
    return words;
  }

  private void index(String[] parts, String word, Tsv.Row row, Kind kind, @Nullable String code) {
    Agent agent = new Agent(word, List.of(parts), row.list("sectors"), kind, code);
    byHead.computeIfAbsent(parts[parts.length - 1], k -> new ArrayList<>()).add(agent);
    // "chief of general staff", "minister of defence": the head is not the last word.
    int of = agent.parts().indexOf("of");
    if (of > 0) {
      byHead.computeIfAbsent(parts[of - 1], k -> new ArrayList<>()).add(agent);
    }
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

    /** Whether it means one person. */
    boolean isPersonal() {
      return kind == Kind.OFFICE || kind == Kind.TITLE;
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
    String text = token.text().toLowerCase(Locale.ROOT);
    String singular = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    Optional<Found> best = Optional.empty();
    for (String key :
        new LinkedHashSet<>(List.of(token.lemma().toLowerCase(Locale.ROOT), text, singular))) {
      Optional<Found> found = find(sentence, token, key);
      if (found.isPresent() && (best.isEmpty() || length(found) > length(best))) {
        best = found;
      }
    }
    return best;
  }

  private static int length(Optional<Found> found) {
    return found.map(f -> f.agent().parts().size()).orElse(0);
  }

  private Optional<Found> find(Sentence sentence, Token token, String key) {
    for (Agent agent : byHead.getOrDefault(key, List.of())) {
      int first = stepBack(sentence, token.index(), headPosition(agent, key));
      int last = spell(sentence, first, agent.parts());
      if (last >= 0) {
        return Optional.of(new Found(agent, first, last));
      }
    }
    return Optional.empty();
  }

  /** So many words before a token, hyphens not counted; -1 before the sentence. */
  private static int stepBack(Sentence sentence, int from, int words) {
    int i = from;
    for (int left = words; left > 0 && i >= 0; left--) {
      i--;
      while (i >= 0 && sentence.token(i).text().equals("-")) {
        i--;
      }
    }
    return i;
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
      boolean same =
          part.equalsIgnoreCase(token.lemma())
              || part.equalsIgnoreCase(token.text())
              || (part + "s").equalsIgnoreCase(token.text());
      if (!same) {
        return -1;
      }
      i++;
    }
    return i - 1;
  }
}
