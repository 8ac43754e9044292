package org.casus.bench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.casus.annotate.Annotator;
import org.casus.app.Format;
import org.casus.app.Wiring;
import org.casus.event.JudgePanel;
import org.casus.event.JudgingRules;
import org.casus.event.PairJudge;
import org.casus.nlp.judge.LearnedJudge;
import org.casus.pipeline.CodingPipeline;
import org.casus.time.TimeTagger;
import org.jspecify.annotations.Nullable;

/**
 * The program's own parts. All pipelines share the annotations and the learned judge's opinions,
 * which are the slow part. Not thread-safe.
 */
final class WiredCoders implements Coders {
  private final Wiring wiring = new Wiring();
  private final @Nullable Path trained;
  private final @Nullable Path model;
  private @Nullable CachedAnnotator annotator;
  private @Nullable PairJudge learned;

  /**
   * Sets them up.
   *
   * @param model folder of the learned judge; null for the one that comes with the program
   * @param annotator folder of a trained annotator; null for the usual one
   */
  WiredCoders(@Nullable Path model, @Nullable Path annotator) {
    this.model = model;
    this.trained = annotator;
  }

  private PairJudge learned() throws IOException {
    if (learned == null) {
      int threads = Runtime.getRuntime().availableProcessors();
      learned =
          new CachedJudge(
              model == null ? LearnedJudge.load(threads) : LearnedJudge.load(model, threads));
    }
    return learned;
  }

  @Override
  public JudgePanel.Heard usual(Consumer<String> notices) {
    try {
      learned();
      return JudgePanel.Heard.BOTH;
    } catch (IOException e) {
      notices.accept("only the rules are heard: " + e.getMessage());
      return JudgePanel.Heard.RULE;
    }
  }

  @Override
  public CodingPipeline pipeline(JudgePanel.Heard heard) throws IOException {
    PairJudge judge = heard == JudgePanel.Heard.RULE ? null : learned();
    return wiring.pipeline(
        annotator(), files -> new JudgePanel(heard, judge, JudgingRules.load(files)));
  }

  @Override
  public CodingPipeline pipeline(JudgingRules rules, JudgePanel.Witness witness)
      throws IOException {
    PairJudge judge = learned();
    return wiring.pipeline(
        annotator(), files -> new JudgePanel(JudgePanel.Heard.BOTH, judge, rules, witness));
  }

  @Override
  public Annotator annotator() {
    if (annotator == null) {
      annotator = new CachedAnnotator(Wiring.annotator(trained));
    }
    return annotator;
  }

  @Override
  public TimeTagger times() {
    return wiring.times();
  }

  @Override
  public RecordWriter writer() {
    return (coding, provenance, out) ->
        wiring.records(Format.JSONL, new KeepOpen(out), null, provenance).write(coding);
  }

  /** Record writers close their stream; the caller of {@link RecordWriter} keeps its own. */
  private static final class KeepOpen extends FilterOutputStream {
    KeepOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
