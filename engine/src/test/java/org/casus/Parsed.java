package org.casus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Morphology;
import org.casus.annotate.Morphology.GrammaticalNumber;
import org.casus.annotate.Morphology.Tense;
import org.casus.annotate.Morphology.VerbForm;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.annotate.Upos;
import org.casus.document.CleanText;
import org.casus.document.Report;
import org.casus.document.Span;
import org.casus.document.TextCleaner;

/**
 * Sentences written down with their trees, much like CoNLL-U. One word a line: form, lemma, word
 * class, features, head (1 for the first word, 0 for the root), relation and, where it is a name,
 * the entity class:
 *
 * <pre>
 * Peru   Peru  PROPN Sing     2 nsubj LOCATION
 * closed close VERB  Fin|Past 0 root
 * </pre>
 *
 * <p>Features are any of VerbForm, Tense and Number, or {@code _}; an underscore inside a form or
 * lemma is a blank. Words stand one blank apart, except before marks and clitics and around
 * hyphens; sentences, too.
 *
 * @param text the sentences as text
 * @param sentences the sentences, their spans point into the text
 */
public record Parsed(String text, List<Sentence> sentences) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.'’]*[\\p{L}\\p{N}]\\.?|\\S");

  /** Copies the list. */
  public Parsed {
    sentences = List.copyOf(sentences);
  }

  /** Reads sentences, one a block. */
  public static Parsed of(String... blocks) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String block : blocks) {
      List<Token> tokens = new ArrayList<>();
      for (String line : block.strip().split("\n", -1)) {
        tokens.add(token(line.strip().split(" +", -1), tokens, text));
      }
      sentences.add(new Sentence(sentences.size(), tokens));
    }
    return new Parsed(text.toString(), sentences);
  }

  /** The only sentence. */
  public static Sentence one(String block) {
    return of(block).sentences().get(0);
  }

  /** A sentence in which no word hangs on another. */
  public static Sentence flat(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean name = Character.isUpperCase(word.group().charAt(0));
      tokens.add(
          new Token(
              tokens.size(),
              new Span(word.start(), word.end()),
              word.group(),
              morphology(
                  name ? word.group() : word.group().toLowerCase(Locale.ROOT),
                  name ? Upos.PROPN : Upos.X,
                  "_"),
              EntityTag.NONE,
              -1,
              "root"));
    }
    return new Sentence(0, tokens);
  }

  /** The first word with a form. */
  public static Token word(Sentence sentence, String form) {
    return sentence.tokens().stream()
        .filter(token -> token.text().equals(form))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no word " + form));
  }

  /** The text as if it had been cleaned. */
  public CleanText clean() {
    return TextCleaner.clean(new Report("test", text, Report.Source.UNKNOWN));
  }

  private static Token token(String[] cells, List<Token> before, StringBuilder text) {
    if (cells.length < 6 || cells.length > 7) {
      throw new IllegalArgumentException("six or seven cells: " + String.join(" ", cells));
    }
    String form = cells[0].replace('_', ' ');
    boolean glued =
        form.matches("[,.;:?!)]|['’]s?|n't|-") || !text.isEmpty() && text.toString().endsWith("-");
    if (!text.isEmpty() && !glued) {
      text.append(' ');
    }
    int start = text.length();
    text.append(form);
    return new Token(
        before.size(),
        new Span(start, text.length()),
        form,
        morphology(cells[1].replace('_', ' '), Upos.valueOf(cells[2]), cells[3]),
        cells.length < 7 ? EntityTag.NONE : EntityTag.valueOf(cells[6]),
        Integer.parseInt(cells[4]) - 1,
        cells[5]);
  }

  private static Morphology morphology(String lemma, Upos upos, String features) {
    VerbForm form = VerbForm.NONE;
    Tense tense = Tense.NONE;
    GrammaticalNumber number = GrammaticalNumber.NONE;
    for (String feature : features.split("\\|", -1)) {
      switch (feature) {
        case "_" -> {}
        case "Past", "Pres" -> tense = Tense.valueOf(feature.toUpperCase(Locale.ROOT));
        case "Sing", "Plur" -> number = GrammaticalNumber.valueOf(feature.toUpperCase(Locale.ROOT));
        default -> form = VerbForm.valueOf(feature.toUpperCase(Locale.ROOT));
      }
    }
    return new Morphology(lemma, upos, form, tense, number);
  }
}
