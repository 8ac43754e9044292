package org.casus.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;

/**
 * A set of words, some of several tokens ("air strike", "chief of staff"). A token is in the set if
 * a run of lemmas around it spells one of the words and the token is the syntactic head of that
 * run. Immutable and thread-safe.
 */
public final class WordSet {
  private final Map<String, List<String[]>> byPart = new HashMap<>();
  private final List<String> words;

  /** Builds a set from words with single blanks inside; case is kept. */
  public WordSet(Collection<String> words) {
    this.words = List.copyOf(words);
    for (String word : words) {
      index(word.split(" +"));
      if (word.indexOf('-') > 0) {
        index(word.split("[ \\-]+"));
      }
    }
  }

  private void index(String[] parts) {
    for (String part : parts) {
      byPart.computeIfAbsent(part, k -> new ArrayList<>(1)).add(parts);
    }
  }

  /** The words in the order given. */
  public List<String> words() {
    return words;
  }

  /** Whether the token heads one of the words. */
  public boolean contains(Sentence sentence, Token token) {
    return find(sentence, token).isPresent();
  }

  /** The longest word of the set that the token heads, as a run of tokens. */
  public Optional<List<Token>> find(Sentence sentence, Token token) {
    List<Token> best = longest(sentence, token, token.lemma());
    String text = token.text().toLowerCase(Locale.ROOT);
    if (!text.equals(token.lemma())) {
      List<Token> other = longest(sentence, token, text);
      best = other.size() > best.size() ? other : best;
    }
    if (best.isEmpty() && isHiddenPlural(token)) {
      best = longest(sentence, token, text.substring(0, text.length() - 1));
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private List<Token> longest(Sentence sentence, Token token, String key) {
    List<Token> best = List.of();
    for (String[] parts : byPart.getOrDefault(key, List.of())) {
      if (parts.length > best.size()) {
        for (int at = 0; at < parts.length; at++) {
          if (parts[at].equals(key)) {
            List<Token> run = run(sentence, back(sentence, token.index(), at), parts);
            if (run.size() > best.size() && heads(run, token)) {
              best = run;
            }
          }
        }
      }
    }
    return best;
  }

  /** The position some words before another, hyphens not counted; -1 if there are fewer. */
  private static int back(Sentence sentence, int from, int words) {
    int i = from;
    for (int left = words; left > 0 && i >= 0; left--) {
      i--;
      while (i >= 0 && sentence.token(i).text().equals("-")) {
        i--;
      }
    }
    return i;
  }

  /**
   * Tokens from a position that spell the parts, hyphens in the text skipped; empty if they don't.
   */
  private static List<Token> run(Sentence sentence, int from, String[] parts) {
    List<Token> run = new ArrayList<>(parts.length);
    int i = from;
    for (String part : parts) {
      while (!run.isEmpty() && i < sentence.size() && sentence.token(i).text().equals("-")) {
        i++;
      }
      if (i < 0 || i >= sentence.size() || !matches(sentence.token(i), part)) {
        return List.of();
      }
      run.add(sentence.token(i++));
    }
    return run;
  }

  private static boolean matches(Token token, String part) {
    return part.equals(token.lemma())
        || part.equalsIgnoreCase(token.text())
        || (isHiddenPlural(token) && (part + "s").equalsIgnoreCase(token.text()));
  }

  /**
   * "Missiles supplied by": taggers take a plural with a capital, first in the sentence, for a
   * name.
   */
  private static boolean isHiddenPlural(Token token) {
    return token.index() == 0
        && token.upos() == Upos.PROPN
        && token.text().endsWith("s")
        && token.text().length() > 3;
  }

  private static boolean heads(List<Token> run, Token token) {
    if (run.size() == 1) {
      return true;
    }
    for (Token other : run) {
      if (token.head() == other.index()) {
        return false;
      }
    }
    return true;
  }
}
