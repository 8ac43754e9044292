package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.annotate.Parse;
import org.casus.annotate.Sentence;
import org.casus.document.CleanText.Dateline;
import org.casus.document.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FocusTest {
  private static final KnowledgeBase WORLD = SmallWorld.knowledge();

  /** Each argument is a sentence, its words nothing but names. */
  private static Focus focus(@Nullable String dateline, String... sentences) {
    List<String> blocks = new ArrayList<>();
    for (String words : sentences) {
      StringBuilder block = new StringBuilder();
      for (String word : words.split(" ", -1)) {
        block.append(word).append(' ').append(word).append(" PROPN 0 root\n");
      }
      blocks.add(block.toString());
    }
    List<Sentence> report = Parse.report(blocks.toArray(String[]::new));
    NameFinder names = new NameFinder(WORLD);
    String text = Parse.text(report);
    Span none = new Span(0, 0);
    return Focus.of(
        report.stream().map(s -> names.find(s, text)).toList(),
        dateline == null ? null : new Dateline(none, dateline, none, null),
        WORLD);
  }

  @Test
  void theCountryNamedMostOften() {
    assertThat(focus(null, "Peru Chile Chile").global()).isEqualTo("CHL");
    assertThat(focus(null, "Peru Chile Chilean").global()).isEqualTo("CHL");
  }

  @Test
  void ofTwoNamedAlikeTheFirst() {
    assertThat(focus(null, "Peru Chile").global()).isEqualTo("PER");
    assertThat(focus(null, "Chile Peru").global()).isEqualTo("CHL");
  }

  @Test
  void theOpeningWeighsDouble() {
    assertThat(focus(null, "Peru", "nothing", "Chile").global()).isEqualTo("PER");
    assertThat(focus(null, "nothing", "Peru", "Chile Chile Chile").global()).isEqualTo("CHL");
  }

  @Test
  void aDatelineWeighsLittleMoreThanAMention() {
    assertThat(focus("Santiago", "nothing", "nothing", "Peru").global()).isEqualTo("CHL");
    assertThat(focus("Santiago", "Peru", "Peru").global()).isEqualTo("PER");
  }

  @Test
  void nowhere() {
    Focus focus = focus(null, "nothing");
    assertThat(focus.global()).isNull();
    assertThat(focus.here()).isNull();
  }

  @Test
  void whatWasSaidLastWeighsMost() {
    Focus focus = focus(null, "Peru");
    assertThat(focus.here()).isEqualTo("PER");
    focus.mention("CHL", false);
    assertThat(focus.here()).isEqualTo("CHL");
    focus.nextSentence();
    assertThat(focus.here()).as("the report's own country comes back").isEqualTo("PER");
    assertThat(focus.global()).isEqualTo("PER");
  }

  @Test
  void subjectsWeighDouble() {
    Focus focus = focus(null, "nothing");
    focus.mention("CHL", true);
    focus.mention("PER", false);
    assertThat(focus.here()).isEqualTo("CHL");
  }
}
