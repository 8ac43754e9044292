package org.casus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.casus.bench.pairs.CrossValidation;
import org.casus.bench.pairs.PairCase;
import org.casus.bench.pairs.PairScores;
import org.casus.bench.pairs.Shipment;
import org.casus.bench.pairs.Workshop;
import org.casus.bench.score.Prf;
import org.casus.event.Codebook;
import org.casus.io.lexicon.LexiconSources;
import org.casus.lexicon.LexiconFiles;
import org.casus.pipeline.Provenance;
import org.casus.train.DataFile;
import org.casus.train.PloverRecipe;

/** A suite of pairs: measures the recipe of the learned judge, and makes the model that ships. */
final class PairBench {
  private final List<PairCase> cases;
  private final DataFile file;
  private final Workshop workshop;
  private final Codebook codebook;

  /**
   * Reads the pairs and our own sentences.
   *
   * @param home the project's directory; stage one's weights are kept below it
   * @param progress takes lines for a person
   */
  PairBench(Suite suite, Path shared, Path home, Consumer<String> progress) throws IOException {
    Path input = shared.resolve(suite.data().input());
    LexiconFiles lexicons = LexiconSources.builtIn(home);
    this.cases = PairCase.of(JsonLines.read(input));
    this.file = DataFile.of(suite.data().input(), Files.readAllBytes(input));
    this.workshop =
        new Workshop(PloverRecipe.load(lexicons), home.resolve(".casus/cache"), progress);
    this.codebook = Codebook.load(lexicons);
  }

  /** What was measured: recipe and pairs, our own sentences. */
  Provenance provenance() {
    return new Provenance(
        Shipment.coder(workshop.recipe(), file),
        codebook.name(),
        workshop.recipe().stageOneKey(),
        "none");
  }

  /**
   * Cross-validates.
   *
   * @param folds how many of the folds
   */
  SuiteRunner.Outcome validate(int folds) throws IOException {
    PairScores scores = new PairScores(new CrossValidation(workshop).run(cases, folds), codebook);
    Map<String, Double> rounded = new LinkedHashMap<>();
    scores.pooled().forEach((metric, score) -> rounded.put(metric, Prf.round(score)));
    return new SuiteRunner.Outcome(rounded, scores.lines(), scores.mistakes());
  }

  /**
   * Makes the model that ships.
   *
   * @param folder what must not exist yet
   */
  void ship(History.Entry measured, Path folder) throws IOException {
    new Shipment(workshop, file)
        .write(cases, new Shipment.Measured(measured.date(), measured.scores()), folder);
  }
}
