package org.casus.bench.pairs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.event.Event;
import org.casus.event.PairOpinion;
import org.casus.nlp.judge.LearnedJudge;
import org.casus.nlp.judge.ModelCard;
import org.casus.train.Calibration;
import org.casus.train.ModelFolder;
import org.casus.train.PloverRecipe;
import org.casus.train.Trainer;

/**
 * Answers each fold of a pair set with a model that never saw the fold's sentences: trained by the
 * recipe, written in int8 and loaded again, as users get it.
 */
public final class CrossValidation {
  private final Workshop workshop;

  /** Sets it up. */
  public CrossValidation(Workshop workshop) {
    this.workshop = workshop;
  }

  /**
   * One pair with the answer to it.
   *
   * @param asked the pair
   * @param raw the answer at temperature 1
   * @param answer the answer at the fold's temperature
   */
  record Judged(PairCase asked, PairAnswer raw, PairAnswer answer) {}

  /**
   * The outcome.
   *
   * @param folds answers by fold
   * @param temperatures by head, fitted on all that was held back
   */
  public record Result(List<List<Judged>> folds, Map<String, Double> temperatures) {
    /** Copies. */
    public Result {
      folds = List.copyOf(folds);
      temperatures = Map.copyOf(temperatures);
    }
  }

  /**
   * Trains and asks.
   *
   * @param most how many folds to run
   */
  public Result run(List<PairCase> cases, int most) throws IOException {
    Calibration cameo = new Calibration();
    List<List<Judged>> folds = new ArrayList<>();
    for (Fold fold : Fold.of(cases).subList(0, Math.min(most, Fold.COUNT))) {
      String name = "fold %d of %d".formatted(fold.number(), Fold.COUNT);
      LearnedJudge judge = judge(fold, name);
      Calibration own = new Calibration();
      List<PairOpinion> heldBack = ask(judge, fold.heldBack());
      for (int i = 0; i < heldBack.size(); i++) {
        Set<String> right =
            fold.heldBack().get(i).pair().answers().getOrDefault(PairOpinion.CAMEO_EVENT, Set.of());
        List<Event.Alternative> labels = heldBack.get(i).head(PairOpinion.CAMEO_EVENT);
        own.add(labels, right);
        cameo.add(labels, right);
      }
      folds.add(answers(fold.test(), ask(judge, fold.test()), own.temperature()));
      workshop.tell(
          String.format(
              Locale.ROOT,
              "%s: %d pairs answered, temperature %.2f",
              name,
              fold.test().size(),
              own.temperature()));
    }
    return new Result(folds, Map.of(PairOpinion.CAMEO_EVENT, cameo.temperature()));
  }

  private static List<PairOpinion> ask(LearnedJudge judge, List<PairCase> cases) {
    return judge.judge(cases.stream().map(c -> c.pair().pair()).toList());
  }

  private static List<Judged> answers(
      List<PairCase> cases, List<PairOpinion> opinions, double temperature) {
    List<Judged> answers = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      List<Event.Alternative> labels = opinions.get(i).head(PairOpinion.CAMEO_EVENT);
      answers.add(
          new Judged(
              cases.get(i),
              PairAnswer.of(labels),
              PairAnswer.of(Calibration.at(temperature, labels))));
    }
    return answers;
  }

  private LearnedJudge judge(Fold fold, String name) throws IOException {
    Map<String, float[]> weights =
        workshop.train(fold.training().stream().map(PairCase::pair).toList(), name);
    Path folder = Files.createTempDirectory("casus-bench");
    try {
      Path model = folder.resolve("model");
      ModelFolder.write(model, card(name), weights);
      return LearnedJudge.load(model, Runtime.getRuntime().availableProcessors());
    } finally {
      delete(folder);
    }
  }

  private ModelCard card(String name) throws IOException {
    return new ModelCard(
        ModelCard.FORMAT,
        PloverRecipe.NAME + " " + name,
        ModelCard.EncoderSource.present(),
        Trainer.MAX_PIECES,
        workshop.recipe().heads(),
        Map.of(),
        Map.of());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
