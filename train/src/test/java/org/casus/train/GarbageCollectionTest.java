package org.casus.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.casus.document.Span;
import org.casus.event.SentencePair;
import org.casus.nlp.judge.Head;
import org.casus.nlp.judge.WordPieces;
import org.junit.jupiter.api.Test;

/** Memory that a gradient needs must outlast a garbage collection; see {@link Constant}. */
class GarbageCollectionTest {
  private static final List<Head> HEADS =
      List.of(
          new Head("event", Head.Kind.ONE, List.of("MEET", "PUSH")),
          new Head("mode", Head.Kind.MANY, List.of("x", "y")));

  private final List<ByteBuffer> taken = new ArrayList<>();

  /** Frees what nobody holds and writes over it. */
  private void collect() throws InterruptedException {
    System.gc();
    TimeUnit.MILLISECONDS.sleep(200);
    for (int i = 0; i < 5000; i++) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(4 + i % 5 * 4);
      while (buffer.hasRemaining()) {
        buffer.put((byte) 0x41);
      }
      taken.add(buffer);
    }
  }

  private Map<String, float[]> gradients(boolean collecting)
      throws IOException, InterruptedException {
    Engine engine = Torch.engine();
    engine.setRandomSeed(7);
    TrainingPair pair =
        new TrainingPair(
            new SentencePair("Ann met Bo", new Span(0, 3), new Span(8, 10)),
            Map.of("event", Set.of("MEET"), "mode", Set.of("x")),
            0.5);
    try (NDManager manager = NDManager.newBaseManager(engine.getEngineName())) {
      Model model = new Model(manager, HEADS, TrainingPlan.DEFAULT);
      try (NDManager step = manager.newSubManager();
          GradientCollector collector = engine.newGradientCollector()) {
        Batch batch = Batch.of(step, Batches.items(List.of(pair), new WordPieces()));
        NDArray loss = Loss.of(step, HEADS, model.scores(batch, true), batch, TrainingPlan.DEFAULT);
        if (collecting) {
          collect();
        }
        collector.backward(loss);
      }
      Map<String, float[]> gradients = new LinkedHashMap<>();
      model
          .weights()
          .all()
          .forEach((name, array) -> gradients.put(name, array.getGradient().toFloatArray()));
      return gradients;
    }
  }

  @Test
  void gradientsAreTheSameWithACollectionBeforeThem() throws Exception {
    Map<String, float[]> expected = gradients(false);
    Map<String, float[]> found = gradients(true);
    assertThat(taken).isNotEmpty();
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    List<String> wrong =
        found.keySet().stream()
            .filter(name -> !Arrays.equals(found.get(name), expected.get(name)))
            .toList();
    assertThat(wrong).as("arrays with another gradient").isEmpty();
  }
}
