package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.app.run.ReportSource;
import org.casus.document.Diagnostic;
import org.casus.document.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
  private static final LocalDate DATE = LocalDate.of(2024, 3, 5);
  @TempDir private Path folder;

  @Test
  void dateIsForReportsThatDoNotTellTheirs() throws IOException {
    Path file = folder.resolve("two.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a","text":"Mali and Niger held talks on Monday.","date":"2020-01-02"}
        {"id":"b","text":"Mali and Niger held talks on Monday."}
        """);
    List<Diagnostic> noticed = new ArrayList<>();
    try (ReportSource source =
        new Wiring()
            .reports(List.of(file.toString()), DATE, InputStream.nullInputStream(), noticed::add)) {
      assertThat(published(source)).isEqualTo("a 2020-01-02");
      assertThat(published(source)).isEqualTo("b 2024-03-05");
      assertThat(source.fraction()).isNaN();
      assertThat(source.next()).isNull();
    }
    assertThat(noticed).isEmpty();
  }

  private static String published(ReportSource source) throws IOException {
    Report report = source.next();
    return report == null ? "none" : report.id() + " " + report.published();
  }

  @Test
  void textFilesTellHowManyReportsToExpect() throws IOException {
    for (int i = 1; i <= 4; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "Mali and Niger held talks.");
    }
    try (ReportSource source =
        new Wiring()
            .reports(List.of(folder.toString()), null, InputStream.nullInputStream(), d -> {})) {
      assertThat(published(source)).isEqualTo("1 null");
      assertThat(source.fraction()).isEqualTo(0.25);
    }
  }
}
