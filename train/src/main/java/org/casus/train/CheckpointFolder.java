package org.casus.train;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casus.nlp.judge.Head;
import org.casus.train.Checkpoint.Position;
import org.casus.train.Trainer.Trained;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the unfinished work of a training in {@code DIR.checkpoint/}. Each checkpoint is a folder
 * of its own in it, written whole, after which the one before it goes. Not thread-safe.
 */
public final class CheckpointFolder implements Trainer.Keeper {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String STATE = "state.json";
  private static final String WEIGHTS = "weights.safetensors";
  private static final String MEANS = "means.safetensors";
  private static final String SQUARES = "squares.safetensors";
  private static final String BEST = "best.safetensors";

  private final Path folder;
  private final List<Head> heads;
  private final Map<String, String> run;
  private final BooleanSupplier stop;
  private @Nullable State resumed;
  private final long begin = System.nanoTime();
  private @Nullable String failure;

  /**
   * What is no array.
   *
   * @param run data and options, by name
   * @param steps taken by the optimiser
   * @param seconds spent so far
   */
  private record State(
      @JsonProperty("run") Map<String, String> run,
      @JsonProperty("at") Position at,
      @JsonProperty("steps") int steps,
      @JsonProperty("best_epoch") int bestEpoch,
      @JsonProperty("best_scores") @Nullable ClassScores bestScores,
      @JsonProperty("seconds") double seconds) {}

  /**
   * Keeps beside a model.
   *
   * @param model the model's folder to be
   * @param run data and options, by name; a checkpoint of others is refused
   * @param stop whether training is to stop
   */
  public CheckpointFolder(
      Path model, List<Head> heads, Map<String, String> run, BooleanSupplier stop) {
    this.folder = beside(model);
    this.heads = heads;
    this.run = run;
    this.stop = stop;
  }

  /** Where the checkpoints of a model lie. */
  static Path beside(Path model) {
    Path absolute = model.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ".checkpoint");
  }

  /** Whether there is a checkpoint for a model. */
  static boolean isThere(Path model) throws IOException {
    return latest(beside(model)) != null;
  }

  private static @Nullable Path latest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> !path.getFileName().toString().startsWith("."))
          .max(Path::compareTo)
          .orElse(null);
    }
  }

  /**
   * Makes training go on from the last checkpoint.
   *
   * @throws TrainingException if there is none, or one of other data or options
   */
  public void resume() throws IOException {
    Path last = latest(folder);
    if (last == null) {
      throw new TrainingException("--resume: there is no checkpoint in " + folder);
    }
    State state = state(last);
    List<String> others =
        run.keySet().stream()
            .filter(name -> !Objects.equals(run.get(name), state.run().get(name)))
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      throw new TrainingException(
          "--resume: the checkpoint in %s was made with other %s"
              .formatted(folder, String.join(", ", others)));
    }
    resumed = state;
  }

  private static State state(Path checkpoint) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(checkpoint.resolve(STATE)), State.class);
    } catch (JsonProcessingException e) {
      throw new IOException(checkpoint + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  @Override
  public @Nullable Checkpoint last() throws IOException {
    State state = resumed;
    Path last = latest(folder);
    if (state == null || last == null) {
      return null;
    }
    Trained best =
        new Trained(
            heads,
            state.bestEpoch() == 0 ? Map.of() : TensorFile.read(last.resolve(BEST)),
            state.bestEpoch(),
            state.at().epoch() - 1,
            state.bestScores());
    return new Checkpoint(
        state.at(),
        TensorFile.read(last.resolve(WEIGHTS)),
        new AdamW.State(
            state.steps(),
            TensorFile.read(last.resolve(MEANS)),
            TensorFile.read(last.resolve(SQUARES))),
        best);
  }

  /** Failing to keep is no reason to fail: training goes on without. */
  @Override
  public void keep(Supplier<Checkpoint> now) {
    try {
      write(now.get());
      failure = null;
    } catch (IOException e) {
      failure = e.getMessage();
      deleteIfEmpty();
    }
  }

  private void deleteIfEmpty() {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // It holds an earlier checkpoint, which is still good.
      return;
    }
  }

  private void write(Checkpoint checkpoint) throws IOException {
    Position at = checkpoint.at();
    Path target = folder.resolve("epoch-%05d-batch-%07d".formatted(at.epoch(), at.batch()));
    if (Files.exists(target)) {
      return;
    }
    Trained best = checkpoint.best();
    AdamW.State optimiser = checkpoint.optimiser();
    Folders.writeWhole(
        target,
        partial -> {
          TensorFile.write(partial.resolve(WEIGHTS), checkpoint.weights());
          TensorFile.write(partial.resolve(MEANS), optimiser.means());
          TensorFile.write(partial.resolve(SQUARES), optimiser.squares());
          TensorFile.write(partial.resolve(BEST), best.weights());
          State state =
              new State(run, at, optimiser.steps(), best.epoch(), best.heldBack(), seconds());
          Files.write(partial.resolve(STATE), JSON.writeValueAsBytes(state));
        });
    List<Path> others = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(path -> !path.equals(target)).forEach(others::add);
    }
    for (Path other : others) {
      Folders.delete(other);
    }
  }

  @Override
  public boolean stop() {
    return stop.getAsBoolean();
  }

  /** Why the last checkpoint could not be written; null if it was. */
  public @Nullable String failure() {
    return failure;
  }

  /** Where checkpoints are written. */
  public Path folder() {
    return folder;
  }

  /** Seconds spent on this training, those before an interruption counted in. */
  public double seconds() {
    return (resumed == null ? 0 : resumed.seconds()) + (System.nanoTime() - begin) / 1e9;
  }

  /** Deletes all checkpoints, when they are no longer needed. */
  public void delete() throws IOException {
    Folders.delete(folder);
  }
}
