package org.casus.train.syntax;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.WordPieces;
import org.casus.nlp.syntax.SyntaxCard;
import org.casus.nlp.syntax.SyntaxLabels;
import org.casus.nlp.syntax.SyntaxModel;
import org.casus.train.CheckpointFolder;
import org.casus.train.EncoderLayers;
import org.casus.train.Libraries;
import org.casus.train.Problems;
import org.casus.train.ProgressLine;
import org.casus.train.Stop;
import org.casus.train.Target;
import org.casus.train.TaskRun;
import org.casus.train.Torch;
import org.casus.train.TrainingException;
import org.casus.train.Weights;

/** From a folder of treebanks to a model's folder. For one run. */
final class AnnotatorJob {
  /** Longest input of a model, in word pieces: that of its encoder. */
  private static final int MAX_PIECES = 512;

  private static final String TRAIN = "-train.conllu";
  private static final String DEV = "-dev.conllu";

  private final Path folder;
  private final Target target;
  private final SyntaxPlan plan;
  private final Stop stop;
  private final PrintStream err;
  private final boolean quiet;
  private final ProgressLine line;
  private final AnnotatorProgress progress;

  /** Treebanks by name. */
  private record Data(Map<String, Treebank> training, Map<String, Treebank> heldBack) {
    List<TreebankSentence> sentences() {
      return training.values().stream().flatMap(t -> t.sentences().stream()).toList();
    }

    Map<String, List<TreebankSentence>> heldBackSentences() {
      Map<String, List<TreebankSentence>> sentences = new LinkedHashMap<>();
      heldBack.forEach((name, treebank) -> sentences.put(name, treebank.sentences()));
      return sentences;
    }
  }

  /**
   * A job.
   *
   * @param folder with {@code NAME-train.conllu} and {@code NAME-dev.conllu}, or the same with
   *     {@code .gz}
   * @param quiet whether to tell of nothing but problems
   */
  AnnotatorJob(
      Path folder,
      Target target,
      SyntaxPlan plan,
      Stop stop,
      PrintStream err,
      ProgressLine.Terminal terminal,
      boolean quiet) {
    this.folder = folder;
    this.target = target;
    this.plan = plan;
    this.stop = stop;
    this.err = err;
    this.quiet = quiet;
    int epochs = plan.run().epochs();
    this.line = new ProgressLine(err, terminal, epochs, System::nanoTime);
    this.progress = new AnnotatorProgress(line, terminal.live(), epochs, System::nanoTime);
  }

  /**
   * Does it.
   *
   * @throws TrainingException if it cannot be done; the message is for the user
   */
  void run() throws IOException {
    Problems problems = new Problems();
    target.check(problems);
    problems.lines().forEach(warning -> err.println("casus: " + warning));
    Data data = new Data(read(TRAIN), read(DEV));
    if (data.training().isEmpty()) {
      throw new TrainingException(
          "--treebank: there is no file *%s in %s".formatted(TRAIN, folder));
    }
    CheckpointFolder keeper =
        new CheckpointFolder(target.out(), List.of(), fingerprint(data), stop::wanted);
    if (target.resume()) {
      keeper.resume();
    }
    stop.begin();
    try (NDManager manager = NDManager.newBaseManager(Torch.engine().getEngineName())) {
      train(manager, data, keeper);
    } finally {
      line.erase();
    }
  }

  private Map<String, Treebank> read(String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new TrainingException("--treebank: there is no folder " + folder);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(f -> f.toString().endsWith(ending) || f.toString().endsWith(ending + ".gz"))
              .sorted()
              .toList();
    }
    Map<String, Treebank> treebanks = new LinkedHashMap<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      treebanks.put(name.substring(0, name.indexOf(".conllu")), Treebank.read(file));
    }
    return treebanks;
  }

  private void train(NDManager manager, Data data, CheckpointFolder keeper) throws IOException {
    Weights weights = new Weights(manager);
    EncoderLayers encoder = new EncoderLayers(manager, weights, plan.dropouts().encoder());
    SyntaxLabels labels = Inventory.of(data.sentences());
    SyntaxTask task =
        new SyntaxTask(
            weights,
            encoder,
            new WordPieces(),
            labels,
            plan,
            data.sentences(),
            data.heldBackSentences());
    tell(overview(data, task, labels));
    TaskRun run =
        new TaskRun(
            manager,
            weights,
            List.of(new TaskRun.Share(task, 1)),
            plan.run(),
            quiet ? silent() : progress);
    Optional<TaskRun.Result> result = run.go(keeper);
    String failure = keeper.failure();
    if (result.isEmpty()) {
      throw new TrainingException(
          failure == null
              ? "stopped; the same command with --resume goes on"
              : "stopped, and no checkpoint could be written to %s: %s"
                  .formatted(keeper.folder(), failure));
    }
    write(data, labels, result.get(), keeper.seconds());
    keeper.delete();
  }

  private static TaskRun.Progress silent() {
    return new TaskRun.Progress() {
      @Override
      public void step(int epoch, int step, int steps, double loss) {}

      @Override
      public void epoch(int epoch, double loss, Map<String, Double> scores) {}
    };
  }

  private void write(Data data, SyntaxLabels labels, TaskRun.Result result, double seconds)
      throws IOException {
    Map<String, Object> provenance = new LinkedHashMap<>();
    provenance.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    provenance.put("versions", Libraries.versions());
    provenance.put("data", files(data.training().values()));
    provenance.put("held_back", files(data.heldBack().values()));
    provenance.put("parameters", parameters());
    provenance.put("seconds", Math.round(seconds));
    provenance.put("scores_full", rounded(result.scores()));
    SyntaxCard card =
        new SyntaxCard(
            SyntaxCard.FORMAT,
            String.valueOf(target.out().toAbsolutePath().normalize().getFileName()),
            ModelCard.EncoderSource.present(),
            MAX_PIECES,
            labels,
            provenance);
    AnnotatorFolder.write(
        target.out(),
        card,
        result.weights(),
        target.keepWeights(),
        (draft, written) -> {
          Map<String, Double> scores = measure(written, data);
          tell("as written (int8): " + AnnotatorProgress.summary(scores));
          provenance.put("scores_int8", rounded(scores));
          return draft;
        });
    tell("%s: %.0f s".formatted(target.out(), seconds));
  }

  /** Scores of the model as it will be used. */
  private static Map<String, Double> measure(Path written, Data data) throws IOException {
    Map<String, Double> all = new LinkedHashMap<>();
    if (data.heldBack().isEmpty()) {
      return all;
    }
    SyntaxModel model = SyntaxModel.load(written, Runtime.getRuntime().availableProcessors());
    data.heldBackSentences()
        .forEach(
            (name, sentences) -> {
              SyntaxScores scores = new SyntaxScores();
              sentences.forEach(gold -> scores.add(gold, model.annotate(gold.forms())));
              scores.scores().forEach((metric, score) -> all.put(name + "." + metric, score));
            });
    return all;
  }

  private static Map<String, Object> rounded(Map<String, Double> scores) {
    Map<String, Object> rounded = new LinkedHashMap<>();
    scores.forEach((name, score) -> rounded.put(name, Math.round(score * 1e4) / 1e4));
    return rounded;
  }

  private static List<Object> files(Collection<Treebank> treebanks) {
    List<Object> files = new ArrayList<>();
    for (Treebank treebank : treebanks) {
      Map<String, Object> file = new LinkedHashMap<>(treebank.file().asMap());
      file.put("sentences", treebank.sentences().size());
      files.add(file);
    }
    return files;
  }

  private Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    TaskRun.Plan run = plan.run();
    parameters.put("epochs", run.epochs());
    parameters.put("batch", plan.batch());
    parameters.put("encoder_rate", run.encoderRate());
    parameters.put("head_rate", run.headRate());
    parameters.put("warm_up", run.warmUp());
    parameters.put("weight_decay", run.weightDecay());
    parameters.put("clip", run.clip());
    parameters.put("longest", plan.longest());
    parameters.put("tag_share", plan.tagShare());
    parameters.put("dropout_encoder", plan.dropouts().encoder());
    parameters.put("dropout_words", plan.dropouts().words());
    parameters.put("dropout_layers", plan.dropouts().layers());
    parameters.put("size_hidden", plan.sizes().hidden());
    parameters.put("size_arc", plan.sizes().arc());
    parameters.put("size_label", plan.sizes().label());
    parameters.put("seed", run.seed());
    return parameters;
  }

  /** What must be the same for a training to go on. */
  private Map<String, String> fingerprint(Data data) {
    Map<String, String> parts = new TreeMap<>();
    parameters().forEach((name, value) -> parts.put(name.replace('_', ' '), value.toString()));
    parts.put(
        "data",
        data.training().values().stream()
            .map(treebank -> treebank.file().sha256())
            .collect(Collectors.joining(" ")));
    return parts;
  }

  private static String overview(Data data, SyntaxTask task, SyntaxLabels labels) {
    return "%d sentences to learn from (%s); %d features, %d relations, %d lemma scripts, %d exceptions, %d types of mentions; held back: %s"
        .formatted(
            task.sentences(),
            String.join(", ", data.training().keySet()),
            labels.features().size(),
            labels.relations().size(),
            labels.scripts().size(),
            labels.exceptions().size(),
            labels.entities().size() - 1,
            data.heldBack().isEmpty() ? "nothing" : String.join(", ", data.heldBack().keySet()));
  }

  private void tell(String text) {
    if (!quiet) {
      line.println(text);
    }
  }
}
