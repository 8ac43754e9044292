package org.casus.annotate;

import java.util.ArrayList;
import java.util.List;
import org.casus.document.Span;

/**
 * One sentence as a tree of words. Immutable and thread-safe.
 *
 * <p>Invariants, checked on construction: token {@code i} has index {@code i}; exactly one root
 * unless the sentence was left unparsed; spans ascend and do not overlap; following heads ends at
 * the root.
 */
public final class Sentence {
  private final int index;
  private final List<Token> tokens;
  private final List<List<Token>> children;

  /**
   * Builds a sentence.
   *
   * @param index 0-based position in the report
   * @param tokens at least one token
   * @throws IllegalArgumentException if an invariant is broken
   */
  public Sentence(int index, List<Token> tokens) {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs a token");
    }
    this.index = index;
    this.tokens = List.copyOf(tokens);
    List<List<Token>> lists = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      lists.add(new ArrayList<>(2));
    }
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.index() != i || token.head() >= tokens.size() || token.span().start() < last) {
        throw new IllegalArgumentException("token " + i + " is out of place: " + token);
      }
      last = token.span().end();
      if (token.head() >= 0) {
        lists.get(token.head()).add(token);
      }
    }
    for (Token token : tokens) {
      int steps = 0;
      for (Token t = token; t.head() >= 0; t = tokens.get(t.head())) {
        if (++steps > tokens.size()) {
          throw new IllegalArgumentException("heads form a cycle at " + token);
        }
      }
    }
    lists.replaceAll(List::copyOf);
    this.children = List.copyOf(lists);
  }

  /** 0-based position in the report. */
  public int index() {
    return index;
  }

  /** All tokens in order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** From the first to the last token. */
  public Span span() {
    return new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
  }

  /** The token at a position. Throws {@link IndexOutOfBoundsException}. */
  public Token token(int i) {
    return tokens.get(i);
  }

  /** Number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** Direct dependents of a token, in text order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }
}
