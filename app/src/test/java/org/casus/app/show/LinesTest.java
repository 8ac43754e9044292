package org.casus.app.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static List<String> wrap(String text, int width) {
    return Lines.wrap(new AttributedString(text), width).stream()
        .map(AttributedString::toString)
        .toList();
  }

  @Test
  void countsColumnsAsATerminalDoes() {
    assertThat(Lines.columns("Ankara")).isEqualTo(6);
    assertThat(Lines.columns("東京")).isEqualTo(4);
    assertThat(Lines.columns("e\u0301a\u0308")).isEqualTo(2);
    assertThat(Lines.columns("→ ⇄")).isEqualTo(3);
    assertThat(Lines.columns("\uD83D\uDE42")).isEqualTo(2);
  }

  @Test
  void wrapsAtBlanksAndSplitsOnlyWhatIsTooLong() {
    assertThat(wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(wrap("one two three", 8)).containsExactly("one two", "three");
    assertThat(wrap("extraordinary", 5)).containsExactly("extra", "ordin", "ary");
    assertThat(wrap("日本国政府", 5)).containsExactly("日本", "国政", "府");
    assertThat(wrap("", 5)).isEmpty();
    assertThat(wrap("東", 1)).containsExactly("東");
  }

  @Test
  void plainTextIsOneHarmlessLine() {
    assertThat(Lines.plain(" a\t\n b\u001B[1m\u0000c\u202Ed\u00A0 ")).isEqualTo("a b [1m c d");
  }

  @Test
  void cutAndPadKeepTheWidth() {
    assertThat(Lines.cut("東京都庁", 5)).isEqualTo("東京…");
    assertThat(Lines.cut("Tokyo", 5)).isEqualTo("Tokyo");
    assertThat(Lines.pad("東京", 6)).isEqualTo("東京  ");
  }

  @Test
  void wrappingLosesNothingAndKeepsToTheWidth() {
    Random random = new Random(20260101);
    String letters = "ab é東e\u0301 \uD83D\uDE42 -";
    for (int round = 0; round < 500; round++) {
      String text =
          random
              .ints(random.nextInt(60), 0, letters.codePointCount(0, letters.length()))
              .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      int width = 2 + random.nextInt(20);
      List<String> lines = wrap(text, width);
      assertThat(lines).as(text).allMatch(line -> Lines.columns(line) <= width);
      assertThat(lines.stream().collect(Collectors.joining()).replace(" ", ""))
          .isEqualTo(text.replace(" ", ""));
    }
  }
}
