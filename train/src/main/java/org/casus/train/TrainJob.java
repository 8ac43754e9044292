package org.casus.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.ModelCard;
import org.casus.nlp.judge.WordPieces;
import org.casus.train.Trainer.Trained;
import org.casus.train.TrainingData.Placed;
import org.jspecify.annotations.Nullable;

/** From files of labelled pairs to a model's folder. For one run. */
final class TrainJob {
  /** Longest input of a model, in word pieces: that of its encoder. */
  private static final int MAX_PIECES = 512;

  private final Request request;
  private final Target target;
  private final Stop stop;
  private final PrintStream err;
  private final boolean quiet;
  private final ProgressLine progress;
  private final Problems problems = new Problems();

  /**
   * What to train.
   *
   * @param data files
   * @param labels file with the labels of the first head; null to take those of the data
   * @param questions fields to learn
   * @param wanted many-label fields that must occur
   * @param plan how to train
   * @param heldBack share of the sentences to measure by
   * @param from model to start from, null for none
   */
  record Request(
      List<Path> data,
      @Nullable Path labels,
      Questions questions,
      Set<String> wanted,
      TrainingPlan plan,
      double heldBack,
      @Nullable Path from) {}

  /** All that is ready before training begins. */
  private record Prepared(
      TrainingData data, List<Head> heads, @Nullable EarlierModel from, Split split) {}

  /**
   * A job.
   *
   * @param quiet whether to tell of nothing but problems
   */
  TrainJob(
      Request request,
      Target target,
      Stop stop,
      PrintStream err,
      ProgressLine.Terminal terminal,
      boolean quiet) {
    this.request = request;
    this.target = target;
    this.stop = stop;
    this.err = err;
    this.quiet = quiet;
    this.progress = new ProgressLine(err, terminal, request.plan().epochs(), System::nanoTime);
  }

  /**
   * Does it.
   *
   * @return whether a model was written
   * @throws TrainingException if it cannot be done; the message is for the user
   */
  boolean run() throws IOException {
    target.check(problems);
    Prepared prepared = prepare();
    problems.lines().forEach(line -> err.println("casus: " + line));
    if (prepared == null) {
      return false;
    }
    CheckpointFolder keeper =
        new CheckpointFolder(target.out(), prepared.heads(), fingerprint(prepared), stop::wanted);
    if (target.resume()) {
      keeper.resume();
    }
    tell(overview(prepared));
    stop.begin();
    try {
      return train(prepared, keeper);
    } finally {
      progress.erase();
    }
  }

  private @Nullable Prepared prepare() throws IOException {
    TrainingData all = new DataReader(request.questions(), problems).read(request.data());
    Torch.engine();
    String first = request.questions().first();
    List<Placed> pairs = DataChecks.withoutLong(all.pairs(), new WordPieces(), problems);
    if (pairs.isEmpty() && !problems.hasErrors()) {
      problems.error("--data", "there is no pair to learn from");
    }
    Path labels = request.labels();
    List<String> listed = labels == null ? null : Heads.read(labels, problems);
    List<Head> heads = Heads.of(request.questions(), listed, request.wanted(), pairs, problems);
    DataChecks.contradictions(first, pairs, problems);
    if (problems.hasErrors()) {
      return null;
    }
    Path folder = request.from();
    EarlierModel from = folder == null ? null : EarlierModel.read(folder, heads);
    Split split =
        Split.of(
            pairs.stream().map(Placed::pair).toList(),
            first,
            request.heldBack(),
            request.plan().seed());
    if (split.heldBack().isEmpty()) {
      problems.warn(
          "--held-back", "no sentence is held back, so nothing tells how good the model is");
    }
    return new Prepared(
        new TrainingData(all.files(), pairs), from == null ? heads : from.heads(), from, split);
  }

  /** What must be the same for a checkpoint to be of use, in the words of the options. */
  private Map<String, String> fingerprint(Prepared prepared) {
    Map<String, String> parts = new TreeMap<>();
    Provenance.parameters(request.plan())
        .forEach((name, value) -> parts.put(name.replace('_', ' '), String.valueOf(value)));
    parts.put(
        "data",
        prepared.data().files().stream()
            .map(TrainingData.Source::sha256)
            .collect(Collectors.joining(" ")));
    parts.put("heads", prepared.heads().toString());
    parts.put("held-back share", String.valueOf(request.heldBack()));
    EarlierModel from = prepared.from();
    parts.put("first weights", from == null ? "encoder" : from.sha256());
    return parts;
  }

  private static String overview(Prepared prepared) {
    Head first = prepared.heads().get(0);
    String labels =
        Heads.counts(first.name(), prepared.data().pairs()).entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return "%d pairs to learn from, %d held back; %s: %s"
        .formatted(
            prepared.split().training().size(),
            prepared.split().heldBack().size(),
            first.name(),
            labels);
  }

  private boolean train(Prepared prepared, CheckpointFolder keeper) throws IOException {
    Map<String, float[]> start = prepared.from() == null ? Map.of() : prepared.from().weights();
    Split split = prepared.split();
    Optional<Trained> trained =
        new Trainer(prepared.heads(), request.plan())
            .train(split.training(), split.heldBack(), start, quiet ? silent() : progress, keeper);
    String failure = keeper.failure();
    if (trained.isEmpty()) {
      throw new TrainingException(
          failure == null
              ? "stopped; the same command with --resume goes on"
              : "stopped, and no checkpoint could be written to %s: %s"
                  .formatted(keeper.folder(), failure));
    }
    if (failure != null) {
      progress.println(
          "warning: no checkpoint could be written to %s: %s".formatted(keeper.folder(), failure));
    }
    try {
      write(prepared, trained.get(), keeper.seconds());
    } catch (IOException e) {
      throw new TrainingException(
          "--out: the model cannot be written: "
              + e.getMessage()
              + (failure == null ? "; make room, and the same command with --resume goes on" : ""));
    }
    keeper.delete();
    return true;
  }

  private static Trainer.Progress silent() {
    return new Trainer.Progress() {
      @Override
      public void step(int epoch, int step, int steps, double loss) {}

      @Override
      public void epoch(int epoch, double loss, @Nullable ClassScores heldBack) {}
    };
  }

  private void write(Prepared prepared, Trained trained, double seconds) throws IOException {
    Provenance provenance =
        new Provenance()
            .data(prepared.data(), prepared.heads(), prepared.split())
            .parameters(request.plan(), request.heldBack(), prepared.from())
            .training(trained, seconds);
    ModelCard draft = card(prepared.heads(), Map.of(), provenance);
    ModelFolder.write(
        target.out(),
        draft,
        trained.weights(),
        target.keepWeights(),
        (card, written) -> finish(card, written, prepared.split(), trained, provenance));
    tell(
        "%s: best epoch %d of %d, %.0f s"
            .formatted(target.out(), trained.epoch(), trained.epochs(), seconds));
  }

  private ModelCard finish(
      ModelCard draft, Path written, Split split, Trained trained, Provenance provenance)
      throws IOException {
    ClassScores full = trained.heldBack();
    if (full == null) {
      return draft;
    }
    HeldBackTrial trial = HeldBackTrial.of(written, draft, split.heldBack());
    tell("held back, in full precision: " + ProgressLine.summary(full));
    tell("held back, as written (int8): " + ProgressLine.summary(trial.scores()));
    labelLines(trial.scores()).forEach(this::tell);
    return card(
        draft.heads(),
        Map.of(draft.heads().get(0).name(), trial.temperature()),
        provenance.heldBack(full, trial.scores()));
  }

  private ModelCard card(List<Head> heads, Map<String, Double> temperatures, Provenance provenance)
      throws IOException {
    return new ModelCard(
        ModelCard.FORMAT,
        String.valueOf(target.out().toAbsolutePath().normalize().getFileName()),
        ModelCard.EncoderSource.present(),
        MAX_PIECES,
        heads,
        temperatures,
        new LinkedHashMap<>(provenance.entries()));
  }

  private static List<String> labelLines(ClassScores scores) {
    return scores.confusion().keySet().stream()
        .map(
            label ->
                String.format(
                    Locale.ROOT,
                    "  %-16s precision %.2f, recall %.2f, F1 %.2f, %d pairs",
                    label,
                    scores.precision(label),
                    scores.recall(label),
                    scores.f1(label),
                    scores.support(label)))
        .toList();
  }

  private void tell(String line) {
    if (!quiet) {
      progress.println(line);
    }
  }
}
