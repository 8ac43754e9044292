package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.Lexicons;
import org.casus.Parsed;
import org.casus.document.CleanText;
import org.casus.document.Span;
import org.junit.jupiter.api.Test;

class FocusTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load(Lexicons.BUILT_IN);

  private static Focus of(String dateline, String... sentences) {
    NameFinder names = new NameFinder(KNOWLEDGE);
    List<List<NameFinder.Hit>> hits = new ArrayList<>();
    for (String sentence : sentences) {
      hits.add(names.find(Parsed.flat(sentence), sentence));
    }
    Span span = new Span(0, dateline.length());
    return Focus.of(
        hits,
        dateline.isEmpty() ? null : new CleanText.Dateline(span, dateline, span, null),
        KNOWLEDGE);
  }

  @Test
  void theMostNamedCountry() {
    assertThat(of("", "Peru met Chile.", "Peru left.").global()).isEqualTo("PER");
    assertThat(of("", "The UN met NATO.").global()).isNull();
  }

  @Test
  void theDatelineCountsALittle() {
    assertThat(of("LIMA", "Police fired.").global()).isEqualTo("PER");
    assertThat(of("LIMA", "Chile won.", "Chile left.").global()).isEqualTo("CHL");
  }

  @Test
  void whatWasSaidLastWeighsMost() {
    Focus focus = of("", "Peru met.", "Peru left.");
    assertThat(focus.here()).isEqualTo("PER");
    focus.mention("CHL", true);
    assertThat(focus.here()).isEqualTo("CHL");
    for (int i = 0; i < 5; i++) {
      focus.nextSentence();
    }
    assertThat(focus.here()).as("forgotten").isEqualTo("PER");
    assertThat(focus.global()).isEqualTo("PER");
  }

  @Test
  void subjectsWeighMore() {
    Focus focus = of("", "Nobody came.");
    assertThat(focus.here()).isNull();
    focus.mention("CHL", false);
    focus.mention("PER", true);
    assertThat(focus.here()).isEqualTo("PER");
  }
}
