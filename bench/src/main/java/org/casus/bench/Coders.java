package org.casus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.casus.annotate.Annotator;
import org.casus.event.JudgePanel;
import org.casus.event.JudgingRules;
import org.casus.pipeline.CodingPipeline;
import org.casus.time.TimeTagger;
import org.jspecify.annotations.Nullable;

/** Builds what suites measure. {@link WiredCoders} builds the real parts, tests their own. */
interface Coders {
  /** Makes them. */
  @FunctionalInterface
  interface Factory {
    /**
     * Coders with other models than those that come with the program.
     *
     * @param model folder of a learned judge, or null
     * @param annotator folder of a trained annotator, or null
     */
    Coders of(@Nullable Path model, @Nullable Path annotator);
  }

  /**
   * Both judges, or only the rules where there is no learned judge.
   *
   * @param notices hears why the rules speak alone
   */
  JudgePanel.Heard usual(Consumer<String> notices);

  /**
   * A pipeline.
   *
   * @throws IOException if the learned judge is to be heard and cannot be read
   */
  CodingPipeline pipeline(JudgePanel.Heard heard) throws IOException;

  /**
   * A pipeline that hears both judges by other rules.
   *
   * @param witness hears what they say
   * @throws IOException if the learned judge cannot be read
   */
  CodingPipeline pipeline(JudgingRules rules, JudgePanel.Witness witness) throws IOException;

  /** Parses text. */
  Annotator annotator();

  /** Finds time expressions in parsed text. */
  TimeTagger times();

  /** Writes what users get. */
  RecordWriter writer();
}
