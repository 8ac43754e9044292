package org.casus.nlp.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.casus.document.Span;
import org.casus.nlp.judge.WordPieces.Pieces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {
  private static final WordPieces WORD_PIECES = load();
  private static final String[] ODD = {
    "a",
    "Ç",
    "e\u0301",
    "朝",
    "🚧",
    "👩\u200D🚒",
    "\ud83d",
    "\udea7",
    "\u0000",
    "\u202E",
    " ",
    "’",
    "ﬁ",
    "½",
    "İ",
    "\t",
    "Peru",
    "[SEP]",
    "."
  };

  private static WordPieces load() {
    try {
      return new WordPieces();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String sentence, Pieces pieces) {
    return IntStream.range(0, pieces.size())
        .filter(i -> pieces.starts()[i] >= 0)
        .mapToObj(i -> sentence.substring(pieces.starts()[i], pieces.ends()[i]))
        .toList();
  }

  @Test
  void piecesKnowWhereTheyStand() {
    String sentence = "Peru’s 🚧 crew met Çelik in Győr.";
    Pieces pieces = WORD_PIECES.cut(sentence);
    assertThat(String.join("|", words(sentence, pieces)))
        .isEqualTo("Peru|’|s|🚧|crew|met|Çe|lik|in|G|yő|r|.");
    assertThat(pieces.starts()[0]).isNegative();
    assertThat(pieces.starts()[pieces.size() - 1]).isNegative();
  }

  @Test
  void theMarksStandAtBothEndsOfNothing() {
    assertThat(WORD_PIECES.cut("").ids()).containsExactly(101, 102);
    assertThat(WORD_PIECES.cut(" \t ").ids()).containsExactly(101, 102);
  }

  @Test
  void aSpanBehindAnEmojiIsFound() {
    String sentence = "🚧🚧 Chad met Mali";
    Pieces pieces = WORD_PIECES.cut(sentence);
    Span mali = new Span(sentence.indexOf("Mali"), sentence.length());
    int first = pieces.first(mali);
    assertThat(sentence.substring(pieces.starts()[first], pieces.ends()[first])).isEqualTo("Mali");
    assertThat(pieces.behind(mali)).isEqualTo(pieces.size() - 1);
  }

  @Test
  void aSpanInsideAPieceIsThatPieceAndABlankIsNone() {
    String sentence = "Chad met Mali";
    Pieces pieces = WORD_PIECES.cut(sentence);
    assertThat(pieces.first(new Span(1, 2))).isEqualTo(1);
    assertThat(pieces.behind(new Span(1, 2))).isEqualTo(2);
    Span blank = new Span(4, 5);
    assertThat(pieces.behind(blank)).isEqualTo(pieces.first(blank));
  }

  @Test
  void aWindowHasTheMarksAgain() {
    String sentence = "one two three four five six";
    Pieces pieces = WORD_PIECES.cut(sentence);
    Pieces window = pieces.window(3, 5);
    assertThat(words(sentence, window)).containsExactly("three", "four");
    assertThat(window.ids()).startsWith(101).endsWith(102).hasSize(4);
    Span two = new Span(4, 7);
    assertThat(window.behind(two)).isEqualTo(window.first(two));
    Span six = new Span(24, 27);
    assertThat(window.behind(six)).isEqualTo(window.first(six));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void offsetsStayInsideAnyText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> parts = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        parts.add(ODD[random.nextInt(ODD.length)]);
      }
      String text = String.join("", parts);
      Pieces pieces = WORD_PIECES.cut(text);
      int last = 0;
      for (int i = 0; i < pieces.size(); i++) {
        if (pieces.starts()[i] >= 0) {
          assertThat(pieces.starts()[i]).as(text).isGreaterThanOrEqualTo(last);
          assertThat(pieces.ends()[i])
              .as(text)
              .isBetween(pieces.starts()[i], text.length())
              .isGreaterThanOrEqualTo(last);
          last = pieces.starts()[i];
        }
      }
    }
  }
}
