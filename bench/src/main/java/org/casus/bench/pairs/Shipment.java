package org.casus.bench.pairs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.event.PairOpinion;
import org.casus.nlp.judge.ModelCard;
import org.casus.train.DataFile;
import org.casus.train.Libraries;
import org.casus.train.ModelFolder;
import org.casus.train.PloverRecipe;
import org.casus.train.Trainer;

/**
 * Makes the model that ships: both stages, on all pairs. Its temperatures are those that the
 * cross-validation fitted, since nothing is held back here.
 */
public final class Shipment {
  private static final String SOURCE =
      "news pairs of Zero-Shot PLOVER, github.com/snowood1/Zero-Shot-PLOVER at d2d0b0a (Hu et al."
          + " 2024, arXiv 2308.07876); not part of this project";

  private static final String TEMPERATURE = "temperature.";

  private final Workshop workshop;
  private final DataFile file;

  /**
   * Sets it up.
   *
   * @param file the pair set
   */
  public Shipment(Workshop workshop, DataFile file) {
    this.workshop = workshop;
    this.file = file;
  }

  /**
   * What cross-validation measured.
   *
   * @param date when
   * @param scores metric to score, as recorded; with the temperatures
   */
  public record Measured(String date, Map<String, String> scores) {}

  /** Names the recipe and the pair set: scores of one are those of the other. */
  public static String coder(PloverRecipe recipe, DataFile file) {
    return "plover-recipe-" + recipe.key() + "-" + file.sha256().substring(0, 8);
  }

  /**
   * Trains and writes the model.
   *
   * @param cases all pairs
   * @param folder what must not exist yet
   */
  public void write(List<PairCase> cases, Measured measured, Path folder) throws IOException {
    ModelCard card =
        new ModelCard(
            ModelCard.FORMAT,
            PloverRecipe.NAME,
            ModelCard.EncoderSource.present(),
            Trainer.MAX_PIECES,
            workshop.recipe().heads(),
            temperatures(measured),
            provenance(cases.size(), measured));
    ModelFolder.write(
        folder, card, workshop.train(cases.stream().map(PairCase::pair).toList(), "stage two"));
  }

  private static Map<String, Double> temperatures(Measured measured) {
    Map<String, Double> temperatures = new LinkedHashMap<>();
    measured
        .scores()
        .forEach(
            (metric, score) -> {
              if (metric.startsWith(TEMPERATURE)) {
                temperatures.put(metric.substring(TEMPERATURE.length()), Double.parseDouble(score));
              }
            });
    return temperatures;
  }

  private Map<String, Object> provenance(int pairs, Measured measured) {
    PloverRecipe recipe = workshop.recipe();
    Map<String, Object> provenance = new LinkedHashMap<>();
    provenance.put("recipe", coder(recipe, file));
    List<Map<String, Object>> data = new ArrayList<>();
    Stream.concat(recipe.files().stream(), Stream.of(file)).forEach(f -> data.add(f.asMap()));
    data.get(data.size() - 1).put("source", SOURCE);
    provenance.put("data", data);
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("stage_one", recipe.own().size());
    counts.put("stage_two", pairs);
    provenance.put("pairs", counts);
    provenance.put("parameters", PloverRecipe.parameters());
    provenance.put("libraries", Libraries.versions());
    Map<String, Object> validation = new LinkedHashMap<>();
    validation.put(
        "method",
        "%d-fold cross-validation over the sentences of %s, head %s, int8 weights"
            .formatted(Fold.COUNT, file.name(), PairOpinion.CAMEO_EVENT));
    validation.put("date", measured.date());
    validation.put("scores", measured.scores());
    provenance.put("cross_validation", validation);
    return provenance;
  }
}
