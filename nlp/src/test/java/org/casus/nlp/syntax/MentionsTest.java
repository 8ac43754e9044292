package org.casus.nlp.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.casus.annotate.EntityTag;
import org.casus.annotate.Upos;
import org.junit.jupiter.api.Test;

/** Spans of mentions and classes of names, from rows "form UPOS head relation type". */
class MentionsTest {
  private String[] forms = {};
  private int[] heads = {};
  private String[] relations = {};
  private Upos[] upos = {};
  private String[] types = {};

  private void sentence(String... rows) {
    List<String[]> cells = Arrays.stream(rows).map(row -> row.split(" ")).toList();
    forms = cells.stream().map(c -> c[0]).toArray(String[]::new);
    upos = cells.stream().map(c -> Upos.valueOf(c[1])).toArray(Upos[]::new);
    heads = cells.stream().mapToInt(c -> Integer.parseInt(c[2]) - 1).toArray();
    relations = cells.stream().map(c -> c[3]).toArray(String[]::new);
    types = cells.stream().map(c -> c.length > 4 ? c[4] : "none").toArray(String[]::new);
  }

  private String mention(int head) {
    int[] span = MentionSpans.of(head, heads, relations, upos);
    return String.join(" ", Arrays.copyOfRange(forms, span[0], span[1]));
  }

  private List<EntityTag> tags() {
    return List.of(NameTags.of(forms, heads, relations, upos, types));
  }

  @Test
  void aMentionIsThePhraseOfItsHead() {
    sentence(
        "Norway PROPN 3 nmod:poss place",
        "'s PART 1 case",
        "premier NOUN 4 nsubj person",
        "met VERB 0 root",
        "two NUM 6 nummod",
        "envoys NOUN 4 obj person",
        "from ADP 8 case",
        "Kenya PROPN 6 nmod place",
        "and CCONJ 10 cc",
        "reporters NOUN 6 conj person",
        ". PUNCT 4 punct");
    assertThat(mention(2)).isEqualTo("Norway 's premier");
    assertThat(mention(5)).isEqualTo("two envoys from Kenya");
    assertThat(mention(7)).isEqualTo("Kenya");
    assertThat(mention(9)).isEqualTo("reporters");
    assertThat(tags().get(0)).isEqualTo(EntityTag.LOCATION);
    assertThat(tags().get(2)).as("no name").isEqualTo(EntityTag.NONE);
    assertThat(tags().get(7)).isEqualTo(EntityTag.LOCATION);
  }

  @Test
  void aNominalPredicateLeavesItsClauseOut() {
    sentence(
        "She PRON 4 nsubj person",
        "is AUX 4 cop",
        "the DET 4 det",
        "envoy NOUN 0 root person",
        "now ADV 4 advmod",
        ". PUNCT 4 punct");
    assertThat(mention(3)).isEqualTo("the envoy");
  }

  @Test
  void aNameInsideAnotherTakesItsClass() {
    sentence(
        "The DET 2 det",
        "University PROPN 6 nsubj organization",
        "of ADP 4 case",
        "Oslo PROPN 2 nmod place",
        "Monday PROPN 6 obl:tmod time",
        "closed VERB 0 root");
    assertThat(tags())
        .containsExactly(
            EntityTag.NONE,
            EntityTag.ORGANIZATION,
            EntityTag.ORGANIZATION,
            EntityTag.ORGANIZATION,
            EntityTag.NONE,
            EntityTag.NONE);
  }

  @Test
  void anOwnerIsNoPartOfTheName() {
    sentence(
        "Kenya PROPN 4 nmod:poss place",
        "'s PART 1 case",
        "Foreign ADJ 4 amod",
        "Ministry PROPN 5 nsubj organization",
        "replied VERB 0 root");
    assertThat(tags())
        .containsExactly(
            EntityTag.LOCATION,
            EntityTag.NONE,
            EntityTag.ORGANIZATION,
            EntityTag.ORGANIZATION,
            EntityTag.NONE);
  }
}
