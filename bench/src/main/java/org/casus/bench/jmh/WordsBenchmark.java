package org.casus.bench.jmh;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.casus.document.Span;
import org.casus.io.lexicon.LexiconSources;
import org.casus.nlp.corenlp.CoreNlpWords;
import org.casus.nlp.words.WordSplitter;
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
 * Tokens per second of the word splitter and of CoreNLP's, one thread, over paragraphs of news. The
 * counter {@code tokens} is the number of interest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class WordsBenchmark {
  private static final String NEWS =
      "Kenya's foreign minister met Gen. J. K. Otieno of the U.S.-led mission in Nairobi on Tuesday."
          + " \"We won't wait,\" she said. The two-day talks, which cost $1.5bn, ended at 5 p.m. on 3"
          + " May without a deal; both sides blamed each other. Police arrested 1,200 protesters who"
          + " had blocked St. Peter's Square, the ministry's spokesman said in a statement. ";

  private final String text = NEWS.repeat(20);
  private @Nullable WordSplitter splitter;

  /** Reads the word lists, outside the measured time. */
  @Setup
  public void load() {
    Path home = Path.of(System.getProperty("casus.home", "."));
    splitter = WordSplitter.load(LexiconSources.builtIn(home));
  }

  /** Counts tokens. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    /** Tokens cut so far. */
    public long tokens;
  }

  /** Our own splitter. */
  @Benchmark
  public List<List<Span>> ours(Counter counter) {
    return counted(Objects.requireNonNull(splitter).split(text), counter);
  }

  /** CoreNLP's. */
  @Benchmark
  public List<List<Span>> corenlp(Counter counter) {
    return counted(CoreNlpWords.split(text), counter);
  }

  private static List<List<Span>> counted(List<List<Span>> sentences, Counter counter) {
    for (List<Span> sentence : sentences) {
      counter.tokens += sentence.size();
    }
    return sentences;
  }
}
