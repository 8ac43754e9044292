package org.casus.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casus.annotate.Annotation;
import org.casus.annotate.Annotator;
import org.casus.annotate.Sentence;
import org.casus.annotate.Token;
import org.casus.document.CleanText;
import org.casus.document.CleanText.Block;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.casus.document.Span;
import org.casus.document.TextCleaner;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every annotator owes to the engine, whatever the text. */
public abstract class AnnotatorContract {
  private static final String NEWS =
      """
      Kenya's foreign minister met her Ugandan counterpart in Nairobi on Tuesday. \
      "We'll reopen the border," she said, "and we won't wait."

      Talks in the U.S. ended without a deal; both sides blamed each other.
      PROTESTERS MARCH IN LIMA
      Police in Lima arrested 12 protesters, who had blocked the airport.
      """;

  /** The annotator under test; called often, may return the same one. */
  protected abstract Annotator annotator();

  @Test
  void tellsItsVersion() {
    assertThat(annotator().version()).isNotBlank();
  }

  @Test
  void keepsOffsetsAndTrees() {
    Annotation annotation = check(NEWS);
    assertThat(annotation.sentences()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        ".",
        "\"",
        "''' \"\"\" ```",
        "...!!!???",
        "- -- --- ((( ]]] <<< >>>",
        "a",
        "\uD83D\uDE00\uD83D\uDE00 Peace \uD83D\uDD4A\uFE0F now!",
        "\uD83D broken pair \uDE00",
        "Z\u0351\u036B\u0343alg\u035Do talks",
        "\u202Eright to left\u202C and \u200Bzero\u200B width\u00AD",
        "\u0627\u0644\u062C\u064A\u0634 \u4E2D\u56FD\u653F\u5E9C \u041C\u043E\u0441\u043A\u0432\u0430",
        "He left the U.S. She stayed in the U.K.",
        "AT&T &amp; I can't, won't; cannot gonna 'tis",
        "\u0130stanbul ISTANBUL \u00DF \uFB01nal \uD835\uDC00\uD835\uDC01",
        "1/2 \u00BD 50% $5bn \u20AC3m 12:30 3.5 1,000 -5 10-year-old",
        "null\u0000byte\u0007bell\u001Bescape\u0085next\u2028line"
      })
  void bearsOddText(String text) {
    check(text);
  }

  @Test
  void bearsAnEmptyBlock() {
    String text = "  Troops left.  ";
    CleanText clean =
        new CleanText(
            text,
            List.of(
                new Block(new Span(0, 0), Block.Kind.PARAGRAPH),
                new Block(new Span(0, 2), Block.Kind.PARAGRAPH),
                new Block(new Span(2, 14), Block.Kind.PARAGRAPH),
                new Block(new Span(14, 16), Block.Kind.HEADING)),
            null,
            List.of());
    Annotation annotation = annotator().annotate("blocks", clean);
    assertThat(annotation.sentences()).hasSize(1);
    assertThat(annotation.sentences().get(0).span()).isEqualTo(new Span(2, 14));
  }

  @Test
  void neverCrossesTheBorderOfABlock() {
    CleanText clean = clean("Talks open\nMinisters of both states met in Oslo.\nThey agreed.");
    Annotation annotation = annotator().annotate("borders", clean);
    for (Sentence sentence : annotation.sentences()) {
      assertThat(clean.blocks()).anyMatch(block -> block.span().contains(sentence.span()));
    }
    assertThat(annotation.sentences()).hasSize(3);
  }

  @Test
  void givesTheSameAnswerAgainAndOnEveryThread() throws Exception {
    String expected = render(annotator().annotate("same", clean(NEWS)));
    annotator().annotate("other", clean(garbage(new Random(7), 300)));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        answers.add(threads.submit(() -> render(annotator().annotate("same", clean(NEWS)))));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bearsGarbage(long seed) {
    check(garbage(new Random(seed), 1_500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and ",
        "(",
        "\"",
        "a-",
        ". ",
        "Mr. ",
        "the army, ",
        "...",
        "x",
        "'s ",
        "\uD83D\uDE00"
      })
  void bearsRepetition(String unit) {
    String text = unit.repeat(20_000 / unit.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text));
  }

  @Test
  void readsASentenceOfTwoThousandTokens() {
    String text = "The army shelled " + "the town of Homs, and ".repeat(400) + "the capital.";
    Annotation annotation =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text));
    assertThat(annotation.diagnostics())
        .extracting(d -> d.code())
        .contains(DiagnosticCode.LONG_SENTENCE);
  }

  private Annotation check(String text) {
    CleanText clean = clean(text);
    Annotation annotation = annotator().annotate("contract", clean);
    int last = 0;
    for (int s = 0; s < annotation.sentences().size(); s++) {
      Sentence sentence = annotation.sentences().get(s);
      assertThat(sentence.index()).isEqualTo(s);
      int roots = 0;
      for (Token token : sentence.tokens()) {
        assertThat(token.span().start()).as("%s in %s", token, text).isGreaterThanOrEqualTo(last);
        assertThat(token.text()).isNotEmpty().isEqualTo(token.span().of(clean.text()));
        assertThat(token.lemma()).isNotEmpty();
        assertThat(token.relation()).isNotEmpty();
        assertThat(token.is("root")).isEqualTo(token.head() < 0);
        roots += token.head() < 0 ? 1 : 0;
        last = token.span().end();
      }
      assertThat(roots).as("roots of %s", sentence.span().of(clean.text())).isEqualTo(1);
    }
    return annotation;
  }

  private static CleanText clean(String text) {
    return TextCleaner.clean(new Report("contract", text, Report.Source.UNKNOWN));
  }

  private static String render(Annotation annotation) {
    StringBuilder out = new StringBuilder();
    annotation.sentences().forEach(sentence -> out.append(sentence.tokens()).append('\n'));
    return out.append(annotation.diagnostics()).toString();
  }

  private static String garbage(Random random, int length) {
    String[] pieces = {
      "army",
      "Syria",
      "U.S.",
      "said",
      "\"",
      "'",
      "(",
      ")",
      ".",
      ",",
      ";",
      "--",
      "\u2014",
      "\n",
      "\n\n",
      " ",
      " ",
      " ",
      "\t",
      "12",
      "3.5%",
      "n't",
      "'s",
      "www.example.org",
      "@x",
      "#y",
      "\uD83D\uDE00",
      "\u0300",
      "\u00E9",
      "\u4E2D",
      "\uFFFD",
      "\u200D",
      "<b>",
      "&quot;",
      "$",
      "REUTERS",
      "will",
      "\uD800"
    };
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      if (random.nextInt(12) == 0) {
        text.appendCodePoint(random.nextInt(0x20000));
      } else {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
