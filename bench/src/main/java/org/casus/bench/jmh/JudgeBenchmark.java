package org.casus.bench.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.casus.document.Span;
import org.casus.event.PairOpinion;
import org.casus.event.SentencePair;
import org.casus.nlp.judge.LearnedJudge;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sentences per second of the learned judge, one thread, over sentences of some thirty words with
 * two pairs each. The counter {@code sentences} is the number of interest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 10)
@Fork(1)
public class JudgeBenchmark {
  private static final List<String> COUNTRIES =
      List.of("Peru", "Chile", "Kenya", "Qatar", "Japan", "Egypt", "Ghana", "Nepal", "Spain");

  /** A model's folder; empty for the model that comes with the program. */
  @Param("")
  public String model = "";

  private @Nullable LearnedJudge judge;
  private final List<SentencePair> pairs = new ArrayList<>();
  private int sentences;

  /** Loads the model and makes the sentences, outside the measured time. */
  @Setup
  public void load() throws IOException {
    judge = model.isEmpty() ? LearnedJudge.load(1) : LearnedJudge.load(Path.of(model), 1);
    for (String one : COUNTRIES) {
      for (String other : COUNTRIES) {
        if (!one.equals(other)) {
          String sentence = sentence(one, other);
          Span source = new Span(0, one.length());
          int at = sentence.lastIndexOf(other);
          Span target = new Span(at, at + other.length());
          pairs.add(new SentencePair(sentence, source, target));
          pairs.add(new SentencePair(sentence, target, source));
          sentences++;
        }
      }
    }
  }

  private static String sentence(String one, String other) {
    return one
        + " said on Monday that it would send two more patrol boats to the strait, a day after the"
        + " navy of "
        + other
        + " had fired warning shots at fishermen near the disputed islands.";
  }

  /** Counts sentences. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    /** Sentences judged so far. */
    public long sentences;
  }

  /** One pass over all sentences. */
  @Benchmark
  public List<PairOpinion> judge(Counter counter) {
    List<PairOpinion> opinions = Objects.requireNonNull(judge).judge(pairs);
    counter.sentences += sentences;
    return opinions;
  }
}
