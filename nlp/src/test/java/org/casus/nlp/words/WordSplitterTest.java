package org.casus.nlp.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.document.Span;
import org.casus.lexicon.LexiconException;
import org.casus.lexicon.LexiconFiles;
import org.casus.lexicon.Tsv;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSplitterTest {
  private static final WordSplitter SPLITTER = WordSplitter.load(BuiltInLexicons.FILES);

  /** What odd text is made of, besides blanks. */
  private static final String ODD =
      "a Z don't U.S. Mr. 9 1,000 . .. ! ? \" ' \u2019 \u201C \u201D ( ) [ ] - -- \u2014 / : ; , @ # $"
          + " % & * _ + = < > ^ http:// www. x@y.z n't 's p.m. 5km No. anti- re- :) \u2026 \uFEFF"
          + " \u0000 \uD800 \uDC00 \uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDE80 \uD835\uDC00 e\u0301"
          + " \u0301 \u200D \u00AD \u4E2D\u6587 \u0645";

  private static final String BLANKS = "\n\t\u00A0\u2003\u0085      ";

  @TestFactory
  Stream<DynamicTest> examplesAreCutAsTheySay() {
    return Tsv.rows(BuiltInLexicons.FILES, "text/words-examples.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.need("text"),
                    () -> assertThat(cut(row.need("text"))).isEqualTo(row.need("words"))));
  }

  private static String cut(String text) {
    return check(text).stream()
        .map(s -> s.stream().map(span -> span.of(text)).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" ¶ "));
  }

  /** Splits, and looks whether all promises are kept. */
  private static List<List<Span>> check(String text) {
    List<List<Span>> sentences = SPLITTER.split(text);
    int last = 0;
    for (List<Span> sentence : sentences) {
      assertThat(sentence).isNotEmpty();
      for (Span word : sentence) {
        assertThat(word.start()).isGreaterThanOrEqualTo(last);
        assertThat(word.length()).isPositive();
        assertThat(isBlank(text, last, word.start())).isTrue();
        assertThat(word.of(text).chars().anyMatch(c -> Chars.isBlank((char) c))).isFalse();
        assertThat(partsPair(text, word.start())).isFalse();
        last = word.end();
      }
    }
    assertThat(isBlank(text, last, text.length())).isTrue();
    return sentences;
  }

  private static boolean isBlank(String text, int start, int end) {
    return text.substring(start, end).chars().allMatch(c -> Chars.isBlank((char) c));
  }

  private static boolean partsPair(String text, int at) {
    return at > 0
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  @Test
  void oddTextIsCoveredWhole() {
    List<String> odd = List.of(ODD.split(" ", -1));
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(
            random.nextInt(4) == 0
                ? BLANKS.charAt(random.nextInt(BLANKS.length()))
                : odd.get(random.nextInt(odd.size())));
      }
      try {
        check(text.toString());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
  }

  @Test
  void anyCodeUnitsAreCoveredWhole() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n >= 0; n--) {
        text.append((char) random.nextInt(seed % 2 == 0 ? 0x10000 : 0x250));
      }
      try {
        check(text.toString());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
  }

  /** "_" stands for a blank. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a a. a- a' a@ a* a& a/ a_\"_ 9 9- 9. 9, U. ( \" ' . ! * #a @ :) non- Mr._ \"!_ ._ !_said_",
        "http:// www.a. x.com/ [1] \u0301 \uD83D\uDE00 \uD83D \u0000 \u4E2D"
      })
  void workGrowsWithTheTextOnly(String units) {
    for (String unit : units.split(" ", -1)) {
      String text = unit.replace('_', ' ').repeat(100_000 / unit.length());
      Assertions.assertTimeout(Duration.ofSeconds(30), () -> SPLITTER.split(text), unit);
      check(text);
    }
  }

  @Test
  void blocksAreReadWhereTheyStand() {
    String text = "Heading without end\nMr. Otieno left. He's in Lima.";
    List<List<Span>> sentences = SPLITTER.split(text, new Span(20, text.length()));
    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0).get(0)).isEqualTo(new Span(20, 23));
    assertThat(sentences.get(1)).extracting(s -> s.of(text)).startsWith("He", "'s", "in");
    assertThat(SPLITTER.split(text, new Span(0, 19))).hasSize(1);
    assertThat(SPLITTER.split("")).isEmpty();
    assertThat(SPLITTER.split(" \n\u00A0")).isEmpty();
  }

  @Test
  void wordsHaveABoundedLength() {
    assertThat(check("x".repeat(5_000)).get(0)).allMatch(span -> span.length() <= 1_000);
  }

  @Test
  void badListsAreNamedByFileAndLine() {
    assertThatThrownBy(() -> load("class\tword\tparts\nFOO\tbar\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("text/words.tsv:2")
        .hasMessageContaining("FOO");
    assertThatThrownBy(() -> load("class\tword\tparts\nCUT\tcannot\tcan|nt\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("cannot");
    assertThatThrownBy(() -> load("class\tword\tparts\nTITLE\tMr\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("abbreviations.tsv");
  }

  private static WordSplitter load(String words) {
    return WordSplitter.load(
        new LexiconFiles() {
          @Override
          public List<String> list(String folder) {
            return List.of();
          }

          @Override
          public String read(String path) {
            return path.equals("text/words.tsv") ? words : "class\tword\n";
          }
        });
  }
}
