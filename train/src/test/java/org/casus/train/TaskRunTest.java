package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.casus.nlp.judge.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskRunTest {
  private static final TaskRun.Plan PLAN = new TaskRun.Plan(3, 0.1f, 0.1f, 0, 0, 1, 7);

  @TempDir private Path folder;

  /** Draws one number of the shared weights towards a goal. */
  private record Toy(String name, Weights weights, int place, float goal, int batches)
      implements Task {
    @Override
    public int prepare(int epoch) {
      return batches;
    }

    @Override
    public NDArray loss(NDManager step, int batch) {
      NDArray wanted = step.create(new float[] {place == 0 ? 1 : 0, place == 1 ? 1 : 0});
      NDArray off = wanted.mul(weights.get("pair.x.bias")).sum().sub(step.create(goal));
      return off.mul(off);
    }

    @Override
    public Map<String, Double> evaluate(NDManager manager) {
      return Map.of(name, (double) goal);
    }
  }

  /** Steps and scores. */
  private static final class Log implements TaskRun.Progress {
    final List<String> lines = new ArrayList<>();

    @Override
    public void step(int epoch, int step, int steps, double loss) {
      lines.add(epoch + "." + step + " of " + steps);
    }

    @Override
    public void epoch(int epoch, double loss, Map<String, Double> scores) {
      lines.add("end " + epoch + " " + scores.keySet().stream().sorted().toList());
    }
  }

  private Optional<TaskRun.Result> run(Log log, boolean resume, float goal, BooleanSupplier stop)
      throws IOException {
    try (NDManager manager = NDManager.newBaseManager(Torch.engine().getEngineName())) {
      Weights weights = new Weights(manager);
      weights.add("pair.x.bias", new float[] {0, 0}, 2);
      List<TaskRun.Share> tasks =
          List.of(
              new TaskRun.Share(new Toy("a", weights, 0, goal, 4), 1),
              new TaskRun.Share(new Toy("b", weights, 1, -goal, 3), 0.7));
      CheckpointFolder keeper =
          new CheckpointFolder(folder.resolve("model"), List.of(), Map.of("data", "x"), stop);
      if (resume) {
        keeper.resume();
      }
      return new TaskRun(manager, weights, tasks, PLAN, log).go(keeper);
    }
  }

  @Test
  void tasksShareEachEpochAndLearn() throws IOException {
    Log log = new Log();
    float[] learned = run(log, false, 1, () -> false).orElseThrow().weights().get("pair.x.bias");
    assertThat(log.lines)
        .hasSize(3 * 7)
        .startsWith("1.1 of 6", "1.2 of 6")
        .endsWith("3.6 of 6", "end 3 [a, b]");
    assertThat(learned[0]).isBetween(0.4f, 1.2f);
    assertThat(learned[1]).isBetween(-1.2f, -0.2f);
  }

  @Test
  void anInterruptedTrainingEndsWithTheSameWeights() throws IOException {
    float[] expected =
        run(new Log(), false, 1, () -> false).orElseThrow().weights().get("pair.x.bias");
    new CheckpointFolder(folder.resolve("model"), List.of(), Map.of(), () -> false).delete();
    Log first = new Log();
    assertThat(run(first, false, 1, () -> first.lines.size() >= 9)).isEmpty();
    Log second = new Log();
    float[] found = run(second, true, 1, () -> false).orElseThrow().weights().get("pair.x.bias");
    assertThat(second.lines).startsWith("2.3 of 6");
    assertThat(found).containsExactly(expected);
  }

  @Test
  void aLossThatIsNoNumberEndsTheTraining() {
    assertThatThrownBy(() -> run(new Log(), false, Float.NaN, () -> false))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("no number any more");
  }

  @Test
  void sharesAndPlansAreChecked() {
    assertThatThrownBy(() -> new TaskRun.Plan(0, 1, 1, 0, 0, 1, 7))
        .isInstanceOf(IllegalArgumentException.class);
    try (NDManager manager = NDManager.newBaseManager(Torch.engine().getEngineName())) {
      Task toy = new Toy("a", new Weights(manager), 0, 1, 1);
      assertThatThrownBy(() -> new TaskRun.Share(toy, 0)).hasMessageContaining("a share of 0");
    }
  }

  @Test
  void theJudgesPairsAreATaskToo() throws IOException {
    TrainingPair pair =
        new TrainingPair(
            new SentencePair("Ann met Bo", new Span(0, 3), new Span(8, 10)),
            Map.of("event", Set.of("MEET")),
            1);
    try (NDManager manager = NDManager.newBaseManager(Torch.engine().getEngineName())) {
      Weights weights = new Weights(manager);
      EncoderLayers encoder = new EncoderLayers(manager, weights, 0);
      Task task =
          new PairTask(
              weights,
              encoder,
              List.of(new Head("event", Head.Kind.ONE, List.of("MEET", "PUSH"))),
              TrainingPlan.DEFAULT,
              List.of(pair));
      assertThat(task.prepare(1)).isEqualTo(1);
      try (NDManager step = manager.newSubManager()) {
        assertThat(task.loss(step, 0).getFloat()).isBetween(0.01f, 10f);
      }
      assertThat(weights.all()).containsKeys("pair.head.event.weight", "embeddings.LayerNorm.bias");
    }
  }
}
