package org.casus.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.casus.app.run.BatchCoder;
import org.casus.app.show.ExplanationWriter;
import org.casus.app.show.StatusLine;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode.Severity;
import org.casus.event.Event;
import org.casus.pipeline.Coding;
import org.casus.pipeline.CodingPipeline;
import org.casus.relation.Relation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = CasusCommand.Version.class,
    sortOptions = false,
    descriptionHeading = "%n",
    parameterListHeading = "%nInput:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    description = {
      "Show why a record was coded so.",
      "",
      "Marks trigger, participants, place, date and source in the sentence, then tells every field of"
          + " the record and where it comes from. The reports are coded again, so give the same --date"
          + " and --lexicons as before."
    },
    footer = {
      "  casus explain report.txt                    all events and relations",
      "  casus explain report.txt 3f9a2c1            one of them, by the id in the table",
      "  casus explain report.txt --sentence 3 --date 2024-03-05",
      "  casus explain news.jsonl --report story-17"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;
  private final Parts parts;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "Reports, or - for standard input.")
  private String file = "-";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "Id of an event or relation, or its first characters.")
  private @Nullable String id;

  @Option(
      names = "--sentence",
      paramLabel = "N",
      description = "Only what sentence N tells, numbered from 1 as in the table.")
  private @Nullable Integer sentence;

  @Option(
      names = "--report",
      paramLabel = "ID",
      description = "Only this report of a file that holds several.")
  private @Nullable String report;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ScreenOptions screen = new ScreenOptions();

  ExplainCommand(Console console, Parts parts) {
    this.console = console;
    this.parts = parts;
  }

  /** What was found in one report. */
  private record Found(Coding coding, List<Event> events, List<Relation> relations) {
    boolean isEmpty() {
      return events.isEmpty() && relations.isEmpty();
    }
  }

  @Override
  public Integer call() throws IOException {
    screen.check();
    if (id != null && sentence != null) {
      throw new ParameterException(spec.commandLine(), "give either an id or --sentence, not both");
    }
    if (sentence != null && sentence < 1) {
      throw new ParameterException(spec.commandLine(), "--sentence counts from 1");
    }
    StatusLine status = screen.status(console);
    List<Found> found = new ArrayList<>();
    boolean errors = collect(status, found);
    if (found.isEmpty()) {
      status.println("casus: " + nothing());
      return id == null && sentence == null && report == null && !errors ? Main.OK : Main.ERRORS;
    }
    if (id != null) {
      checkUnique(found);
    }
    try {
      write(found);
    } catch (OutputException e) {
      if (!e.isBrokenPipe()) {
        throw e;
      }
    }
    return errors ? Main.ERRORS : Main.OK;
  }

  private boolean collect(StatusLine status, List<Found> found) throws IOException {
    Options options = new Options(input.lexicons(), input.annotator(), 1, input.judges());
    Noticed noticed = new Noticed(status, found);
    new BatchCoder(1, () -> pipeline(status, options))
        .run(
            diagnostics -> parts.reports(List.of(file), input.date(), console.in(), diagnostics),
            noticed);
    return noticed.errors;
  }

  private CodingPipeline pipeline(StatusLine status, Options options) {
    status.show("casus: reading the language models …");
    CodingPipeline pipeline = parts.pipeline(options);
    status.erase();
    return pipeline;
  }

  private final class Noticed implements BatchCoder.Receiver {
    private final StatusLine status;
    private final List<Found> found;
    private boolean errors;

    private Noticed(StatusLine status, List<Found> found) {
      this.status = status;
      this.found = found;
    }

    @Override
    public void noticed(Diagnostic diagnostic) {
      Severity severity = diagnostic.code().severity();
      errors |= severity == Severity.ERROR;
      if (severity == Severity.ERROR || screen.verbose()) {
        status.println(diagnostic.display());
      }
    }

    @Override
    public void coded(Coding coding, @Nullable Throwable failure, double fraction) {
      coding.diagnostics().forEach(this::noticed);
      if (failure != null && screen.verbose()) {
        status.trace(failure);
      }
      Found matching = select(coding);
      if (!matching.isEmpty()) {
        found.add(matching);
      }
    }
  }

  private Found select(Coding coding) {
    Predicate<String> byId = candidate -> id == null || candidate.startsWith(id);
    Predicate<Event.Evidence> bySentence =
        evidence -> sentence == null || evidence.sentence() == sentence - 1;
    boolean wanted = report == null || coding.report().id().equals(report);
    return new Found(
        coding,
        coding.events().stream()
            .filter(e -> wanted && byId.test(e.id()) && bySentence.test(e.evidence()))
            .toList(),
        coding.relations().stream()
            .filter(r -> wanted && byId.test(r.id()) && bySentence.test(r.evidence()))
            .toList());
  }

  private String nothing() {
    if (id != null) {
      return "no event or relation of " + file + " has an id that starts with " + id;
    }
    return "no events or relations in "
        + (sentence == null ? "" : "sentence " + sentence + " of ")
        + (report == null ? "" : "report " + report + " of ")
        + file;
  }

  private void checkUnique(List<Found> found) {
    List<String> ids = new ArrayList<>();
    for (Found one : found) {
      one.events().forEach(event -> ids.add(event.id()));
      one.relations().forEach(relation -> ids.add(relation.id()));
    }
    List<String> distinct = ids.stream().distinct().toList();
    if (distinct.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          id + " fits " + distinct.size() + " records: " + String.join(", ", distinct));
    }
  }

  private void write(List<Found> found) throws IOException {
    try {
      Writer out =
          new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
      ExplanationWriter writer =
          new ExplanationWriter(screen.page(out, console.terminal().out(), console.terminal()));
      for (Found one : found) {
        for (Event event : one.events()) {
          writer.event(one.coding(), event);
        }
        for (Relation relation : one.relations()) {
          writer.relation(one.coding(), relation);
        }
      }
      writer.legend();
      out.flush();
    } catch (IOException e) {
      throw new OutputException(null, e);
    }
  }
}
