package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.Span;

/** Sentences without a parse. */
final class Plain {
  private static final Pattern WORD =
      Pattern.compile("(?:[A-Za-z]\\.){2,}|\\d+(?:[.,:]\\d+)*\\w*|[\\w’'-]+|\\S");

  private Plain() {}

  /** Words and marks of a text as a sentence in which no word hangs on another. */
  static Sentence sentence(String text) {
    return sentence(0, text);
  }

  /** Sentences, each counted from 0 and read by itself. */
  static List<Sentence> report(String... texts) {
    List<Sentence> sentences = new ArrayList<>();
    for (String text : texts) {
      sentences.add(sentence(sentences.size(), text));
    }
    return sentences;
  }

  private static Sentence sentence(int index, String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(token(tokens.size(), new Span(word.start(), word.end()), word.group()));
    }
    return new Sentence(index, tokens);
  }

  private static Token token(int index, Span span, String text) {
    Morphology morphology =
        new Morphology(
            text.toLowerCase(Locale.ROOT),
            Upos.X,
            Morphology.VerbForm.NONE,
            Morphology.Tense.NONE,
            Morphology.GrammaticalNumber.NONE);
    return new Token(index, span, text, morphology, EntityTag.NONE, -1, "root");
  }
}
