package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.document.Report;
import org.jspecify.annotations.Nullable;

/** Reads the reports of a suite. */
final class Inputs {
  private static final int DATE_LENGTH = 10;

  private Inputs() {}

  /**
   * A text file is one report named like the file; each line of a JSON Lines file is one.
   *
   * @param published date of all reports; null to take what the records tell
   */
  static List<Report> read(Path file, @Nullable LocalDate published) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(".jsonl")) {
      String id = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return List.of(new Report(id, text, Report.Source.UNKNOWN.withPublished(published)));
    }
    List<Report> reports = new ArrayList<>();
    for (JsonNode record : JsonLines.read(file)) {
      Report.Source source =
          new Report.Source(
              published == null ? date(record) : published,
              record.path("title").textValue(),
              record.path("publisher").textValue(),
              record.path("url").textValue());
      reports.add(new Report(record.path("id").asText(), record.path("text").asText(), source));
    }
    return reports;
  }

  /** The day of a date or time stamp; null for anything else. */
  private static @Nullable LocalDate date(JsonNode record) {
    String text = record.path("published").asText(record.path("date").asText(""));
    try {
      return text.length() < DATE_LENGTH ? null : LocalDate.parse(text.substring(0, DATE_LENGTH));
    } catch (DateTimeException e) {
      return null; // a time without a day
    }
  }
}
