package org.casus.bench.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casus.app.Options;
import org.casus.app.Wiring;
import org.casus.document.Report;
import org.casus.event.JudgePanel;
import org.casus.pipeline.Coding;
import org.casus.pipeline.CodingPipeline;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sentences per second of the whole pipeline, one thread, over the example reports. The counter
 * {@code sentences} is the number of interest; the score itself counts passes over all reports.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 10)
@Fork(1)
public class PipelineBenchmark {
  private @Nullable CodingPipeline pipeline;
  private List<Report> reports = List.of();

  /** Loads models and examples, outside the measured time. */
  @Setup
  public void load() throws IOException {
    Path examples = Path.of(System.getProperty("casus.home", ".")).resolve("examples");
    try (Stream<Path> files = Files.list(examples)) {
      List<Path> texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      reports = texts.stream().map(PipelineBenchmark::report).toList();
    }
    pipeline = new Wiring().pipeline(new Options(null, null, 1, JudgePanel.Heard.BOTH));
  }

  private static Report report(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return new Report(String.valueOf(file.getFileName()), text, Report.Source.UNKNOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts sentences. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    /** Sentences coded so far. */
    public long sentences;
  }

  /** One pass over all examples. */
  @Benchmark
  public int code(Counter counter) {
    CodingPipeline coder = Objects.requireNonNull(pipeline);
    int events = 0;
    for (Report report : reports) {
      Coding coding = coder.code(report);
      counter.sentences += coding.sentences().size();
      events += coding.events().size();
    }
    return events;
  }
}
