package org.casus.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.document.Span;

/**
 * Sentences for tests, written as trees. One token a line, columns parted by blanks:
 *
 * <pre>{@code
 * form lemma UPOS head deprel [Feature…] [ENTITY]
 * }</pre>
 *
 * <p>Heads count from 1, 0 is the root. Features are the names of {@link VerbForm}, {@link Tense}
 * and {@link GrammaticalNumber} in any case, entities those of {@link EntityTag}. The text is the
 * forms with single blanks between them.
 */
public final class Parse {
  private Parse() {}

  /** The first sentence of a report. */
  public static Sentence sentence(String block) {
    return sentence(0, 0, block);
  }

  /** The sentences of a report, one after the other with a blank between them. */
  public static List<Sentence> report(String... blocks) {
    List<Sentence> sentences = new ArrayList<>();
    int offset = 0;
    for (String block : blocks) {
      Sentence sentence = sentence(sentences.size(), offset, block);
      sentences.add(sentence);
      offset = sentence.span().end() + 1;
    }
    return sentences;
  }

  /** The text that the sentences of {@link #report} stand in. */
  public static String text(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }

  /** The only token of that form; fails if there is none, or more than one. */
  public static Token word(Sentence sentence, String form) {
    List<Token> found =
        sentence.tokens().stream().filter(token -> token.text().equals(form)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " tokens are '" + form + "'");
    }
    return found.get(0);
  }

  /** What tokens look like, joined by blanks. */
  public static String words(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private static Sentence sentence(int index, int offset, String block) {
    List<Token> tokens = new ArrayList<>();
    int start = offset;
    for (String line : block.strip().split("\\R", -1)) {
      List<String> cells = Arrays.asList(line.strip().split("\\s+"));
      if (cells.size() < 5) {
        throw new IllegalArgumentException("a token needs five columns: '" + line + "'");
      }
      String form = cells.get(0);
      tokens.add(token(tokens.size(), new Span(start, start + form.length()), cells));
      start += form.length() + 1;
    }
    return new Sentence(index, tokens);
  }

  private static Token token(int index, Span span, List<String> cells) {
    VerbForm form = VerbForm.NONE;
    Tense tense = Tense.NONE;
    GrammaticalNumber number = GrammaticalNumber.NONE;
    EntityTag entity = EntityTag.NONE;
    for (String cell : cells.subList(5, cells.size())) {
      String name = cell.toUpperCase(Locale.ROOT);
      if (has(VerbForm.values(), name)) {
        form = VerbForm.valueOf(name);
      } else if (has(Tense.values(), name)) {
        tense = Tense.valueOf(name);
      } else if (has(GrammaticalNumber.values(), name)) {
        number = GrammaticalNumber.valueOf(name);
      } else {
        entity = EntityTag.valueOf(name);
      }
    }
    return new Token(
        index,
        span,
        cells.get(0),
        new Morphology(cells.get(1), Upos.valueOf(cells.get(2)), form, tense, number),
        entity,
        Integer.parseInt(cells.get(3)) - 1,
        cells.get(4));
  }

  private static boolean has(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
  }
}
