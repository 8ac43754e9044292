package org.casus.app.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.casus.document.Diagnostic;
import org.casus.document.DiagnosticCode;
import org.casus.document.Report;
import org.casus.document.Span;
import org.casus.pipeline.Coding;
import org.casus.pipeline.CodingPipeline;
import org.jspecify.annotations.Nullable;

/**
 * Codes reports on several threads and hands the results on in input order. One thread reads,
 * {@code threads} code, the caller's thread takes the results; a bounded queue between them keeps
 * memory flat. A report whose coding fails becomes an {@link DiagnosticCode#INTERNAL} diagnostic.
 */
public final class BatchCoder {
  private static final long STACK_BYTES = 16L << 20;

  private final int threads;
  private final Supplier<CodingPipeline> pipeline;

  /**
   * Sets up a batch.
   *
   * @param threads how many reports are coded at a time
   * @param pipeline asked once, after the first report was read, so that wrong input costs no
   *     models
   */
  public BatchCoder(int threads, Supplier<CodingPipeline> pipeline) {
    this.threads = threads;
    this.pipeline = pipeline;
  }

  /** Opens the input; diagnostics may be told from then on. */
  public interface Opener {
    /** Opens. */
    ReportSource open(Consumer<Diagnostic> diagnostics) throws IOException;
  }

  /** Takes what comes out, always on the thread that called {@link #run}. */
  public interface Receiver {
    /** Something noticed while reading, told before the report that follows it. */
    void noticed(Diagnostic diagnostic);

    /**
     * One report's coding.
     *
     * @param coding empty but for its diagnostics where coding failed
     * @param failure why coding failed, or null
     * @param fraction how much of the input has been read, NaN where unknown
     */
    void coded(Coding coding, @Nullable Throwable failure, double fraction) throws IOException;
  }

  private record Outcome(Coding coding, @Nullable Throwable failure) {}

  /** A report under way; or, with neither future nor failure, the end. */
  private record Item(
      List<Diagnostic> noticed,
      @Nullable Future<Outcome> coding,
      @Nullable Throwable failure,
      double fraction) {}

  /**
   * Codes everything that the source yields.
   *
   * @throws IOException if the source cannot be read or the receiver cannot write; work under way
   *     is dropped then
   */
  public void run(Opener opener, Receiver receiver) throws IOException {
    BlockingQueue<Item> queue = new ArrayBlockingQueue<>(Math.max(8, threads * 4));
    ExecutorService coders = Executors.newFixedThreadPool(threads, daemons("casus-code"));
    Thread reader = daemons("casus-read").newThread(() -> read(opener, coders, queue));
    reader.start();
    try {
      for (Item item = queue.take(); deliver(item, receiver); item = queue.take()) {
        // delivered
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      reader.interrupt();
      coders.shutdownNow();
    }
  }

  private static boolean deliver(Item item, Receiver receiver)
      throws IOException, InterruptedException {
    item.noticed().forEach(receiver::noticed);
    if (item.failure() != null) {
      throw rethrow(item.failure());
    }
    if (item.coding() == null) {
      return false;
    }
    try {
      Outcome outcome = item.coding().get();
      receiver.coded(outcome.coding(), outcome.failure(), item.fraction());
      return true;
    } catch (ExecutionException e) {
      throw rethrow(e.getCause() == null ? e : e.getCause());
    }
  }

  private static IOException rethrow(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof IOException io ? io : new IOException(failure);
  }

  private void read(Opener opener, ExecutorService coders, BlockingQueue<Item> queue) {
    List<Diagnostic> noticed = new ArrayList<>();
    try {
      try (ReportSource source = opener.open(noticed::add)) {
        CodingPipeline coder = null;
        for (Report report = source.next(); report != null; report = source.next()) {
          if (coder == null) {
            coder = pipeline.get();
          }
          queue.put(submit(coder, report, coders, take(noticed), source.fraction()));
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable e) {
        queue.put(new Item(take(noticed), null, e, 1));
        return;
      }
      queue.put(new Item(take(noticed), null, null, 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the run was given up; nobody waits for more
    }
  }

  private static Item submit(
      CodingPipeline coder,
      Report report,
      ExecutorService coders,
      List<Diagnostic> noticed,
      double fraction)
      throws InterruptedException {
    if (coders.isShutdown()) {
      throw new InterruptedException();
    }
    return new Item(noticed, coders.submit(() -> code(coder, report)), null, fraction);
  }

  private static List<Diagnostic> take(List<Diagnostic> noticed) {
    List<Diagnostic> taken = List.copyOf(noticed);
    noticed.clear();
    return taken;
  }

  private static Outcome code(CodingPipeline coder, Report report) {
    try {
      return new Outcome(coder.code(report), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      return new Outcome(failed(report, e), e);
    }
  }

  /** The empty coding of a report that could not be coded. */
  static Coding failed(Report report, Throwable failure) {
    String message =
        failure.getClass().getSimpleName()
            + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
    Diagnostic diagnostic =
        new Diagnostic(
            DiagnosticCode.INTERNAL,
            new Diagnostic.InReport(report.id(), new Span(0, report.text().length())),
            message);
    return new Coding(
        report,
        report.published(),
        List.of(),
        new Coding.Mentions(List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(diagnostic));
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(null, task, name + "-" + number.incrementAndGet(), STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }
}
