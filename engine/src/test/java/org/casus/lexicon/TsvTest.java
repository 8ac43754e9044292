package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.casus.Lexicons;
import org.junit.jupiter.api.Test;

class TsvTest {
  private static List<Tsv.Row> rows(String content) {
    return Tsv.rows(Lexicons.of("actors/x.tsv", content), "actors/x.tsv");
  }

  @Test
  void cellsHaveTheNamesOfTheHeader() {
    List<Tsv.Row> rows = rows("# a comment\n\nname\tcodes\nPeru\t PER | QUE |\n# more\nChile\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).text("name")).isEqualTo("Peru");
    assertThat(rows.get(0).list("codes")).containsExactly("PER", "QUE");
    assertThat(rows.get(0).line()).isEqualTo(4);
    assertThat(rows.get(1).text("codes")).as("a missing cell is empty").isEmpty();
    assertThat(rows.get(1).list("codes")).isEmpty();
    assertThat(rows.get(1).line()).isEqualTo(6);
  }

  @Test
  void noRowsWithoutAHeader() {
    assertThat(rows("# nothing\n")).isEmpty();
  }

  @Test
  void tooManyCellsAreRefused() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> rows("name\tcode\nPeru\tPER\tmore\n"))
        .withMessage("actors/x.tsv:2: has 3 cells, the header has 2");
  }

  @Test
  void anUnknownColumnIsRefused() {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> rows("name\nPeru\n").get(0).text("code"))
        .withMessage("actors/x.tsv:2: lacks the column code");
  }

  @Test
  void aNeededCellIsNotEmpty() {
    Tsv.Row row = rows("name\tcode\nPeru\t\n").get(0);
    assertThat(row.need("name")).isEqualTo("Peru");
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> row.need("code"))
        .withMessage("actors/x.tsv:2: column code must not be empty");
    assertThat(row.bad("is odd")).hasMessage("actors/x.tsv:2: is odd");
  }
}
