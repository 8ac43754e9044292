package org.casus.io.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;

/**
 * All that came out of a run.
 *
 * @param reports the reports
 * @param diagnostics what was noticed
 */
record Reading(List<Report> reports, List<Diagnostic> diagnostics) {
  static Reading of(Path... inputs) {
    return of(Limits.DEFAULT, inputs);
  }

  static Reading of(Limits limits, Path... inputs) {
    return of(
        limits,
        InputStream.nullInputStream(),
        List.of(inputs).stream().map(Path::toString).toList());
  }

  static Reading ofStandardInput(byte[] bytes) {
    return of(Limits.DEFAULT, new ByteArrayInputStream(bytes), List.of("-"));
  }

  static Reading of(Limits limits, InputStream standardInput, List<String> inputs) {
    List<Report> reports = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    try (ReportReader reader = ReportReader.open(inputs, standardInput, limits, diagnostics::add)) {
      reader.forEachRemaining(reports::add);
    }
    return new Reading(reports, diagnostics);
  }

  static Path file(Path folder, String name, String text) throws IOException {
    return file(folder, name, text.getBytes(UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, bytes);
  }

  List<String> ids() {
    return reports.stream().map(Report::id).toList();
  }

  List<String> texts() {
    return reports.stream().map(Report::text).toList();
  }

  List<DiagnosticCode> codes() {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }

  /** Each as code:line:offset, the file left out. */
  List<String> places() {
    return diagnostics.stream()
        .map(
            d -> {
              Diagnostic.InInput at = (Diagnostic.InInput) d.at();
              return d.code().id() + ":" + at.line() + ":" + at.offset();
            })
        .toList();
  }
}
