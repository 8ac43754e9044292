package org.casus.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.casus.event.Codebook;
import org.casus.event.EventLexicon;
import org.casus.event.PairOpinion;
import org.casus.lexicon.LexiconFiles;
import org.casus.nlp.judge.Head;

/**
 * How the judge that ships with Casus is made. Stage one learns from our own sentences: {@code
 * lexicons/pairs} and the examples of {@code lexicons/events}. Stage two goes on from there with
 * labelled news sentences, and with some of stage one's, so that what only those teach is not
 * forgotten (Robins 1995, "Catastrophic forgetting, rehearsal and pseudorehearsal"). Immutable.
 */
public final class PloverRecipe {
  /** The model's name. */
  public static final String NAME = "plover";

  /** How stage one is trained. */
  public static final TrainingPlan STAGE_ONE = TrainingPlan.DEFAULT.withEpochs(3);

  /** How stage two is trained. */
  public static final TrainingPlan STAGE_TWO = TrainingPlan.DEFAULT.withEpochs(4);

  /** Share of stage one's sentences that stage two sees again. */
  public static final double REPLAY = 0.05;

  /** Weight of those pairs, so that the new ones lead. */
  public static final double REPLAY_WEIGHT = 0.25;

  private final List<Head> heads;
  private final List<TrainingPair> own;
  private final List<DataFile> files;

  private PloverRecipe(List<Head> heads, List<TrainingPair> own, List<DataFile> files) {
    this.heads = List.copyOf(heads);
    this.own = List.copyOf(own);
    this.files = List.copyOf(files);
  }

  /**
   * Reads our own sentences.
   *
   * @throws TrainingException if a line is malformed or has a type that the codebook lacks
   */
  public static PloverRecipe load(LexiconFiles lexicons) {
    Codebook codebook = Codebook.load(lexicons);
    List<TrainingPair> own = new ArrayList<>();
    List<DataFile> files = new ArrayList<>();
    for (String path : lexicons.list("pairs")) {
      if (path.endsWith(".tsv")) {
        String text = lexicons.read(path);
        own.addAll(PairSentences.read(path, text));
        files.add(file(path, text));
      }
    }
    own.addAll(LexiconExamples.read(EventLexicon.load(lexicons, codebook)));
    for (String path : lexicons.list("events")) {
      files.add(file(path, lexicons.read(path)));
    }
    files.add(file("codebook/plover.yaml", lexicons.read("codebook/plover.yaml")));
    List<Head> heads = heads(codebook, own);
    own.forEach(pair -> check(pair, heads));
    return new PloverRecipe(heads, own, files);
  }

  private static DataFile file(String path, String text) {
    return DataFile.of("lexicons/" + path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The heads; the first is the one that pair sets are compared by. */
  private static List<Head> heads(Codebook codebook, List<TrainingPair> pairs) {
    List<String> types = new ArrayList<>(codebook.types().stream().map(Codebook.Type::id).toList());
    types.add(PairOpinion.NO_EVENT);
    Map<String, Set<String>> labels = PairSentences.labels(pairs);
    List<Head> heads = new ArrayList<>();
    heads.add(new Head(PairOpinion.CAMEO_EVENT, Head.Kind.ONE, types));
    heads.add(new Head(PairOpinion.EVENT, Head.Kind.ONE, types));
    for (String name : List.of(PairOpinion.AUXILIARY, PairOpinion.MODE)) {
      Set<String> taught = labels.getOrDefault(name, Set.of());
      if (!taught.isEmpty()) {
        heads.add(new Head(name, Head.Kind.MANY, List.copyOf(taught)));
      }
    }
    return heads;
  }

  private static void check(TrainingPair pair, List<Head> heads) {
    for (Head head : heads) {
      for (String label : pair.answers().getOrDefault(head.name(), Set.of())) {
        if (!head.labels().contains(label)) {
          throw new TrainingException(
              "the codebook has no type %s: %s".formatted(label, pair.pair().sentence()));
        }
      }
    }
  }

  /** The model's questions. */
  public List<Head> heads() {
    return heads;
  }

  /** Stage one's pairs. */
  public List<TrainingPair> own() {
    return own;
  }

  /** Stage one's files. */
  public List<DataFile> files() {
    return files;
  }

  /**
   * What a pair's root in a set made from CAMEO answers. The older root YIELD is CONCEDE or
   * RETREAT. Where CAMEO's conventions differ from the codebook's, the codebook's answer stays open
   * between the two.
   */
  public static Map<String, Set<String>> answers(String root) {
    Set<String> cameo = root.equals("YIELD") ? Set.of("CONCEDE", "RETREAT") : Set.of(root);
    Set<String> plover =
        switch (root) {
          case "AGREE" -> Set.of("AGREE", "CONCEDE");
          case "COERCE" -> Set.of("COERCE", "SANCTION");
          default -> cameo;
        };
    return Map.of(PairOpinion.CAMEO_EVENT, cameo, PairOpinion.EVENT, plover);
  }

  /** Trains stage one. */
  public Map<String, float[]> stageOne(Trainer.Progress progress) throws IOException {
    return new Trainer(heads, STAGE_ONE).train(own, List.of(), Map.of(), progress).weights();
  }

  /**
   * Trains stage two.
   *
   * @param start stage one's weights
   * @param pairs labelled pairs with {@link #answers}
   */
  public Map<String, float[]> stageTwo(
      Map<String, float[]> start, List<TrainingPair> pairs, Trainer.Progress progress)
      throws IOException {
    return new Trainer(heads, STAGE_TWO)
        .train(withReplay(pairs), List.of(), start, progress)
        .weights();
  }

  /** The pairs, then those of a sample of stage one's sentences, the same for the same seed. */
  List<TrainingPair> withReplay(List<TrainingPair> pairs) {
    Map<String, List<TrainingPair>> bySentence = new TreeMap<>();
    own.forEach(
        pair ->
            bySentence.computeIfAbsent(pair.pair().sentence(), k -> new ArrayList<>()).add(pair));
    List<List<TrainingPair>> sentences = new ArrayList<>(bySentence.values());
    Collections.shuffle(sentences, new Random(STAGE_TWO.seed()));
    List<TrainingPair> all = new ArrayList<>(pairs);
    sentences.subList(0, (int) Math.round(REPLAY * sentences.size())).stream()
        .flatMap(List::stream)
        .map(pair -> pair.weighted(REPLAY_WEIGHT))
        .forEach(all::add);
    return all;
  }

  /** Names what stage one's weights depend on: the same key, the same weights. */
  public String stageOneKey() {
    return DataFile.hash(files + "\n" + heads + "\n" + STAGE_ONE).substring(0, 16);
  }

  /** Names what the whole model depends on beside stage two's pairs. */
  public String key() {
    return DataFile.hash(stageOneKey() + "\n" + STAGE_TWO + "\n" + REPLAY + " " + REPLAY_WEIGHT)
        .substring(0, 16);
  }

  /** All that can be set, for the model's card. */
  public static Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("stage_one", Provenance.parameters(STAGE_ONE));
    parameters.put("stage_two", Provenance.parameters(STAGE_TWO));
    parameters.put("replay", REPLAY);
    parameters.put("replay_weight", REPLAY_WEIGHT);
    parameters.put("max_pieces", Trainer.MAX_PIECES);
    return parameters;
  }
}
