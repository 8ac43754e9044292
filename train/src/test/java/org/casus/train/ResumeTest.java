package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.casus.nlp.judge.Head;
import org.casus.train.Trainer.Trained;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
  private static final List<Head> HEADS =
      List.of(new Head("event", Head.Kind.ONE, List.of("MEET", "PUSH")));
  private static final Map<String, String> RUN = Map.of("data", "abc", "seed", "7");

  @TempDir private Path folder;

  /** Losses of all steps and scores of all epochs. */
  private static final class Log implements Trainer.Progress {
    final List<String> steps = new ArrayList<>();
    final List<Double> losses = new ArrayList<>();

    @Override
    public void step(int epoch, int step, int count, double loss) {
      steps.add(epoch + "." + step);
      losses.add(loss);
    }

    @Override
    public void epoch(int epoch, double loss, @Nullable ClassScores heldBack) {
      steps.add("end " + epoch);
    }
  }

  private static List<TrainingPair> pairs() {
    List<TrainingPair> pairs = new ArrayList<>();
    for (String who : List.of("Ann", "Kim", "Eve")) {
      pairs.add(pair(who + " met Bo", "MEET"));
      pairs.add(pair(who + " pushed Bo", "PUSH"));
    }
    return pairs;
  }

  private static TrainingPair pair(String sentence, String label) {
    return new TrainingPair(
        new SentencePair(
            sentence, new Span(0, 3), new Span(sentence.length() - 2, sentence.length())),
        Map.of("event", Set.of(label)),
        1);
  }

  private static BooleanSupplier after(int steps) {
    int[] asked = {0};
    return () -> asked[0]++ >= steps;
  }

  private CheckpointFolder keeper(Map<String, String> run, BooleanSupplier stop) {
    return new CheckpointFolder(folder.resolve("model"), HEADS, run, stop);
  }

  private static @Nullable Trained train(Log log, Trainer.Keeper keeper) throws IOException {
    TrainingPlan plan =
        new TrainingPlan(2, 2, 8e-5f, 1e-3f, 0.1f, 0.05f, 0.1f, 0.01f, 1f, 0.2f, 2, 7);
    List<TrainingPair> pairs = pairs();
    return new Trainer(HEADS, plan)
        .train(pairs.subList(0, 4), pairs.subList(4, 6), Map.of(), log, keeper)
        .orElse(null);
  }

  @Test
  void goesOnAsIfItHadNotBeenInterrupted() throws IOException {
    Log whole = new Log();
    Trained expected = train(whole, Trainer.Keeper.NONE);
    assertThat(whole.steps).containsExactly("1.1", "1.2", "end 1", "2.1", "2.2", "end 2");

    Log parts = new Log();
    assertThat(train(parts, keeper(RUN, after(1)))).as("stopped within an epoch").isNull();
    CheckpointFolder second = keeper(RUN, after(2));
    second.resume();
    assertThat(train(parts, second)).as("stopped in the next one").isNull();
    assertThat(second.folder()).isDirectoryContaining("glob:**epoch-00002-batch-0000001");
    assertThat(Files.list(second.folder())).hasSize(1);
    CheckpointFolder third = keeper(RUN, () -> false);
    third.resume();
    Trained trained = train(parts, third);

    assertThat(parts.steps).isEqualTo(whole.steps);
    for (int i = 0; i < whole.losses.size(); i++) {
      assertThat(parts.losses.get(i)).isCloseTo(whole.losses.get(i), within(1e-4));
    }
    assertThat(trained.epoch()).isEqualTo(expected.epoch());
    assertThat(trained.epochs()).isEqualTo(2);
    assertThat(trained.heldBack()).isEqualTo(expected.heldBack());
    assertThat(trained.weights()).containsOnlyKeys(expected.weights().keySet());
    double furthest = 0;
    for (Map.Entry<String, float[]> entry : expected.weights().entrySet()) {
      float[] values = trained.weights().get(entry.getKey());
      for (int i = 0; i < values.length; i++) {
        furthest = Math.max(furthest, Math.abs(values[i] - entry.getValue()[i]));
      }
    }
    assertThat(furthest).as("largest difference of a weight").isLessThan(1e-5);
    third.delete();
    assertThat(third.folder()).doesNotExist();
  }

  @Test
  void refusesOtherDataAndDamage() throws IOException {
    assertThatThrownBy(() -> keeper(RUN, () -> false).resume())
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("there is no checkpoint");
    AdamW.State optimiser = new AdamW.State(3, Map.of(), Map.of());
    Checkpoint checkpoint =
        new Checkpoint(
            new Checkpoint.Position(2, 1, 0.5),
            Map.of("x", new float[] {1, 2}),
            optimiser,
            new Trained(HEADS, Map.of(), 0, 0, null));
    CheckpointFolder keeper = keeper(RUN, () -> false);
    keeper.keep(() -> checkpoint);
    assertThat(keeper.failure()).isNull();
    assertThatThrownBy(() -> keeper(Map.of("data", "def", "seed", "7"), () -> false).resume())
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("with other data");
    keeper.resume();
    Checkpoint read = keeper.last();
    assertThat(read.at()).isEqualTo(checkpoint.at());
    assertThat(read.optimiser().steps()).isEqualTo(3);
    assertThat(read.weights().get("x")).containsExactly(1, 2);
    Path state = keeper.folder().resolve("epoch-00002-batch-0000001/state.json");
    Files.writeString(state, "{");
    assertThatThrownBy(keeper::resume).hasMessageContaining("is damaged");
  }

  @Test
  void trainingGoesOnWithoutCheckpointsWhereTheyCannotBeWritten() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("no folder"), "");
    CheckpointFolder keeper =
        new CheckpointFolder(inTheWay.resolve("model"), HEADS, RUN, () -> false);
    keeper.keep(
        () ->
            new Checkpoint(
                Checkpoint.Position.START,
                Map.of(),
                new AdamW.State(0, Map.of(), Map.of()),
                new Trained(HEADS, Map.of(), 0, 0, null)));
    assertThat(keeper.failure()).isNotNull();
  }
}
