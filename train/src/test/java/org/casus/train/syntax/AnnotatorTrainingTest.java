package org.casus.train.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.WordPieces;
import org.casus.nlp.syntax.ParsedSentence;
import org.casus.nlp.syntax.SyntaxCard;
import org.casus.nlp.syntax.SyntaxLabels;
import org.casus.nlp.syntax.SyntaxModel;
import org.casus.train.EncoderLayers;
import org.casus.train.TaskRun;
import org.casus.train.Torch;
import org.casus.train.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From ten invented sentences to a folder that parses them. */
class AnnotatorTrainingTest {
  private static final int EPOCHS = 32;

  /** No dropout, since there is nothing to generalise to; small layers, since they suffice. */
  private static final SyntaxPlan PLAN =
      new SyntaxPlan(
          new TaskRun.Plan(EPOCHS, 2e-4f, 6e-3f, 0.1f, 0, 1, 7),
          10,
          80,
          1,
          new SyntaxPlan.Dropouts(0, 0, 0),
          new SyntaxPlan.Sizes(64, 64, 32));

  @TempDir private Path folder;

  /** Losses and scores. */
  private static final class Log implements TaskRun.Progress {
    final List<Double> losses = new ArrayList<>();

    @Override
    public void step(int epoch, int step, int steps, double loss) {}

    @Override
    public void epoch(int epoch, double loss, Map<String, Double> scores) {
      losses.add(loss);
    }
  }

  @Test
  void learnsItsSentencesAndParsesThemTheSameInInt8() throws IOException {
    List<TreebankSentence> sentences = Invented.sentences();
    SyntaxLabels labels = Inventory.of(sentences);
    Log log = new Log();
    TaskRun.Result result;
    try (NDManager manager = NDManager.newBaseManager(Torch.engine().getEngineName())) {
      Weights weights = new Weights(manager);
      EncoderLayers encoder = new EncoderLayers(manager, weights, 0);
      SyntaxTask task =
          new SyntaxTask(
              weights,
              encoder,
              new WordPieces(),
              labels,
              PLAN,
              sentences,
              Map.of("own", sentences));
      TaskRun run =
          new TaskRun(manager, weights, List.of(new TaskRun.Share(task, 1)), PLAN.run(), log);
      result = run.go();
    }
    assertThat(result.scores()).as("full precision").containsEntry("own.las", 1.0);
    assertThat(log.losses.get(EPOCHS - 1)).isLessThan(log.losses.get(0) / 4);
    Path model = folder.resolve("annotator");
    SyntaxCard card =
        new SyntaxCard(
            SyntaxCard.FORMAT,
            "invented",
            ModelCard.EncoderSource.present(),
            512,
            labels,
            Map.of());
    AnnotatorFolder.write(model, card, result.weights(), false, (draft, written) -> draft);
    assertThat(Files.size(model.resolve(ModelCard.WEIGHTS))).isLessThan(36_000_000);
    SyntaxModel annotator = SyntaxModel.load(model, 1);
    SyntaxScores scores = new SyntaxScores();
    for (TreebankSentence gold : sentences) {
      ParsedSentence parsed = annotator.annotate(gold.forms());
      scores.add(gold, parsed);
    }
    assertThat(scores.scores()).containsEntry("uas", 1.0).containsEntry("las", 1.0);
    // Trees are learned first; so few steps may leave a rare class or two behind.
    assertThat(scores.scores().values()).allMatch(share -> share > 0.9);
  }
}
