package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;

/**
 * Sentences without a parser: one for each line, words at blanks, every word hangs on the first.
 */
public final class FakeText {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private FakeText() {}

  /** The lines of a text. */
  public static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      List<Token> tokens = new ArrayList<>();
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        Span span = new Span(start + word.start(), start + word.end());
        tokens.add(token(tokens.size(), span, word.group()));
      }
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(sentences.size(), tokens));
      }
      start += line.length() + 1;
    }
    return sentences;
  }

  private static Token token(int index, Span span, String word) {
    Morphology morphology =
        new Morphology(
            word,
            Upos.X,
            Morphology.VerbForm.NONE,
            Morphology.Tense.NONE,
            Morphology.GrammaticalNumber.NONE);
    int head = index == 0 ? -1 : 0;
    return new Token(
        index, span, word, morphology, EntityTag.NONE, head, head < 0 ? "root" : "dep");
  }

  /** The place of the only occurrence of some words. */
  public static Span span(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0 || text.indexOf(words, start + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once: " + words);
    }
    return new Span(start, start + words.length());
  }
}
