package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.Span;

/**
 * A part of a token: tokenisers disagree whether "mid-August", "5-6" or "20/07/2020" is one word,
 * so dates are read from parts that are split at every dash and slash.
 *
 * @param text as written
 * @param lower in lower case
 * @param span where it stands in the report
 * @param token index of the token that it belongs to
 */
record Piece(String text, String lower, Span span, int token) {
  private static final Pattern PART = Pattern.compile("['’]s$|[-‐-―/]|(?:(?!['’]s$)[^-‐-―/])+");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})(\\.)(\\d{1,2})(\\.)(\\d{4})");

  /** All parts of a sentence in order. */
  static List<Piece> of(Sentence sentence) {
    List<Piece> pieces = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      split(token, pieces);
    }
    return pieces;
  }

  private static void split(Token token, List<Piece> out) {
    String text = token.text();
    if (text.length() != token.span().length()) {
      out.add(piece(token, text, token.span()));
      return;
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      for (int group = 1; group <= dotted.groupCount(); group++) {
        out.add(part(token, dotted.start(group), dotted.end(group)));
      }
      return;
    }
    Matcher part = PART.matcher(text);
    while (part.find()) {
      out.add(part(token, part.start(), part.end()));
    }
  }

  private static Piece part(Token token, int from, int to) {
    int start = token.span().start();
    return piece(token, token.text().substring(from, to), new Span(start + from, start + to));
  }

  private static Piece piece(Token token, String text, Span span) {
    return new Piece(text, text.toLowerCase(Locale.ROOT), span, token.index());
  }

  boolean isDash() {
    return text.length() == 1
        && (text.charAt(0) == '-' || (text.charAt(0) >= '‐' && text.charAt(0) <= '―'));
  }

  boolean isCapitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
  }

  boolean isPunctuation() {
    return !text.isEmpty()
        && !Character.isLetterOrDigit(text.codePointAt(0))
        && text.charAt(0) != '$';
  }
}
