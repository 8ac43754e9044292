package org.casus.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.document.Span;

/**
 * A proof sentence with its marks taken out: {@code "[A Turkey] *shelled* [R Syrian villages]."}
 * becomes plain text and spans in it.
 *
 * @param text the plain sentence
 * @param spans mark letter to marked spans, {@code *} for triggers; a bracket without letter is
 *     {@code M}
 */
public record MarkedSentence(String text, Map<Character, List<Span>> spans) {

  /**
   * Reads the marks.
   *
   * @throws IllegalArgumentException if brackets or stars do not pair
   */
  public static MarkedSentence parse(String marked) {
    StringBuilder text = new StringBuilder();
    Map<Character, List<Span>> spans = new TreeMap<>();
    int star = -1;
    int bracket = -1;
    char letter = 'M';
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '*') {
        if (star < 0) {
          star = text.length();
        } else {
          add(spans, '*', star, text.length());
          star = -1;
        }
      } else if (c == '[') {
        if (bracket >= 0) {
          throw new IllegalArgumentException("nested brackets in: " + marked);
        }
        bracket = text.length();
        boolean named =
            i + 2 < marked.length()
                && "AROS".indexOf(marked.charAt(i + 1)) >= 0
                && marked.charAt(i + 2) == ' ';
        letter = named ? marked.charAt(i + 1) : 'M';
        i += named ? 2 : 0;
      } else if (c == ']' && bracket >= 0) {
        add(spans, letter, bracket, text.length());
        bracket = -1;
      } else {
        text.append(c);
      }
    }
    if (star >= 0 || bracket >= 0) {
      throw new IllegalArgumentException("a mark stays open in: " + marked);
    }
    return new MarkedSentence(text.toString(), spans);
  }

  private static void add(Map<Character, List<Span>> spans, char letter, int start, int end) {
    spans.computeIfAbsent(letter, k -> new ArrayList<>()).add(new Span(start, end));
  }

  /** Spans of one letter, empty for none. */
  public List<Span> get(char letter) {
    return spans.getOrDefault(letter, List.of());
  }
}
