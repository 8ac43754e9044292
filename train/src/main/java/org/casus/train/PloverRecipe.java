package org.casus.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
 * labelled news sentences, which teach only the head {@value PairOpinion#CAMEO_EVENT}: all their
 * pairs tell of an event, so that they know nothing of pairs that do not. Beside them it sees again
 * our sentences from whole reports and some of the others, which keep what the other heads know
 * (Robins 1995, "Catastrophic forgetting, rehearsal and pseudorehearsal"). Immutable.
 */
public final class PloverRecipe {
  /** The model's name. */
  public static final String NAME = "plover";

  /** How stage one is trained. */
  public static final TrainingPlan STAGE_ONE = TrainingPlan.DEFAULT.withEpochs(3);

  /** How stage two is trained. */
  public static final TrainingPlan STAGE_TWO = TrainingPlan.DEFAULT.withEpochs(4);

  /** Share of stage one's short sentences that stage two sees again. */
  public static final double REPLAY = 0.1;

  /**
   * Most that a sentence's pairs weigh together in stage one. A sentence with six mentions has
   * thirty pairs, nearly all without an event; they must not drown the others.
   */
  public static final double MOST_WEIGHT = 4;

  /** The same in stage two, where a labelled sentence has one pair. */
  public static final double MOST_REPLAYED_WEIGHT = 2;

  /** How the files begin that hold whole reports, with every mention marked. */
  private static final String WHOLE_REPORTS = "pairs/news-";

  private final List<Head> heads;
  private final List<TrainingPair> own;
  private final Set<String> wholeReports;
  private final List<DataFile> files;

  private PloverRecipe(
      List<Head> heads, List<TrainingPair> own, Set<String> wholeReports, List<DataFile> files) {
    this.heads = List.copyOf(heads);
    this.own = List.copyOf(own);
    this.wholeReports = Set.copyOf(wholeReports);
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
    Set<String> wholeReports = new HashSet<>();
    List<DataFile> files = new ArrayList<>();
    for (String path : lexicons.list("pairs")) {
      if (path.endsWith(".tsv")) {
        String text = lexicons.read(path);
        List<TrainingPair> read = PairSentences.read(path, text);
        own.addAll(read);
        if (path.startsWith(WHOLE_REPORTS)) {
          read.forEach(pair -> wholeReports.add(pair.pair().sentence()));
        }
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
    return new PloverRecipe(heads, own, wholeReports, files);
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
   * RETREAT.
   */
  public static Map<String, Set<String>> answers(String root) {
    return Map.of(
        PairOpinion.CAMEO_EVENT,
        root.equals("YIELD") ? Set.of("CONCEDE", "RETREAT") : Set.of(root));
  }

  /** Trains stage one. */
  public Map<String, float[]> stageOne(Trainer.Progress progress) throws IOException {
    Trainer.Lesson lesson = new Trainer.Lesson(weighed(own, MOST_WEIGHT), List.of());
    return new Trainer(heads, STAGE_ONE).train(lesson, Map.of(), progress).weights();
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
    Trainer.Lesson lesson = new Trainer.Lesson(pairs, replay());
    return new Trainer(heads, STAGE_TWO).train(lesson, start, progress).weights();
  }

  /**
   * What stage two sees again: the sentences of whole reports and a sample of the others, the same
   * for the same seed. What they say under the pair sets' conventions is left out, so that those
   * lead there.
   */
  List<TrainingPair> replay() {
    List<List<TrainingPair>> whole = new ArrayList<>();
    List<List<TrainingPair>> others = new ArrayList<>();
    bySentence(own)
        .forEach(
            (sentence, pairs) -> (wholeReports.contains(sentence) ? whole : others).add(pairs));
    Collections.shuffle(others, new Random(STAGE_TWO.seed()));
    whole.addAll(others.subList(0, (int) Math.round(REPLAY * others.size())));
    Collections.shuffle(whole, new Random(STAGE_TWO.seed()));
    return weighed(whole.stream().flatMap(List::stream).toList(), MOST_REPLAYED_WEIGHT).stream()
        .map(pair -> pair.without(PairOpinion.CAMEO_EVENT))
        .toList();
  }

  private static Map<String, List<TrainingPair>> bySentence(List<TrainingPair> pairs) {
    Map<String, List<TrainingPair>> bySentence = new TreeMap<>();
    pairs.forEach(
        pair ->
            bySentence.computeIfAbsent(pair.pair().sentence(), k -> new ArrayList<>()).add(pair));
    return bySentence;
  }

  /** The pairs in their order; those of a sentence weigh no more than {@code most} together. */
  private static List<TrainingPair> weighed(List<TrainingPair> pairs, double most) {
    Map<String, Double> weights = new HashMap<>();
    pairs.forEach(pair -> weights.merge(pair.pair().sentence(), pair.weight(), Double::sum));
    return pairs.stream()
        .map(pair -> pair.weighted(Math.min(1, most / weights.get(pair.pair().sentence()))))
        .toList();
  }

  /** Names what stage one's weights depend on: the same key, the same weights. */
  public String stageOneKey() {
    return DataFile.hash(files + "\n" + heads + "\n" + STAGE_ONE + "\n" + MOST_WEIGHT)
        .substring(0, 16);
  }

  /** Names what the whole model depends on beside stage two's pairs. */
  public String key() {
    return DataFile.hash(
            stageOneKey() + "\n" + STAGE_TWO + "\n" + REPLAY + " " + MOST_REPLAYED_WEIGHT)
        .substring(0, 16);
  }

  /** All that can be set, for the model's card. */
  public static Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("stage_one", Provenance.parameters(STAGE_ONE));
    parameters.put("stage_two", Provenance.parameters(STAGE_TWO));
    parameters.put("most_weight", MOST_WEIGHT);
    parameters.put("replay", REPLAY);
    parameters.put("most_replayed_weight", MOST_REPLAYED_WEIGHT);
    parameters.put("max_pieces", Trainer.MAX_PIECES);
    return parameters;
  }
}
