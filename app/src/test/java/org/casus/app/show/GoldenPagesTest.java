package org.casus.app.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.app.run.Selection;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.relation.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages as they are, in {@code src/test/resources/golden}. After a wanted change, run once with
 * {@code -Dcasus.golden=write} and read the difference.
 */
class GoldenPagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private final StringBuilder out = new StringBuilder();

  private void assertGolden(String name) throws IOException {
    Path file = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("casus.golden")) && System.getenv("CI") == null) {
      Files.writeString(file, out);
    }
    assertThat(out.toString()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void table(int width) throws IOException {
    TableWriter table = new TableWriter(new Page(out, width, false));
    table.write(Sample.coding());
    table.write(new Selection(1, false).of(Sample.coding()));
    assertThat(out.toString().lines()).allMatch(line -> Lines.columns(line) <= width);
    assertGolden("table-" + width + ".txt");
  }

  @Test
  void tableInColour() throws IOException {
    new TableWriter(new Page(out, 80, true)).write(Sample.coding());
    assertGolden("table-80-colour.txt");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void explanation(boolean colour) throws IOException {
    Coding coding = Sample.coding();
    ExplanationWriter writer = new ExplanationWriter(new Page(out, 80, colour));
    for (Event event : coding.events()) {
      writer.event(coding, event);
    }
    for (Relation relation : coding.relations()) {
      writer.relation(coding, relation);
    }
    writer.legend();
    assertGolden(colour ? "explain-80-colour.txt" : "explain-80.txt");
  }
}
