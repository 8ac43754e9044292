package org.casus.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casus.io.ingest.NamedPair;
import org.casus.io.record.Classification;

/**
 * Classifies pairs on several threads, each at sentences of its own; threads that share the work on
 * one sentence spend most of their time waiting for each other. The answers do not depend on the
 * number of threads. Used by one thread.
 */
public final class PairPool implements AutoCloseable {
  private static final int SLICE_PAIRS = 8;

  private final PairClassifier classifier;
  private final ExecutorService threads;

  /** Starts threads. */
  public PairPool(PairClassifier classifier, int threads) {
    this.classifier = classifier;
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "casus-classify");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Answers pairs, in their order. */
  public List<Classification> classify(List<NamedPair> pairs) {
    List<Future<List<Classification>>> slices = new ArrayList<>();
    for (int from = 0; from < pairs.size(); ) {
      List<NamedPair> slice = pairs.subList(from, sliceEnd(pairs, from));
      slices.add(threads.submit(() -> classifier.classify(slice)));
      from += slice.size();
    }
    List<Classification> answers = new ArrayList<>();
    slices.forEach(slice -> answers.addAll(get(slice)));
    return answers;
  }

  /** Pairs of one sentence stay together, since the judge reads it once for all of them. */
  private static int sliceEnd(List<NamedPair> pairs, int from) {
    int to = Math.min(pairs.size(), from + SLICE_PAIRS);
    while (to < pairs.size()
        && pairs.get(to).pair().sentence().equals(pairs.get(to - 1).pair().sentence())) {
      to++;
    }
    return to;
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
